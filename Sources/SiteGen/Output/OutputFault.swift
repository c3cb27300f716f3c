// What can be wrong with the output folder.

internal import Archive

/// A fault of the output folder.
enum OutputFault: FaultKind {
  case foreignFile
  case foreignFolder
  case insideArchive
  case holdsArchive
  case unclearPlace
  case more(Int)

  var message: String {
    switch self {
    case .foreignFile:
      "a file that hashiya does not know is in the place of a page; move it away, or empty the folder if all of it may go"
    case .foreignFolder: "something that is no folder is in the place of a folder of the site; move it away"
    case .insideArchive: "the output would lie among the files of the archive; choose another folder with --output"
    case .holdsArchive: "the output would lie around the archive; choose another folder with --output"
    case .unclearPlace: "the path leads through '..' of a folder that is not there; name the folder itself"
    case .more(let count): "and \(count) more such files"
    }
  }
}

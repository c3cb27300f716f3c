// From bytes to lines: encodings, line ends, and what is refused.
import Foundation
import Ingest
import Testing

@Suite("decoding captures")
struct CaptureDecoderTests {
  private static let persian = "روزنامه\u{200C}نگاران گزارش دادند که باران بند آمده است.\nاین پایان خبر بود"

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test("UTF-8 is read with and without a byte order mark")
  func utf8() throws {
    for prefix in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let text = try CaptureDecoder.decode(prefix + Self.persian.utf8, name: "a.txt")
      #expect(text.encoding == .utf8)
      #expect(text.lines == Self.persian.components(separatedBy: "\n"))
    }
  }

  @Test("UTF-16 is read in both orders, with and without a mark", arguments: [true, false], [true, false])
  func utf16(bigEndian: Bool, marked: Bool) throws {
    let text = (marked ? "\u{FEFF}" : "") + Self.persian
    let read = try CaptureDecoder.decode(utf16(text, bigEndian: bigEndian), name: "a.txt")
    #expect(read.encoding == (bigEndian ? .utf16BE : .utf16LE))
    #expect(read.lines == Self.persian.components(separatedBy: "\n"))
  }

  @Test("Windows-1256 is known by its letters")
  func windows1256() throws {
    // «گزارش خبر: باران آمد و رودخانه بالا رفت» twice, in the code page.
    let line: [UInt8] = [
      0x90, 0xD2, 0xC7, 0xD1, 0xD4, 0x20, 0xCE, 0xC8, 0xD1, 0x3A, 0x20, 0xC8, 0xC7, 0xD1, 0xC7, 0xE4, 0x20, 0xC2, 0xE3,
      0xCF,
      0x20, 0xE6, 0x20, 0xD1, 0xE6, 0xCF, 0xCE, 0xC7, 0xE4, 0xE5, 0x20, 0xC8, 0xC7, 0xE1, 0xC7, 0x20, 0xD1, 0xDD, 0xCA,
      0x20,
      0xE3, 0xED, 0x9D, 0xD1, 0xE6, 0xCF,
    ]
    let read = try CaptureDecoder.decode(line + [0x0D, 0x0A] + line, name: "a.txt")
    #expect(read.encoding == .windows1256)
    let expected = "گزارش خبر: باران آمد و رودخانه بالا رفت مي\u{200C}رود"
    #expect(read.lines == [expected, expected])
  }

  @Test("other code pages are refused, not guessed at")
  func otherCodePages() {
    // «Москва и Каир» in Windows-1251; «élève à côté» in Latin-1; «السلام على أهل البيت» in ISO 8859-6.
    let cyrillic: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, 0x20, 0xE8, 0x20, 0xCA, 0xE0, 0xE8, 0xF0]
    let latin: [UInt8] = [0xE9, 0x6C, 0xE8, 0x76, 0x65, 0x20, 0xE0, 0x20, 0x63, 0xF4, 0x74, 0xE9]
    let iso: [UInt8] = [
      0xC7, 0xE4, 0xD3, 0xE4, 0xC7, 0xE5, 0x20, 0xD9, 0xE4, 0xE9, 0x20, 0xC3, 0xE7, 0xE4, 0x20, 0xC7, 0xE4, 0xC8, 0xEA,
      0xCA,
    ]
    for bytes in [cyrillic, latin, iso] {
      #expect(throws: CaptureFault.self) { try CaptureDecoder.decode(bytes, name: "a.txt") }
    }
  }

  @Test("an empty capture, a picture and a very long one are refused, each for its reason")
  func refused() {
    #expect(throws: CaptureFault.empty) { try CaptureDecoder.decode([], name: "a.txt") }
    #expect(throws: CaptureFault.empty) { try CaptureDecoder.decode(Array(" \n\t\n|—\n".utf8), name: "a.txt") }
    #expect(throws: CaptureFault.binary(offset: 0)) {
      try CaptureDecoder.decode([0x89, 0x50, 0x4E, 0x47, 1], name: "a.txt")
    }
    #expect(throws: CaptureFault.binary(offset: 3)) {
      try CaptureDecoder.decode([0x61, 0x62, 0x63, 0, 0x64], name: "a.txt")
    }
    let long = [UInt8](repeating: 0x61, count: 50_000_000)
    #expect(throws: CaptureFault.tooLong(bytes: 50_000_000)) { try CaptureDecoder.decode(long, name: "a.txt") }
  }

  @Test("lines are numbered as an editor numbers them")
  func lineEnds() throws {
    func lines(_ text: String) throws -> [String] { try CaptureDecoder.decode(Array(text.utf8), name: "a.txt").lines }
    #expect(try lines("یک\r\nدو\r\n\r\nسه\r\n") == ["یک", "دو", "", "سه"])
    #expect(try lines("یک\rدو") == ["یک", "دو"])
    #expect(try lines("یک\u{2028}دو\nسه\u{0C}چهار") == ["یک دو", "سه چهار"])
    #expect(try lines("یک\n\n") == ["یک", ""])
  }
}

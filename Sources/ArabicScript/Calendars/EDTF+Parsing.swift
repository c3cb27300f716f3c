// Reading the notation, and saying what is wrong with it.

extension EDTF {
  /// Reads a date in the notation, whole: no spaces around it, ASCII digits.
  public init(parsing text: String) throws(EDTFFault) {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { throw .empty }
    var (approximate, uncertain) = (false, false)
    switch scalars.last {
    case "~": approximate = true
    case "?": uncertain = true
    case "%": (approximate, uncertain) = (true, true)
    default: break
    }
    if approximate || uncertain { scalars.removeLast() }

    for (offset, scalar) in scalars.enumerated() {
      switch scalar {
      case "0"..."9", "-": continue
      case "~", "?", "%": throw .qualifierNotAtEnd(offset: offset)
      case "/", ".": throw .unsupported(.interval, offset: offset)
      case "X", "x", "u": throw .unsupported(.unspecifiedDigit, offset: offset)
      case "Y", "y": throw .unsupported(.longYear, offset: offset)
      case "T", ":": throw .unsupported(.time, offset: offset)
      case _ where Digits.value(of: scalar) != nil: throw .digitsNotASCII(offset: offset)
      default: throw .unexpected(scalar, offset: offset)
      }
    }

    let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
    if scalars.first == "-" { throw .unsupported(.negativeYear, offset: 0) }
    guard parts[0].count == 4 else { throw .yearNotFourDigits }
    guard parts.count <= 3 else { throw .tooManyParts }
    for part in parts.dropFirst() where part.count != 2 { throw .partNotTwoDigits(offset: part.startIndex) }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1.value - 0x30) } }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    if let month {
      if (21...41).contains(month) { throw .unsupported(.season, offset: parts[1].startIndex) }
      guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    }
    guard
      let date = EDTF(year: numbers[0], month: month, day: day, approximate: approximate, uncertain: uncertain)
    else { throw .noSuchDay(year: numbers[0], month: month ?? 1, day: day ?? 1) }
    self = date
  }
}

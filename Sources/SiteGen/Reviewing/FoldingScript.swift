// The folding table for the browser: made from the one in Swift, so that both fold alike.

internal import ArabicScript

/// Writes `assets/folding.js`, which gives `window.hashiyaFold(text)`.
struct FoldingScript {
  func write(into out: inout [UInt8]) {
    var table: [String] = []
    for row in Folding.table {
      let replacement = row.replacement.unicodeScalars.map { String($0.value) }.joined(separator: ",")
      table.append("[\(row.scalars.lowerBound),\(row.scalars.upperBound),[\(replacement)]]")
    }
    out += Array(
      """
      // Folding, version \(Folding.version): what two spellings of a word have in common. For comparing only.
      (function () {
        "use strict";
        var map = new Map();
        [
      \(table.joined(separator: ",\n"))
        ].forEach(function (row) {
          var text = String.fromCodePoint.apply(String, row[2]);
          for (var point = row[0]; point <= row[1]; point += 1) {
            map.set(point, text);
          }
        });
        /** The folded form of a text, scalar by scalar. */
        window.hashiyaFold = function (text) {
          var out = "";
          for (var scalar of text) {
            var folded = map.get(scalar.codePointAt(0));
            out += folded === undefined ? scalar : folded;
          }
          return out;
        };
      })();

      """.utf8)
  }
}

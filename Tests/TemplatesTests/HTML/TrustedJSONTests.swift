// JSON that is to stand in a script element.

import Templates
import Testing

@Suite("JSON for script elements")
struct TrustedJSONTests {
  @Test("nothing in it can end a script or open a comment, and it still means the same")
  func escapes() {
    let json = TrustedJSON(escaping: "{\"a\":\"</script><!--&\u{2028}\u{2029}\u{2027}\"}")
    #expect(
      String(decoding: json.utf8, as: UTF8.self)
        == "{\"a\":\"\\u003C/script\\u003E\\u003C!--\\u0026\\u2028\\u2029\u{2027}\"}")
  }

  @Test("text becomes a JSON string")
  func strings() {
    var out: [UInt8] = []
    TrustedJSON.appendString("a\"b\\c\n\t\u{1}ی", to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "\"a\\\"b\\\\c\\n\\t\\u0001ی\"")
  }
}

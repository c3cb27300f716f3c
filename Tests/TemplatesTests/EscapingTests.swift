// Escaping of text. Knows nothing of templates.

import Templates
import Testing

@Test("the five special characters are escaped")
func escapesSpecials() {
  #expect(String(decoding: HTMLEscaping.escaped("a<b>&\"'"), as: UTF8.self) == "a&lt;b&gt;&amp;&quot;&#39;")
}

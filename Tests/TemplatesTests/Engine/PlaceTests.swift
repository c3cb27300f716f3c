// Where in HTML values may stand.

import Templates
import Testing

@Suite("Places in HTML")
struct PlaceTests {
  @Test(
    "a value in an unsafe place is a fault",
    arguments: [
      ("<{{title}}>", "1:4: error: 'title' cannot stand right after '<'"),
      ("</{{title}}>", "1:5: error: 'title' cannot stand in the name of a tag"),
      ("<h{{count}}>", "1:5: error: 'count' cannot stand in the name of a tag"),
      ("<a {{title}}>", "1:6: error: 'title' cannot stand inside a tag outside of a quoted attribute value"),
      ("<a b{{title}}='c'>", "1:7: error: 'title' cannot stand inside a tag outside of a quoted attribute value"),
      ("<a b='c'{{title}}>", "1:11: error: 'title' cannot stand inside a tag outside of a quoted attribute value"),
      ("<a b={{title}}>", "1:8: error: 'title' cannot stand in attribute 'b' without quotation marks"),
      ("<a B = x{{t.home}}>", "1:11: error: 't.home' cannot stand in attribute 'b' without quotation marks"),
      ("<a href=\"{{title}}\">", "1:12: error: 'title' is text, and attribute 'href' takes only a URL"),
      ("<a HREF='#{{lead}}'>", "1:13: error: 'lead' is optional text, and attribute 'href' takes only a URL"),
      (
        "<img src=\"{{t.home}}\">", "1:13: error: 't.home' is an interface string, and attribute 'src' takes only a URL"
      ),
      ("<form action='{{title}}'>", "1:17: error: 'title' is text, and attribute 'action' takes only a URL"),
      ("<b formaction='{{title}}'>", "1:18: error: 'title' is text, and attribute 'formaction' takes only a URL"),
      ("<img srcset='{{title}} 2x'>", "1:16: error: 'title' is text, and attribute 'srcset' takes only a URL"),
      ("<use xlink:href='{{title}}'/>", "1:20: error: 'title' is text, and attribute 'xlink:href' takes only a URL"),
      ("<p style='{{title}}'>", "1:13: error: nothing can be inserted in attribute 'style': 'title'"),
      ("<p style='width: {{count}}%'>", "1:20: error: nothing can be inserted in attribute 'style': 'count'"),
      ("<p onclick=\"{{link}}\">", "1:15: error: nothing can be inserted in attribute 'onclick': 'link'"),
      ("<iframe srcdoc='{{title}}'></iframe>", "1:19: error: nothing can be inserted in attribute 'srcdoc': 'title'"),
      ("<svg><set to='{{title}}'/></svg>", "1:17: error: nothing can be inserted in attribute 'to': 'title'"),
      ("<p title='{{body}}'>", "1:13: error: 'body' is HTML and cannot stand in attribute 'title'"),
      ("<p title='{{{note}}}'>", "1:14: error: 'note' is HTML and cannot stand in attribute 'title'"),
      ("<script>{{title}}</script>", "1:11: error: 'title' cannot stand in <script>"),
      ("<SCRIPT>'</scripts>'{{t.home}}</SCRIPT>", "1:23: error: 't.home' cannot stand in <script>"),
      ("<script>{{data}}</script>", "1:11: error: 'data' cannot stand in <script>"),
      ("<style>{{title}}</style>", "1:10: error: 'title' cannot stand in <style>"),
      (
        "<script type='application/ld+json'>{{title}}</script>",
        "1:38: error: 'title' is text, and <script type=\"application/ld+json\"> takes only JSON"
      ),
      ("{{data}}", "1:3: error: 'data' is JSON and can stand only in <script type=\"application/ld+json\">"),
      ("{{{more}}}", "1:4: error: 'more' is JSON and can stand only in <script type=\"application/ld+json\">"),
      (
        "<p title='{{data}}'>",
        "1:13: error: 'data' is JSON and can stand only in <script type=\"application/ld+json\">"
      ),
      (
        "<script{{#isOld}} type='application/ld+json'{{/isOld}}>{{data}}</script>",
        "1:58: error: 'data' cannot stand in <script>"
      ),
      (
        "<script type='{{title}}application/ld+json'>{{data}}</script>",
        "1:47: error: 'data' cannot stand in <script>"
      ),
      (
        "<script type='application/ld+json{{#isOld}}x{{/isOld}}'>{{data}}</script>",
        "1:59: error: 'data' cannot stand in <script>"
      ),
      ("<title>{{body}}</title>", "1:10: error: 'body' is HTML, and <title> takes only text"),
      ("<textarea>{{body}}</textarea>", "1:13: error: 'body' is HTML, and <textarea> takes only text"),
      ("<title></title{{title}}>", "1:17: error: 'title' cannot stand right after '<'"),
      ("<!-- {{title}} -->", "1:8: error: 'title' cannot stand in an HTML comment"),
      ("<!-- > {{title}} -->", "1:10: error: 'title' cannot stand in an HTML comment"),
      ("<!doctype {{title}}>", "1:13: error: 'title' cannot stand in an HTML comment"),
      ("<a {{#isOld}}>{{/isOld}}>", "1:7: error: section 'isOld' begins in a tag and ends in element content"),
      ("{{#isOld}}<a {{/isOld}}>", "1:4: error: section 'isOld' begins in element content and ends in a tag"),
      (
        "<a b=\"{{^isOld}}\">{{/isOld}}\">",
        "1:10: error: section 'isOld' begins in attribute 'b' and ends in element content"
      ),
      (
        "{{#isOld}}<script>{{/isOld}}",
        "1:4: error: section 'isOld' begins in element content and ends in <script>"
      ),
      ("{{#isOld}}<!--{{/isOld}}", "1:4: error: section 'isOld' begins in element content and ends in a comment"),
      (
        "<a b{{#isOld}}c{{/isOld}}>",
        "1:15: error: where a section begins or ends inside a tag, white space, '/' or '>' must follow"
      ),
      (
        "<a {{#isOld}}href{{/isOld}}='x'>",
        "1:28: error: where a section begins or ends inside a tag, white space, '/' or '>' must follow"
      ),
      ("<p", "1:3: error: the template ends inside a tag"),
      ("<p title='", "1:11: error: the template ends inside attribute 'title'"),
      ("<script>", "1:9: error: the template ends inside <script>"),
      ("<!-- a", "1:7: error: the template ends inside a comment"),
    ])
  func unsafe(template: String, expected: String) {
    #expect(faults(template) == ["article.html:" + expected])
  }

  @Test(
    "a value in a safe place passes",
    arguments: [
      "{{title}} < {{count}} > {{link}}",
      "<a href=\"{{link}}\" class='{{title}}' data-n=\"{{count}}\" title=\"{{t.home}} {{lead}}\">{{title}}</a>",
      "<a href='{{source}}#p-{{count}}'></a>",
      "<img src=\"{{link}}\" srcset=\"{{link}} 2x\" alt='{{title}}'/>",
      "<title>{{title}} < {{t.home}}</title>{{body}}",
      "<textarea>{{title}}</textarea>{{body}}",
      "<svg><title>{{title}}</title></svg>",
      "<script src=\"{{link}}\"></script>{{body}}",
      "<script type=\"application/ld+json\">{{data}}</script>",
      "<script TYPE=application/LD+JSON>[{{data}}, {{{more}}}]</script >{{body}}",
      "<script>if (a < b) { '</scr' }</script>{{body}}",
      "<!-- a --><!----><!--> {{body}} <!-- b > c --->{{body}}",
      "<!-- a {{#isOld}}-{{/isOld}}-->{{! a comment may hold sections }}--> {{body}}",
      "<!doctype html><?xml?>{{body}}",
      "<p{{#isOld}} class=\"old\"{{/isOld}}>{{body}}</p>",
      "<p{{#isOld}} hidden{{/isOld}}{{^isOld}} class='{{title}}'{{/isOld}}>{{body}}</p>",
      "<p class=\"a\"{{#isOld}} lang=\"{{title}}\"{{/isOld}} id='b'>{{body}}</p>",
      "<p class=\"a{{#isOld}} old{{/isOld}}\">{{body}}</p>",
      "<input {{#isOld}}checked{{/isOld}}>{{body}}",
      "<br{{#isOld}} class='a'{{/isOld}}/>{{body}}",
      "{{#isOld}}<ul>{{/isOld}}{{#tags}}<li>{{name}}{{/tags}}{{#isOld}}</ul>{{/isOld}}",
    ])
  func safe(template: String) {
    #expect(faults(template) == [])
  }

  @Test("the place of a partial or a fill is where it is put, not where it is written")
  func followsIncludes() {
    #expect(
      faults("{{> p}}<a title='{{> p}}' href='{{> p}}'></a>", with: ["p.html": "{{title}}"])
        == ["p.html:1:3: error: 'title' is text, and attribute 'href' takes only a URL"])
    #expect(
      faults("{{<base}}{{$a}}{{body}}{{/a}}{{/base}}", with: ["base.html": "<p title='{{$a}}{{/a}}'>"])
        == ["article.html:1:18: error: 'body' is HTML and cannot stand in attribute 'title'"])
    #expect(faults("<a {{> attributes}}>", with: ["attributes.html": "href='{{link}}'"]) == [])
  }

  @Test("in XML no element has text of its own, and HTML must be escaped")
  func xml() throws {
    let feed = "<?xml version=\"1.0\"?><feed><title>{{title}}</title><style>{{lead}}</style>{{body}}</feed>"
    let library = try TemplateLibrary(sources: [TemplateSource(name: "feed.xml", path: "feed.xml", text: feed)])
    #expect {
      _ = try library.template("feed.xml", for: ArticleModel.self, strings: try sampleStrings())
    } throws: { error in
      (error as? TemplateFaults)?.description
        == "feed.xml:1:77: error: 'body' is HTML and cannot stand in XML unescaped"
    }
  }
}

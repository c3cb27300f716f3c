// Sample pages of single articles and of their captures. Knows nothing of lists.

import Templates

@testable import SiteGen

extension SampleFrame {
  /// An article with everything an article can have.
  var fullArticle: ArticlePage {
    var page = ArticlePage(
      page: frame(words.title, at: "articles/full.html", shared: false), body: TrustedHTML(trusting: bodyMarkup))
    page.title = TextBlock(anchor: "p-title000", number: "0", html: TrustedHTML(escaping: words.title))
    page.lead = TextBlock(anchor: "p-lead0000", number: "1", html: TrustedHTML(escaping: words.lead))
    page.summary = words.lead
    page.outlet = name(words.outlet, "outlets/example/index.html")
    page.authors = [name(words.author)]
    page.byline = words.author
    page.published = date
    page.publishedAs = words.date
    page.eventDate = DateText(
      parts: [DatePart(datetime: "2024-05", text: words.month, language: words.code, direction: words.direction)],
      note: string("date_approximate"))
    page.sections = [name(words.tag)]
    page.tags = [name(words.tag, "tags/example/index.html"), name(words.place, "tags/example/index.html")]
    page.about = [
      AboutEntity(
        name: words.person, language: words.code, direction: words.direction, url: url("entities/example/index.html"),
        type: string("type_person"), role: name(words.role), gloss: name(words.gloss)),
      AboutEntity(
        name: words.place, language: words.code, direction: words.direction, url: url("entities/example/index.html"),
        type: string("type_place"), hidden: true),
    ]
    page.unconfirmed = UnconfirmedFields(
      title: true, lead: true, summary: true, language: true, published: true, eventDate: true, outlet: true,
      authors: true, byline: true, sections: true, tags: true, about: true, source: true, any: true)
    page.outline = [
      OutlineEntry(level: "1", text: words.heading, anchor: "p-heading0"),
      OutlineEntry(level: "2", text: words.gloss, anchor: "p-heading1"),
    ]
    page.older = link(words.title)
    page.newer = link(words.lead)
    page.citations = [words, SampleLanguage.english].map { other in
      Citation(
        label: string("language_\(other.code)"), language: other.code, direction: other.direction,
        text: "\(other.author), «\(other.title)», \(other.outlet), \(other.date). \(other.site). https://example.org/a")
    }
    page.provenance = provenance
    page.source = ExternalLink(label: "example.org/2024/05/24/a-rather-long-address-of-an-article", url: external)
    page.draft = true
    page.cutOff = true
    page.rights = words.outlet
    page.translationOf = link(words.title)
    page.translations = [link(words.title), link(words.title)]
    page.versionOf = link(words.title)
    page.versions = [link(words.title)]
    page.glosses = glosses
    page.glossCount = count("count_glosses", 8)
    page.legend = legend
    return page
  }

  /// An article with nothing that an article can lack.
  var emptyArticle: ArticlePage {
    var page = ArticlePage(
      page: frame(words.lead, at: "articles/empty.html", shared: false),
      body: TrustedHTML(trusting: "<p id=\"p-aaaaaaaa\" data-block=\"0\">\(words.paragraphs[0])</p>\n"))
    page.firstWords = String(words.paragraphs[0].prefix(48))
    return page
  }

  var provenance: Provenance {
    Provenance(
      name: "000_example_capture.txt", sha256: String(repeating: "0123456789abcdef", count: 4), captured: date,
      by: "Reviewer-1", method: string("copy"), originalName: "\(words.title).txt", encoding: "windows-1256",
      omission: strings.format("omission", ["all": words.number(87), "left": words.number(41)]),
      url: url("captures/full.html"), file: url("captures/full.txt"))
  }

  var capture: CapturePage {
    let kinds = [
      "section", "title", "blank", "date", "byline", "lead", "caption", "summary", "heading", "body", "tags",
      "boilerplate",
    ]
    var page = CapturePage(
      page: frame(string("capture"), at: "captures/full.html", shared: false), provenance: provenance,
      article: link(words.title), language: words.code, direction: words.direction)
    page.source = ExternalLink(label: "example.org", url: external)
    page.lines = kinds.enumerated().map { index, kind in
      CaptureLine(
        number: words.number(index + 1), anchor: "L\(index + 1)",
        text: kind == "blank" ? "" : words.paragraphs[index % words.paragraphs.count], kind: kind,
        label: string("line_\(kind)"), kept: ["title", "lead", "caption", "summary", "heading", "body"].contains(kind),
        used: ["section", "date", "byline", "tags"].contains(kind), dropped: kind == "boilerplate",
        blank: kind == "blank",
        changes: kind == "body"
          ? [CaptureChange(rule: "zwnj", before: "میشود", after: "می⟨\(string("char_zwnj"))⟩شود")] : [])
    }
    page.truncated = strings.format("capture_truncated", ["n": words.number(12)])
    return page
  }

  var attachment: CapturePage {
    CapturePage(
      page: frame(string("capture"), at: "captures/file.html", shared: false), provenance: provenance,
      language: words.code, direction: words.direction, attachment: true)
  }

  var withdrawn: WithdrawnPage {
    WithdrawnPage(
      page: frame(string("withdrawn_heading"), at: "articles/withdrawn.html", shared: false), withdrawn: date,
      reason: words.gloss)
  }

  var external: CheckedURL { CheckedURL("https://example.org/a") ?? CheckedURL.relative(["."]) }

  private var bodyMarkup: String {
    """
    <p id="p-aaaaaaaa" data-block="2">\(words.paragraphs[0])<sup class="footnote-ref" data-ui><a href="#fn-1" id="fnref-1" \
    aria-label="1">\(words.number(1))</a></sup></p>
    \(markedParagraph)\
    <h2 id="p-heading0" data-block="3">\(words.heading)</h2>
    <p id="p-bbbbbbbb" data-block="4">\(words.paragraphs[1])</p>
    <blockquote>
    <p id="p-cccccccc" data-block="5"><em>\(words.paragraphs[2])</em></p>
    </blockquote>
    <h3 id="p-heading1" data-block="6">\(words.gloss)</h3>
    <ul>
    <li><p id="p-dddddddd" data-block="7">\(words.person) <a href="index.html">\(words.role)</a></p></li>
    <li><p id="p-eeeeeeee" data-block="8">\(words.place) <code dir="ltr">text --canonical</code></p></li>
    </ul>
    <table>
    <thead><tr><th id="p-ffffffff" data-block="9">\(words.heading)</th><th id="p-gggggggg" data-block="10">\(words.tag)</th>\
    </tr></thead>
    <tbody><tr><td id="p-hhhhhhhh" data-block="11">\(words.person)</td><td id="p-iiiiiiii" data-block="12">\(words.date)</td>\
    </tr></tbody>
    </table>
    <p id="p-jjjjjjjj" data-block="13">\(words.paragraphs[1])</p>
    <section class="footnotes" aria-label="\(string("footnotes"))">
    <ol><li id="fn-1"><p id="p-kkkkkkkk" data-block="14">\(words.gloss) <a href="#fnref-1" class="footnote-backref" data-ui \
    aria-label="\(string("footnote_back"))">↩</a></p></li></ol>
    </section>

    """
  }
}

// What `ingest --json` prints of an article: the values in the words of the capture, and a label for every line.

internal import ArabicScript
internal import Ingest

enum IngestJSON {
  static func object(_ article: IngestedArticle, file: String) -> [String: Any] {
    let reading = article.reading
    return [
      "file": file, "id": article.id, "lang": article.language, "title": orNull(reading.title),
      "lead": orNull(reading.lead), "summary": orNull(reading.summary),
      "published": orNull(reading.published?.description), "published_as": orNull(reading.publishedAs),
      "event_date": orNull(reading.eventDate?.description), "byline": orNull(reading.byline),
      "section": reading.sections, "tags": reading.tags, "outlet": orNull(article.outlet),
      "cut_off": reading.cutOff, "kept_lines": reading.keptLines,
      "lines": reading.lines.map { ["n": $0.number, "label": $0.label.rawValue, "rule": $0.rule] as [String: Any] },
    ]
  }

  private static func orNull(_ text: String?) -> Any { text ?? Null.value }
}

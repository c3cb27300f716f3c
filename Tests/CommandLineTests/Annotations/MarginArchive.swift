// A small archive of names, quotations and dates in words of our own.

enum MarginArchive {
  static func site(publish: String = "suggestions: true") -> String {
    SampleArchive.siteFile + "publish: {\(publish)}\n"
  }

  /// The text of an entity's file; `names` in YAML.
  static func entity(_ id: String, type: String = "person", _ names: String, more: String = "") -> String {
    "---\nid: \(id)\ntype: \(type)\nnames: \(names)\n\(more)---\n"
  }

  /// The words of paragraph 2 of `rud`, the one that the tests of acts are about.
  static let said = "نیلوفر آذرخش گفت: «آب رود امسال کمتر از سال‌های پیش است و باید چاره‌ای اندیشید.»"

  static let entities: [String: String] = [
    "entities/nilufar-azar.md": entity(
      "nilufar-azar", "{fa: [نیلوفر آذرخش, آذرخش], ar: [نيلوفر آذرخش], en: [Nilufar Azarakhsh]}"),
    "entities/tufan-a.md": entity("tufan-a", "{fa: [{text: توفان دشتی, ambiguous: true, context: [نشست]}]}"),
    "entities/tufan-b.md": entity("tufan-b", "{fa: [{text: توفان دشتی, ambiguous: true, context: [نشست]}]}"),
    "entities/kavir-post.md": entity("kavir-post", type: "organization", "{fa: [خبرگزاری کویر], ar: [وكالة كوير]}"),
  ]

  /// Three articles: `rud` in Persian, `nahr` in Arabic, `makhlut` with all that makes counting hard.
  static let files: [String: String] = entities.merging([
    "site.yaml": site(),
    "articles/rud.md": SampleArchive.article(
      "rud", title: "نیلوفر آذرخش در شیراز", more: "lead: آذرخش پس از سفر برگشت.\npublished: 2023-11-04\n",
      body: """
        \(said)

        به گزارش خبرگزاری کویر او روز ۱۲ آبان ۱۴۰۲ به شهر رسید و فردایش به روستا رفت.

        در پایان نشست توفان دشتی هم از راه رسید و کنار دیگران نشست تا گفت‌وگو دنبال شود.
        """),
    "articles/nahr.md": SampleArchive.article(
      "nahr", lang: "ar", title: "ماء النهر", more: "published: 2023-11-05\n",
      body: "قالت نيلوفر آذرخش: «ماء النهر أقل من السنوات الماضية ويجب أن نجد حلا». وأضافت في ١٣ مايو ٢٠٢٣ ما عندها."),
    "articles/makhlut.md": SampleArchive.article(
      "makhlut", title: "👩‍🚀 و نیلوفر آذرخش", more: "published: 2023-11-06\n",
      body: """
        👩‍🚀🇮🇷 نِیلوفر آذرخش، **نیلوفر** آذرخش‌ها و نیلوفر\u{200C}آذرخش \u{2067}نیلوفر آذرخش\u{2069} ﻧﯿﻠﻮﻓﺮ ﺁﺫﺭﺧﺶ.

        | x\u{0301}tat | نیلوفر آذرخش |
        |---|---|
        | \u{200F}نیلوفر آذرخش\u{200E} | Nilufar Azarakhsh 𐎠 |

        «نیلوفر آذرخش گفت: «آب رود امسال کمتر از سال‌های پیش است و باید چاره‌ای اندیشید» و ۱۲ آبان ۱۴۰۲ رفت.»
        """),
  ]) { $1 }
}

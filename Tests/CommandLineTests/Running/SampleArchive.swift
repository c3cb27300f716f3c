// A small archive in words of our own: four people's worth of status, two languages, a private name.

enum SampleArchive {
  static let siteFile = """
    format: 1
    archive_id: 3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01
    titles: {fa: بایگانی نمونه, en: Sample archive}
    languages: [fa, en]

    """

  /// The text of an article's file.
  static func article(
    _ id: String, status: String = "public", lang: String = "fa", title: String = "عنوان یک یادداشت", more: String = "",
    body: String = "یک جمله برای آزمون."
  ) -> String {
    "---\nid: \(id)\nstatus: \(status)\ntitle: \(title)\nlang: \(lang)\n\(more)---\n\n\(body)\n"
  }

  /// The text of an entity's file.
  static func entity(_ id: String, fa: String, en: String, more: String = "") -> String {
    "---\nid: \(id)\ntype: place\nnames: {fa: [\(fa)], en: [\(en)]}\n\(more)---\nجایی در ایران.\n"
  }

  /// The names of the private entity.
  static let privateNames = ["بهمن ناشناخته", "ناشناختهٔ شیرازی", "بهمن المجهول", "Bahman Nashenakhteh"]

  static let files: [String: String] = [
    "site.yaml": siteFile,
    "tags.yaml": "باران: {names: {en: rain, ar: مطر}, aliases: [بارش]}\n",
    "outlets/sobh.yaml": "id: sobh\nnames: {fa: صبح شیراز, en: Shiraz Morning}\nlang: fa\nurl: https://example.org/\n",
    "entities/shiraz.md": entity("shiraz", fa: "شیراز", en: "Shiraz", more: "formerly: [shiraz-city]\n"),
    "entities/karun.md": entity("karun", fa: "کارون", en: "Karun"),
    "entities/bahman-n.md": """
    ---
    id: bahman-n
    type: person
    names: {fa: [بهمن ناشناخته, ناشناختهٔ شیرازی], ar: [بهمن المجهول], en: [Bahman Nashenakhteh]}
    roles: [{fa: نگهبان سد, from: 2020}]
    private: true
    formerly: [bahman-formerly]
    ---
    کسی که نمی‌خواهد نامش بیاید.

    """,
    "articles/baran.md": article(
      "baran", title: "باران در شیراز",
      more: """
        lead: پس از دو ماه باران بارید.
        published: 2023-11-04
        outlet: sobh
        tags: [باران, آب]
        about: [shiraz, bahman-n]
        source_url: https://example.org/baran

        """,
      body: "باران از بامداد آغاز شد.\n\n## خیابان‌ها\n\nآب در خیابان‌ها می‌گذشت."),
    "articles/sadd.md": article(
      "sadd", title: "سد کارون پر شد",
      more: "published: 2023-12\ntags: [بارش]\nabout: [karun]\nunconfirmed: [title, published]\n",
      body: "سد پس از سال‌ها پر شد."),
    "articles/matar.md": article(
      "matar", lang: "ar", title: "مطر في شيراز",
      more: "published: 2023-11-05\ntranslation_of: baran\ntags: [مطر]\nabout: [shiraz]\n", body: "نزل المطر صباحا."),
    "articles/pishnevis.md": article("pishnevis", status: "draft", title: "پیش‌نویس هنوز ناتمام"),
    "articles/mahfuz.md": article("mahfuz", status: "withheld", title: "یادداشتی که نگه داشته شد"),
    "articles/barchide.md": article(
      "barchide", status: "withdrawn", title: "یادداشتی که برچیده شد", more: "withdrawn: 2024-01\n"),
  ]

  /// An archive of many articles, the same for the same numbers.
  static func large(_ count: Int, edition: Int = 0) -> [String: String] {
    var files = ["site.yaml": siteFile]
    for number in 0..<count {
      let month = number % 12 + 1
      files["articles/n\(number).md"] = article(
        "n\(number)", title: "یادداشت شمارهٔ \(number)",
        more: "published: 20\(10 + number % 10)-\(month < 10 ? "0" : "")\(month)\ntags: [برچسب \(number % 7)]\n",
        body: String(repeating: "این جملهٔ شمارهٔ \(number) از ویرایش \(edition) است. ", count: 20))
    }
    return files
  }
}

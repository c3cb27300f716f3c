// YAML as an archive has it, in our own words.

enum YAMLSamples {
  /// The inside of a front matter of twenty lines.
  static let frontMatter = """
    id: 2024-05-24-rasad-0a9e599e
    status: draft
    title: گفت‌وگوی دو وزیر دربارهٔ راه‌آهن تازه
    lead: "دو وزیر گفتند: کار از تابستان آغاز می‌شود"
    lang: fa
    published: 2024-05-24
    published_as: جمعه ۱۴۰۳/۰۳/۰۴
    event_date: 2024-05
    outlet_as: رصد نمونه
    authors: [مریم نمونه, علی آزمایشی]
    byline_as: گروه اقتصاد   # همان‌گونه که چاپ شده است
    section:
      - ایران
      - جهان
    tags: [راه‌آهن, اقتصاد, "۱۴۰۳"]
    about: [example-minister, example-railway]
    source_url: https://example.org/news/12345?lang=fa#top
    capture: 2024-05-24-rasad.txt
    cut_off: true
    unconfirmed: [published, byline_as]

    """

  /// The inside of the front matter of an entity, with nested mappings.
  static let entity = """
    id: example-minister
    type: person                 # person, organization, place, event, work, object
    names:
      fa: [وزیر نمونه, {text: نمونه, ambiguous: false}]
      ar: [الوزير المثال]
      en: [Example Minister, Minister]
    roles: [{fa: وزیر راه, en: Minister of roads, from: 2012-11, to: 2024-05}]
    same_as: {wikidata: Q1}
    private: false
    formerly: []

    """
}

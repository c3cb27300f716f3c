// The words of the sample pages in each interface language. Knows nothing of templates.

/// A language that sample pages are made in, with words of its own to fill them.
struct SampleLanguage {
  var code: String
  var direction: String
  var site: String
  var title: String
  var lead: String
  var heading: String
  var paragraphs: [String]
  var outlet: String
  var author: String
  var tag: String
  var place: String
  var person: String
  var role: String
  var gloss: String
  var date: String
  var otherDate: SampleDate
  var month: String
  var otherMonth: SampleDate
  var digits: [Character]

  struct SampleDate {
    var text: String
    var language: String
    var direction: String
  }

  func number(_ value: Int) -> String {
    String(String(value).map { digit in digit.wholeNumberValue.map { digits[$0] } ?? digit })
  }

  static let all = [persian, arabic, english]

  static let persian = SampleLanguage(
    code: "fa", direction: "rtl", site: "بایگانی نمونه",
    title: "نسخه\u{200C}شناسان حاشیهٔ کهن\u{200C}ترین دستنویس کتابخانه را خواندند",
    lead: "پس از دو سال کار، یادداشت\u{200C}هایی که خواننده\u{200C}ای ناشناس در کنار متن نوشته بود خوانده و منتشر شد.",
    heading: "کاغذ و مرکب",
    paragraphs: [
      "گروهی از نسخه\u{200C}شناسان می\u{200C}گویند که در کنارهٔ برگ\u{200C}های این دستنویس بیش از هزار یادداشت دیده\u{200C}اند؛ "
        + "بعضی تنها یک کلمه است و بعضی چند سطر، و هر یک به جایی از متن اشاره می\u{200C}کند. به گفتهٔ آنان، "
        + "خوانندهٔ نخستین کتاب را نه یک بار که سال\u{200C}ها پیشِ چشم داشته و هر بار چیزی بر آن افزوده است.",
      "کاغذ کتاب نازک و آهارخورده است و جدولی زرین دور متن کشیده\u{200C}اند. حاشیه بیرون از این جدول مانده و همین جای "
        + "خالی است که به خواننده میدان داده است. آزمایش مرکب نشان می\u{200C}دهد که یادداشت\u{200C}ها در سه نوبت نوشته شده\u{200C}اند.",
      "کتابخانه تصویر همهٔ برگ\u{200C}ها را در دسترس گذاشته است تا دیگران هم بتوانند خوانشِ خود را پیشنهاد کنند.",
    ],
    outlet: "روزنامهٔ نمونه", author: "مهتاب نمونه\u{200C}پور", tag: "نسخه\u{200C}شناسی", place: "کتابخانهٔ نمونه",
    person: "بهرام نمونه", role: "رئیس کتابخانه", gloss: "نسخه\u{200C}شناس و فهرست\u{200C}نویس",
    date: "جمعه ۴ خرداد ۱۴۰۳", otherDate: SampleDate(text: "24 May 2024", language: "en", direction: "ltr"),
    month: "خرداد ۱۴۰۳", otherMonth: SampleDate(text: "مهٔ ۲۰۲۴", language: "fa", direction: "rtl"),
    digits: Array("۰۱۲۳۴۵۶۷۸۹"))

  static let arabic = SampleLanguage(
    code: "ar", direction: "rtl", site: "الأرشيف المثال",
    title: "خبراء المخطوطات يقرؤون حواشي أقدم مخطوط في المكتبة",
    lead: "بعد عامين من العمل قُرئت التعليقات التي كتبها قارئ مجهول إلى جانب المتن ونُشرت كاملة.",
    heading: "الورق والحبر",
    paragraphs: [
      "يقول فريق من خبراء المخطوطات إنه أحصى في هوامش هذا المخطوط أكثر من ألف تعليق، بعضها كلمة واحدة وبعضها أسطر "
        + "عدة، ويشير كل منها إلى موضع من المتن. ويرى الفريق أن القارئ الأول لم يقرأ الكتاب مرة واحدة، بل ظل أمامه "
        + "سنوات يضيف إليه في كل مرة شيئًا.",
      "ورق الكتاب رقيق مصقول، وقد أُحيط متنه بإطار مذهّب بقيت الحاشية خارجه، فكان هذا الفراغ مجالًا للقارئ. وتدل "
        + "اختبارات الحبر على أن التعليقات كُتبت في ثلاث مراحل.",
      "وأتاحت المكتبة صور الأوراق كلها حتى يقترح غيرهم قراءتهم.",
    ],
    outlet: "صحيفة المثال", author: "ليلى المثال", tag: "المخطوطات", place: "مكتبة المثال",
    person: "سامي المثال", role: "مدير المكتبة", gloss: "مفهرس وخبير مخطوطات",
    date: "الجمعة ٢٤ مايو ٢٠٢٤", otherDate: SampleDate(text: "٤ خرداد ١٤٠٣ هـ ش", language: "ar", direction: "rtl"),
    month: "مايو ٢٠٢٤", otherMonth: SampleDate(text: "خرداد ١٤٠٣ هـ ش", language: "ar", direction: "rtl"),
    digits: Array("٠١٢٣٤٥٦٧٨٩"))

  static let english = SampleLanguage(
    code: "en", direction: "ltr", site: "Example Archive",
    title: "Scholars read the margins of the library’s oldest manuscript",
    lead:
      "After two years of work, the notes that an unknown reader left beside the text have been read and published.",
    heading: "Paper and ink",
    paragraphs: [
      "A group of scholars say that they counted more than a thousand notes in the margins of this manuscript. Some are a "
        + "single word, some run to several lines, and each points to a place in the text. In their view the first reader "
        + "did not read the book once but kept it at hand for years, adding something each time.",
      "The paper is thin and sized, and a gold frame is ruled round the text. The margin lies outside that frame, and it is "
        + "this empty space that gave the reader room. Tests of the ink show that the notes were written on three occasions.",
      "The library has put pictures of every leaf within reach, so that others can propose readings of their own.",
    ],
    outlet: "Example Times", author: "Jane Example", tag: "manuscripts", place: "Example Library",
    person: "John Example", role: "head of the library", gloss: "cataloguer and palaeographer",
    date: "Friday 24 May 2024", otherDate: SampleDate(text: "4 Khordad 1403 SH", language: "en", direction: "ltr"),
    month: "May 2024", otherMonth: SampleDate(text: "Khordad 1403 SH", language: "en", direction: "ltr"),
    digits: Array("0123456789"))
}

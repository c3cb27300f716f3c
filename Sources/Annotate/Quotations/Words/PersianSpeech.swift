// Persian verbs of speech with their forms. Data alone; what it means is decided elsewhere.

/// The tables of Persian verbs. Words are separated by spaces; spelling is folded before comparing.
enum PersianSpeech {
  /// Simple verbs: past stem and present stem.
  static let simple: [(past: String, present: String)] = [
    ("گفت", "گوی"), ("نوشت", "نویس"), ("افزود", "افزای"), ("پرسید", "پرس"), ("فرمود", "فرمای"), ("نگاشت", "نگار"),
    ("آورد", "آور"), ("خروشید", "خروش"),
  ]

  /// Verbs that say something of an object: «…» نامید.
  static let predicates: [(past: String, present: String)] = [
    ("خواند", "خوان"), ("دانست", "دان"), ("نامید", "نام"), ("شمرد", "شمار"), ("برشمرد", "برشمار"), ("خواست", "خواه"),
  ]

  /// Nouns with the light verbs that make verbs of speech of them.
  static let compounds: [(nouns: String, verbs: LightVerb)] = [
    ("تأکید تاکید", [.act, .have]),
    ("تصریح عنوان تشریح تبیین اعلان مطرح ذکر نقل روایت تکرار خاطرنشان یادآوری بازگو قید مرقوم", [.act, .make]),
    ("اظهار بیان اعلام ابراز اذعان ابلاغ عرضه", [.act, .have]),
    ("اعتراف ادعا اقرار استدلال استنباط پیش‌بینی ارزیابی توصیف قلمداد تلقی معرفی توییت توئیت تویت ریتوییت", [.act]),
    ("اضافه اشاره انتقاد اعتراض گلایه شکایت تمجید تقدیر تشکر ستایش نصیحت توصیه سفارش درخواست تقاضا مطالبه", [.act]),
    ("تأیید تایید تکذیب رد انکار محکوم تهدید متهم پیشنهاد خطاب فاش افشا برملا تفسیر تحلیل تعبیر", [.act]),
    ("مکتوب زمزمه فریاد طعنه شوخی نتیجه‌گیری جمع‌بندی یاد", [.act]),
    ("توضیح ادامه پاسخ جواب هشدار اخطار تذکر خبر وعده قول نوید دستور فرمان پیام شرح مژده", [.give]),
    ("گزارش", [.give, .act]),
    ("پیشنهاد", [.give, .act]),
    ("یادآور خاطرنشان متذکر مدعی خواستار معترض قائل", [.become]),
    ("خاطرنشان یادآور", [.make, .become, .act]),
    ("معتقد مدعی قائل معترف بر آن", [.be]),
    ("باور عقیده اعتقاد اذعان تأکید", [.have, .be]),
    ("نتیجه", [.take]),
    ("فریاد", [.strike]),
    ("سوگند قسم", [.eat]),
    ("پاسخ", [.give, .say]),
    ("رشته", [.write]),
  ]

  /// Light verbs: past stem, present forms apart.
  static let lights: [(verb: LightVerb, past: String, present: String)] = [
    (.act, "کرد", "کن"), (.act, "نمود", "نمای"), (.have, "داشت", "دار"), (.give, "داد", "ده"), (.become, "شد", "شو"),
    (.become, "گردید", "گرد"), (.make, "ساخت", "ساز"), (.strike, "زد", "زن"), (.take, "گرفت", "گیر"),
    (.eat, "خورد", "خور"), (.say, "گفت", "گوی"),
  ]

  /// Nouns in «با بیان این‌که …», of which the main clause's subject is the speaker.
  static let statingNouns =
    "بیان تأکید تاکید اشاره اعلام اذعان ابراز طرح یادآوری تصریح گفتن تشریح اظهار ذکر عنوان اعتراف ادعای ادعا انتقاد هشدار استدلال توضیح"
}

// Arabic words that decide whether a name is one: all kinds together. Knows no rules.

/// The tables of Arabic; without the article where a word takes one, and without what is joined to words.
enum ArabicNameWords {
  static let rows: [(WordClasses, String)] =
    [(.listed, wholeWords)] + ArabicCompany.rows + ArabicOrdinaryWords.rows + [(.givenName, ArabicGivenNames.words)]

  /// Words that begin with letters which could be joined to a name, but are not.
  private static let wholeWords = """
    لبنان كمال بهاء ولي فرات كريم بسام وسام باسم بشار فارس بلال كندا بنما بابل كابل كابول وهران كرمان لسان بيروت باريس برلين لندن ليبيا \
    فرنسا فلسطين فيينا كوبا كوريا كوسوفو كويت كردستان بغداد بصرة بحرين بلجيكا بولندا بلغاريا بريطانيا برازيل فنلندا فنزويلا فلوريدا \
    كاليفورنيا لوكسمبورغ لاهاي ليفربول برشلونة بايرن فاتيكان واشنطن وارسو وائل وليد وليام ولفوفيتز بوش بلير بوتين باول بيريز بيكر فهد \
    فؤاد فيصل فاروق فتحي فريد فهمي لطيف لطفي كاظم كامل كيري كلينتون كيسنجر بدر بدران بكر بكري برهان بطرس بولس بلقيس باكستان بنغلاديش \
    بورما بلوشستان بيرو بوليفيا كولومبيا كينيا كمبوديا كازاخستان وزير ولاية وكالة وحدة وطن وادي ورقة وقت وضع وصل ولد وجه والد والدة والي \
    فريق فكر فلسفة فضاء فصل فرصة فرع فرد فقط فقر فن فوز بيت باب بحث بحر بدء بدل برد برنامج بريد بشر بطل بعد بعض بقاء بلد بلدة بناء بنت بنك \
    بيان بيئة بيع بين بسبب بشأن لجنة لحظة لعب لغة لقاء لقب ليل لواء لون لذلك لأن كتاب كل كلام كلمة كرة كأس كبير كثير كرامة كهرباء كان كما
    """
}

// Arabic words that decide whether a name is one. Data, written for this project; without what is joined to them. Knows
// no rules.

enum ArabicNameWords {
  static let rows: [(WordClasses, String)] = [
    (.arabicSign, "في إلى أن التي الذي هذا هذه ذلك عن مع كان كانت لم لن قد إن أو قال بعد خلال من على"),
    (.determiner, "هذا هذه ذلك تلك كل بعض أي عدة جميع سائر"),
    (.speechVerb, "قال أكد صرح أعلن شدد أضاف ذكر أوضح"),
    (.preposition, "في إلى من نحو شمال جنوب شرق غرب وسط"),
    (.personTitle, "سيد رئيس لواء وزير جنرال دكتور شيخ"),
    (.placeType, "مدينة بلدة محافظة قرية ولاية"),
    (.bodyType, "حزب جريدة وكالة شركة نادي صحيفة منظمة"),
  ]
}

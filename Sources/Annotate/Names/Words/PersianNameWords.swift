// Persian words that decide whether a name is one. Data, written for this project; every form as it stands in texts,
// ZWNJ left out. Knows no rules.

enum PersianNameWords {
  static let rows: [(WordClasses, String)] = [
    (.persianSign, "از به در که را این است برای آن شد می نمی خود های بود باید شود نیست دارد اند کرد"),
    (.determiner, "این آن همین همان هر هیچ چند چندین یک کدام برخی بعضی تعدادی هرگونه نوعی چنین چه"),
    (.speechVerb, "گفت افزود اظهار تاکید نوشت خاطرنشان تصریح یادآور"),
    (.preposition, "در به از تا سوی روانه راهی عازم وارد مقیم اهل شرق غرب شمال جنوب مرکز"),
    (.lightVerb, "کرد کردن کرده شد شدن شده داد دادن داده دارد داشت داشتن دارند می‌کند می‌شود"),
    (.personTitle, "آقای خانم دکتر مهندس وزیر ژنرال سردار سرهنگ رئیس‌جمهور رئیس نخست‌وزیر"),
    (.placeType, "شهر استان کشور روستای شهرستان بندر جزیره"),
    (.bodyType, "حزب روزنامه خبرگزاری شرکت باشگاه تیم بانک وزارت سازمان"),
  ]
}

// Days of the month in words: پنجم, بیست و هشتم, الثالث عشر. Made from their parts.

enum DateOrdinals {
  /// Persian ordinals of 1 to 31, with those in ام (سی‌ام).
  static let persian: [String: Int] = {
    let units = ["یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم"]
    let teens = [
      "دهم", "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم",
    ]
    var ordinals: [(String, Int)] = []
    func add(_ text: String, _ value: Int) { ordinals.append((text, value)) }
    for (index, unit) in units.enumerated() {
      add(unit, index + 1)
      add("بیست و " + unit, index + 21)
    }
    for (index, teen) in teens.enumerated() { add(teen, index + 10) }
    add("اول", 1)
    add("نخست", 1)
    add("هیجدهم", 18)
    add("بیستم", 20)
    add("سی ام", 30)
    add("سیم", 30)
    add("سی و یکم", 31)
    return DateWords.table(ordinals)
  }()

  /// Arabic ordinals of 1 to 31, in the nominative and the other cases.
  static let arabic: [String: Int] = {
    let units = ["الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]
    var ordinals: [(String, Int)] = []
    func add(_ text: String, _ value: Int) { ordinals.append((text, value)) }
    for (index, unit) in units.enumerated() {
      if index > 0 { add(unit, index + 1) }
      add(unit + " عشر", index + 11)
      add(unit + " و العشرين", index + 21)
      add(unit + " و العشرون", index + 21)
    }
    add("الأول", 1)
    add("أول", 1)
    add("العاشر", 10)
    for (tens, value) in [("العشرين", 20), ("العشرون", 20), ("الثلاثين", 30), ("الثلاثون", 30)] { add(tens, value) }
    add("الحادي و الثلاثين", 31)
    add("الحادي و الثلاثون", 31)
    return DateWords.table(ordinals)
  }()
}

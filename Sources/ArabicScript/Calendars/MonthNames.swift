// The names of months in three calendars, by country and language; the first spelling of each is the one to write.

/// Names of months.
public enum MonthNames {
  /// The name of a month of the solar Hijri calendar: Afghan names in Dari and Pashto, else those of Iran (in Latin letters
  /// in English). `nil` where there is no such month.
  public static func solarHijri(_ month: Int, _ language: TextLanguage) -> String? {
    switch language {
    case .dari, .pashto: first(month, solarAfghanistan)
    case .english: first(month, solarLatin)
    default: first(month, solarIran)
    }
  }

  /// The name of a month of the Gregorian calendar; in Arabic that of Egypt and the Gulf (مايو).
  public static func gregorian(_ month: Int, _ language: TextLanguage) -> String? {
    switch language {
    case .arabic: first(month, gregorianEgypt)
    case .english: first(month, gregorianEnglish)
    case .dari, .pashto: first(month, gregorianDari)
    default: first(month, gregorianPersian)
    }
  }

  /// The name of a month of the lunar Hijri calendar; `nil` in English.
  public static func lunarHijri(_ month: Int, _ language: TextLanguage) -> String? {
    switch language {
    case .english: nil
    case .arabic: second(month, lunar)
    default: first(month, lunar)
    }
  }

  private static func first(_ month: Int, _ names: [String]) -> String? {
    guard names.indices.contains(month - 1) else { return nil }
    return names[month - 1].split(separator: ",").first.map(String.init)
  }

  /// The Arabic spelling of a lunar month, where it has one of its own.
  private static func second(_ month: Int, _ names: [String]) -> String? {
    guard names.indices.contains(month - 1) else { return nil }
    let spellings = names[month - 1].split(separator: ",")
    return (spellings.count > 1 ? spellings[1] : spellings.first).map(String.init)
  }

  static let solarIran = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد,امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
  ]
  static let solarLatin = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman",
    "Esfand",
  ]
  static let solarAfghanistan = [
    "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت",
  ]
  static let gregorianPersian = [
    "ژانویه,ژانویۀ", "فوریه", "مارس", "آوریل,اوریل", "مه,می", "ژوئن,ژوان", "ژوئیه,جولای,ژوییه", "اوت,آگوست,اگوست",
    "سپتامبر", "اکتبر,اکتوبر",
    "نوامبر", "دسامبر",
  ]
  static let gregorianDari = [
    "جنوری", "فبروری,فبروری", "مارچ", "اپریل,آپریل", "می", "جون", "جولای", "اگست,آگست,اگوست", "سپتمبر,سپتامبر",
    "اکتوبر,اکتبر", "نومبر,نوامبر",
    "دسمبر,دسامبر",
  ]
  static let gregorianEgypt = [
    "يناير", "فبراير", "مارس", "أبريل,إبريل", "مايو", "يونيو,يونيه", "يوليو,يوليه", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
  ]
  static let gregorianLevant = [
    "كانون الثاني,كانون ثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
    "تشرين الأول,تشرين أول",
    "تشرين الثاني,تشرين ثاني", "كانون الأول,كانون أول",
  ]
  static let gregorianMaghreb = [
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية,يوليوز", "أوت,غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
  ]
  /// The Persian spelling, then the Arabic one, then others.
  static let lunar = [
    "محرم,محرم,محرم الحرام", "صفر,صفر", "ربیع‌الاول,ربيع الأول", "ربیع‌الثانی,ربيع الآخر,ربيع الثاني",
    "جمادی‌الاول,جمادى الأولى",
    "جمادی‌الثانی,جمادى الآخرة,جمادى الثانية", "رجب,رجب", "شعبان,شعبان", "رمضان,رمضان", "شوال,شوال",
    "ذی‌قعده,ذو القعدة,ذی‌القعده,ذي القعدة",
    "ذی‌حجه,ذو الحجة,ذی‌الحجه,ذي الحجة,ذیحجه",
  ]
  static let gregorianEnglish = [
    "January,Jan", "February,Feb", "March,Mar", "April,Apr", "May", "June,Jun", "July,Jul", "August,Aug",
    "September,Sep,Sept",
    "October,Oct", "November,Nov", "December,Dec",
  ]
}

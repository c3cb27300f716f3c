// Finding again what people pointed at.

import Annotate
import Archive
import Testing

@Suite("Words that an act is about")
struct TargetSearchTests {
  private let first = "وزیر نیرو روز دوشنبه در تهران گفت که ذخیره‌های آب سدهای کشور به نصف رسیده است."
  private let second = "او از مردم شهر خواست که در ماه‌های گرم سال آب کمتری مصرف کنند."

  @Test("are where they were while the text is the same, one of several too")
  func same() {
    let text = SampleText("تهران، تهران، تهران، تهران، تهران، تهران، تهران، تهران، تهران، تهران، تهران", first)
    for ordinal in 0..<12 {
      #expect(text.find(text.target("تهران", ordinal)) == .kept(text.place("تهران", ordinal)))
    }
  }

  @Test("are kept when other paragraphs are put in, taken out and reworded")
  func otherParagraphs() {
    let target = SampleText(second, first, "پایان").target("تهران")
    let text = SampleText("بند تازه", "و بندی دیگر دربارهٔ تهران", first, "خبر به تهران رسید.")
    #expect(text.find(target) == .kept(text.place("تهران", 1)))
  }

  @Test(
    "are kept when the paragraph is spelt otherwise: ي for ی, ك for ک, a ZWNJ for a blank, digits, harakat, line breaks"
  )
  func respelt() {
    let target = SampleText("می\u{200C}گویند که ۲۰ یار علی در کتاب\u{200C}خانهٔ تهران نشستند و می\u{200C}خوانند").target(
      "تهران")
    for words in [
      "مي\u{200C}گويند كه 20 يار علي در كتاب\u{200C}خانهٔ تهران نشستند و مي\u{200C}خوانند",
      "می گویند که ۲۰ یار علی در کتاب خانهٔ تهران نشستند و می خوانند",
      "میگویند که ۲۰ یار\nعلی در کتابخانهٔ تِهران نشستند\nو میخوانند",
    ] {
      let text = SampleText(words)
      guard case .kept(let place) = text.find(target) else {
        Issue.record("not kept in \(words)")
        continue
      }
      #expect(
        text.article.blocks.quote(place).unicodeScalars.filter { $0 != "\u{650}" }.elementsEqual("تهران".unicodeScalars)
      )
    }
  }

  @Test("are kept when words far from them change, and when their paragraph is parted or joined with another")
  func farAway() {
    let target = SampleText(first, second).target("تهران")
    for paragraphs in [
      ["وزیر نیرو روز دوشنبه در تهران گفت که ذخیره‌های آب سدهای کشور ما به یک‌سوم رسید.", second],
      [first + " " + second],
      ["باران.", "وزیر نیرو روز دوشنبه در تهران گفت که ذخیره‌های آب سدهای کشور", "به نصف رسیده است."],
    ] {
      let text = SampleText(paragraphs)
      #expect(text.find(target) == .kept(text.place("تهران")), "\(paragraphs)")
    }
  }

  @Test("are found elsewhere, to be looked at again, when only one side is as it was")
  func moved() {
    let target = SampleText(first, second).target("تهران")
    let text = SampleText(second, "وزیر نیرو روز دوشنبه در تهران برنامهٔ خود را داد.")
    #expect(text.find(target) == .moved(text.place("تهران")))
    let other = SampleText("سخنگو در تهران گفت که ذخیره‌های آب سدهای کشور کم است", second)
    #expect(other.find(target) == .moved(other.place("تهران")))
  }

  @Test("need 16 folded scalars of one side to be found elsewhere")
  func sixteen() {
    let target = SampleText("یک دو سه چهار پنج شش هفت هشت نه ده تهران اب پت ثج چح خد ذر زژ سش صض طظ عغ فق").target(
      "تهران")
    // «هشت نه ده » has 10, «شش هفت هشت نه ده » 17.
    #expect(SampleText("سه شش هفت هشت نه ده تهران بود").find(target).place != nil)
    #expect(SampleText("سه پنج‌هفت هشت نه ده تهران بود").find(target) == .orphan)
  }

  @Test("are gone when they were taken out, though the same words stand elsewhere")
  func takenOut() {
    let other = "در تهران باران می‌بارد و هوا سرد است."
    let target = SampleText(first, other).target("تهران")
    #expect(SampleText(first.replacing("تهران ", with: ""), other).find(target) == .orphan)
    #expect(SampleText(other, second).find(target) == .orphan)
  }

  @Test("are gone when another name took their place, though a sentence like theirs has them")
  func anotherName() {
    let one = "سخنگوی وزارت امور خارجه ایران گفت که مذاکره‌ها ادامه دارد."
    let other = "سخنگوی وزارت امور خارجه ایران افزود که زمان آن روشن نیست."
    let target = SampleText(one, other).target("ایران")
    #expect(SampleText(one.replacing("ایران", with: "عراق"), other).find(target) == .orphan)
    #expect(SampleText(one.replacing(" ایران", with: ""), other).find(target) == .orphan)
  }

  @Test("are not taken for those of a paragraph that was there already when the act was made")
  func knownParagraph() {
    let one = "سخنگوی وزارت امور خارجه ایران گفت که مذاکره‌ها ادامه دارد."
    let other = "سخنگوی وزارت امور خارجه ایران افزود که زمان آن روشن نیست."
    let before = SampleText(one, second, other)
    let targets = [before.target("ایران"), before.target("زمان")]
    let after = SampleText(second, other)
    #expect(after.anchored.places(of: targets) == [.orphan, .kept(after.place("زمان"))])
  }

  @Test("of a paragraph that the article has twice are told apart by its neighbours")
  func repeated() {
    let before = SampleText("آغاز سخن این بود", first, second, first, "و پایان سخن این بود")
    let (one, two) = (before.target("تهران"), before.target("تهران", 1))
    let withoutFirst = SampleText("آغاز سخن این بود", second, first, "و پایان سخن این بود")
    #expect(withoutFirst.find(one) == .orphan)
    #expect(withoutFirst.find(two) == .kept(withoutFirst.place("تهران")))
    let withoutSecond = SampleText("آغاز سخن این بود", first, second, "و پایان سخن این بود")
    #expect(withoutSecond.find(one) == .kept(withoutSecond.place("تهران")))
    #expect(withoutSecond.find(two) == .orphan)
  }

  @Test("that are a whole cell of a table are not taken for another cell")
  func cells() {
    let before = SampleText("شهر", "باران", "تهران", "۱۲", "شیراز", "۱۴", "تهران", "۱۷", "یزد", "۹")
    let (one, two) = (before.target("تهران"), before.target("تهران", 1))
    #expect(before.find(one) == .kept(before.place("تهران")))
    #expect(before.find(two) == .kept(before.place("تهران", 1)))
    let after = SampleText("شهر", "باران", "", "۱۲", "شیراز", "۱۴", "تهران", "۱۷", "یزد", "۹")
    #expect(after.find(one) == .orphan)
    #expect([nil, after.place("تهران")].contains(after.find(two).place))
  }

  @Test("by number are found only while the text is the same, else by what stands around them")
  func byNumber() {
    var target = SampleText(second, first).target("تهران")
    target.block = .index(1)
    #expect(SampleText(second, first).find(target).place?.block == 1)
    let text = SampleText("تازه", second, first)
    #expect(text.find(target) == .kept(text.place("تهران")))
    target.block = .index(.max)
    #expect(text.find(target) == .kept(text.place("تهران")))
  }

  @Test("of two acts of one text are never the same words")
  func rivals() {
    let before = SampleText(first, second)
    var one = before.target("تهران")
    var two = one
    (one.block, two.block) = (.index(0), .index(1))
    (one.textSHA256, two.textSHA256) = ("old", "old")
    #expect(before.anchored.places(of: [one, two]) == [.orphan, .orphan])
    #expect(before.anchored.places(of: [one, one]).allSatisfy { $0.place != nil })
  }

  @Test("may be anything: nothing traps on what an act can say")
  func hostile() {
    let text = SampleText("", "\u{200C}", " ", first, "")
    var target = text.target("تهران")
    for (start, end) in [(0, 1), (5, 5), (9, 3), (0, .max), (.max - 1, .max)] {
      for quote in ["", " ", "\u{200C}", "x", "تهران"] {
        for block in [BlockReference.index(0), .index(3), .index(.max), .anchor("p-x"), .anchor(text.anchors[3])] {
          (target.start, target.end, target.quote, target.block) = (start, end, quote, block)
          for version in [text.anchored.sha256, "other"] {
            target.textSHA256 = version
            _ = text.find(target)
          }
        }
      }
    }
    #expect(text.anchored.target(of: TextPlace(block: 9, range: 0..<1)) == nil)
    #expect(text.anchored.target(of: TextPlace(block: 3, range: 0..<9999)) == nil)
    #expect(text.anchored.target(of: TextPlace(block: 3, range: 2..<2)) == nil)
  }
}

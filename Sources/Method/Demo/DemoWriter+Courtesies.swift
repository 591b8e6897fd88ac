// Small courtesies in the sample book, and a part that is known to exist before its person is.

import Model

extension DemoWriter {
  /// Notes a gift.
  mutating func gift(
    _ person: EntityID, _ words: Phrase, worth amount: Int64, daysAgo: Int, _ note: Phrase
  ) {
    add(
      .gift,
      [
        .gift(.person): .entity(person), .gift(.words): .text(words(language)),
        .gift(.value): .money(Money(hundredths: amount * 100)),
        .gift(.day): .day(workday(-daysAgo)), .gift(.note): .text(note(language)),
      ])
  }

  /// Notes that somebody plays a part, without knowing who.
  mutating func placeholder(_ account: EntityID, _ role: Role, _ name: Phrase) {
    add(
      .person,
      [
        .person(.account): .entity(account), .person(.name): .text(name(language)),
        .person(.role): Value(choice: role), .person(.isPlaceholder): .yes,
      ])
  }

  /// What the mapped account's people got.
  mutating func daywellCourtesies(_ people: DaywellPeople) {
    gift(
      people.assistant, Phrase("A tin of tea", "一罐茶叶"), worth: 60, daysAgo: 96,
      Phrase("For the room she found us", "谢她帮忙腾会议室"))
    gift(
      people.assistant, Phrase("Desk calendar", "台历"), worth: 25, daysAgo: 22,
      Phrase("With the order", "签单那天"))
    gift(
      people.floor, Phrase("Sample set for her staff", "给店员的样品套装"), worth: 165, daysAgo: 62,
      Phrase("After the trial", "试销结束"))
  }
}

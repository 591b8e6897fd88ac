// The help says whose work the method is, whatever a person's own playbook says.

import Drawing
import Interface
import Method
import Model
import Testing

@Suite struct `The source of the method in the help` {
  @Test(arguments: Language.allCases)
  func `names whose work it is, what it rests on, and what the deck gets wrong`(
    language: Language
  ) throws {
    var stage = try Stage.demo(columns: 200, rows: 400, language: language)
    try stage.play("?")
    for word in ["Rackham", "Huthwaite", "McGraw-Hill", "1988", "1925", "Strong"]
    where language == .english || word != "McGraw-Hill" {
      #expect(stage.screen.contains(word), "\(word)")
    }
    let own: [Language: [String]] = [
      .english: ["trademark of Huthwaite", "35,000 calls", "20 countries", "a guide, not law"],
      .chinese: ["Huthwaite 的商标", "三万五千次", "二十多个国家", "供参考，不是规矩"],
    ]
    for word in own[language] ?? [] { #expect(stage.screen.contains(word), "\(word)") }
  }
}

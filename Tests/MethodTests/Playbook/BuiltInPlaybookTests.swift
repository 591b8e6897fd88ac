// The shipped playbooks are whole, and the two languages say the same things in their own words.

import Model
import Testing

@testable import Method

@Suite struct `The built-in playbook` {
  @Test(arguments: Language.allCases)
  func `is read without a single problem`(language: Language) {
    let text = Playbook.builtInText(language)
    #expect(Playbook.parse(text, source: "built-in").problems == [])
    #expect(Playbook.builtIn(language) != Playbook())
  }

  @Test(arguments: Language.allCases, Role.allCases)
  func `has four prompts for every role and kind in any industry`(language: Language, role: Role) {
    for kind in QuestionKind.allCases {
      let prompts = Playbook.builtIn(language).prompts(for: role, kind: kind, industry: "")
      #expect(prompts.count >= 4, "\(role) \(kind)")
    }
  }

  @Test func `has the same prompts in both languages, building on the same ones`() {
    let english = Playbook.builtIn(.english).prompts
    let chinese = Playbook.builtIn(.chinese).prompts
    #expect(english.map(\.id) == chinese.map(\.id))
    #expect(english.map(\.builds) == chinese.map(\.builds))
    #expect(english.map(\.industries) == chinese.map(\.industries))
  }

  @Test func `speaks Chinese in Chinese and English in English`() {
    for prompt in Playbook.builtIn(.chinese).prompts {
      #expect(prompt.template.hasHan, "\(prompt.id)")
      #expect(!prompt.text().contains { $0.isASCII && $0.isLetter }, "\(prompt.id)")
    }
    for prompt in Playbook.builtIn(.english).prompts {
      #expect(!prompt.template.hasHan, "\(prompt.id)")
    }
  }

  @Test func `writes Chinese with Chinese punctuation`() {
    let lines = Playbook.builtInText(.chinese).split(separator: "\n")
      .filter { $0.hasPrefix("text") || $0.hasPrefix("need") || $0.hasPrefix("meet") }
    for line in lines {
      #expect(!line.contains { ",;:?!()".contains($0) }, "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func `never asks the same thing twice`(language: Language) {
    let texts = Playbook.builtIn(language).prompts.map(\.template.nameKey)
    #expect(Set(texts).count == texts.count)
  }

  @Test(arguments: Language.allCases)
  func `asks every prompt as a question or an offer that ends in a full sentence`(
    language: Language
  ) throws {
    for prompt in Playbook.builtIn(language).prompts {
      let end = try #require(prompt.template.last)
      #expect("?？.。".contains(end), "\(prompt.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `lets every prompt but a situation build on one that is there`(language: Language) {
    let playbook = Playbook.builtIn(language)
    for prompt in playbook.prompts {
      #expect((prompt.builds == nil) == (prompt.kind == .situation), "\(prompt.id)")
      #expect(prompt.builds.map { playbook[$0] != nil } ?? true, "\(prompt.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `explains every role, kind and class`(language: Language) {
    let playbook = Playbook.builtIn(language)
    for role in Role.allCases {
      let guide = playbook.guide(for: role)
      #expect(!guide.need.isEmpty && !guide.meet.isEmpty, "\(role)")
      #expect(guide.materials.count >= 3 && guide.avoid.count >= 3, "\(role)")
      #expect(guide.objections.count >= 2, "\(role)")
    }
    #expect(Set(playbook.kinds.keys) == Set(QuestionKind.allCases))
    #expect(Set(playbook.classes.keys) == Set(AccountClass.allCases))
    #expect(playbook.advances.allSatisfy { !$0.fallback.isEmpty })
    #expect(playbook.advances.count >= 6 && playbook.objectives.count >= 5)
  }

  @Test(arguments: Language.allCases)
  func `credits Rackham and Huthwaite and calls itself a guide`(language: Language) {
    let playbook = Playbook.builtIn(language)
    #expect(playbook.credit.contains("Rackham") && playbook.credit.contains("Huthwaite"))
    #expect(playbook.credit.contains("1988") && !playbook.credit.contains("Strong"))
    #expect(!playbook.caution.isEmpty)
  }
}

extension String {
  /// Whether there is a common Chinese character in it.
  fileprivate var hasHan: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}

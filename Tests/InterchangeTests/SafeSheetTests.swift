// A sheet that the customer may keep, held against everything in both sample books that is ours to know.

import Analysis
import Interchange
import Method
import Model
import Report
import Testing

@Suite struct `A sheet for the customer` {
  private static let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  /// The sample book in a language.
  private static func book(_ language: Language) throws -> Book {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    return context.book
  }

  /// The sheets of all calls of a book in each format.
  private static func sheets(_ book: Book, _ language: Language, isSafe: Bool) -> [String] {
    let analysis = BookAnalysis(of: book, today: today, playbook: .builtIn(language))
    return book.calls.sorted.flatMap { call in
      let sheet = CallSheet(of: analysis, call: call, language: language, isSafe: isSafe)
      return SheetFormat.allCases.map(sheet.document.text(in:))
    }
  }

  /// Texts of a book that are ours to know, by what they are.
  private static func secrets(_ book: Book, _ language: Language) -> [(what: String, text: String)]
  {
    var secrets: [(String, String)] = []
    func add(_ what: String, _ texts: [String]) { secrets += texts.map { (what, $0) } }
    add("need", book.needs.sorted.flatMap { [$0.words, $0.topic] })
    add("question", book.questions.sorted.flatMap { [$0.words, $0.answer] })
    add("kind of question", QuestionKind.allCases.map { $0.name(language) })
    add("stance", Stance.allCases.map { $0.name(language) })
    add("class", AccountClass.allCases.map { $0.name(language) })
    add("influence", [Person.Field.influence.name(language), "●", "influence", "影响力"])
    add("notes", book.people.sorted.map(\.notes) + book.accounts.sorted.map(\.notes))
    add("win", book.people.sorted.map(\.win))
    add("gift", book.gifts.sorted.flatMap { [$0.words, $0.note] })
    add("competitor", book.supplies.sorted.map(\.competitor))
    add("competitor", book.surveys.sorted.map(\.words))
    add(
      "plan", book.calls.sorted.flatMap { [$0.objective, $0.advance, $0.fallback, $0.objections] })
    add("outcome", book.calls.sorted.flatMap { [$0.evidence, $0.summary] })
    add("fact", book.facts.sorted.map(\.words))
    add("point", book.points.sorted.map(\.words))
    return secrets.filter { !$0.1.isEmpty }
  }

  @Test(arguments: Language.allCases)
  func `holds none of what is ours to know, in no format, for no call of the sample`(
    language: Language
  ) throws {
    let book = try Self.book(language)
    let pages = Self.sheets(book, language, isSafe: true)
    #expect(pages.count >= 9)
    for page in pages {
      let plain = page.words
      for secret in Self.secrets(book, language) {
        #expect(!plain.contains(secret.text.words), "\(secret.what): \(secret.text)\n\(page)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `is held against secrets that our own sheet does tell`(language: Language) throws {
    let book = try Self.book(language)
    let pages = Self.sheets(book, language, isSafe: false).joined().words
    let told = Set(
      Self.secrets(book, language).filter { pages.contains($0.text.words) }.map(\.what))
    #expect(
      told.isSuperset(of: [
        "need", "question", "kind of question", "stance", "class", "influence", "win", "plan",
        "fact", "point",
      ]), "\(told)")
  }

  @Test(arguments: Language.allCases)
  func `says when, where, with whom and what we bring`(language: Language) throws {
    let book = try Self.book(language)
    let call = try #require(
      book.calls.sorted.first { $0.outcome == nil && !$0.materials.isEmpty && !$0.people.isEmpty })
    let analysis = BookAnalysis(of: book, today: Self.today, playbook: .builtIn(language))
    let text = CallSheet(of: analysis, call: call, language: language, isSafe: true).document
      .text(in: .text).words
    let name = try #require(call.people.first.flatMap { book.people[$0]?.name })
    for word in [call.place, call.reason, name] + call.materials {
      #expect(text.contains(word.words), "\(word)")
    }
  }
}

extension String {
  /// The text without blanks and without what Markdown and HTML put in.
  fileprivate var words: String {
    replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("\\", with: "")
      .filter { !$0.isWhitespace }
  }
}

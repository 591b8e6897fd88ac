// What is done with a file from a hand that means harm, as the command line does it: read, planned, carried out,
// written out again and brought in once more.

import Chance
import Interchange
import Model

/// What becomes of one file.
struct HostileImport {
  /// What should not have happened.
  private(set) var harm: [String] = []

  /// Reads the rows of a file as whatever they may be, and as each kind.
  mutating func make(_ document: CSVDocument) {
    for notice in document.notices { read(notice.phrase) }
    for fault in document.faults { read(fault.phrase) }
    for kind in [nil, ImportKind.accounts, .people, .orders] {
      switch ImportSource.make(document, kind: kind) {
      case .failure(let fault): read(fault.phrase)
      case .success(let source): take(document, source, kind)
      }
    }
  }

  /// Reads a file of business cards into an empty book and into the one that comes of it.
  mutating func make(_ cards: VCardFile) {
    var (book, issuer) = (Book(), IDIssuer(device: 7))
    for round in 0..<2 {
      let plan = cards.plan(
        for: book, makesAccounts: true, options: ReadingOptions(dates: .dayFirst, decimal: .point),
        language: .chinese)
      for phrase in plan.report() + plan.repeats + plan.rejects.map(\.phrase) { read(phrase) }
      _ = plan.rejectsFile(.english)
      guard let command = plan.command else { return }
      if let refusal = carryOut(command, on: &book, &issuer) {
        return harm.append("The plan is refused: \(refusal)")
      }
      if round == 1, plan.counts.repeated == 0 {
        harm.append("The same cards again are news: \(plan.counts).")
      }
    }
  }

  /// Reads the file of a whole book into a book, which takes all of it or refuses all.
  mutating func make(_ file: BookFile, into before: Book) {
    var (book, issuer) = (before, IDIssuer(device: 7))
    let plan = BookImport.make(file, book: book)
    for phrase in plan.report() { read(phrase) }
    guard let command = plan.command else { return }
    if let refusal = carryOut(command, on: &book, &issuer) {
      if book != before { harm.append("Half of it is in the book.") }
      return read(plan.fault(on: before, refusal: refusal).phrase)
    }
    let text = BookFormat.text(of: book)
    guard let back = try? BookFile(Array(text.utf8)) else {
      return harm.append("What was exported isn't understood.")
    }
    if BookImport.make(back, book: book).command != nil {
      harm.append("The book's own file is news to it.")
    }
  }

  /// Takes the file into a book that has an account already.
  private mutating func take(_ document: CSVDocument, _ first: ImportSource, _ kind: ImportKind?) {
    var source = first
    if let doubt = first.doubt {
      read(doubt.phrase)
      var options = ReadingOptions(dates: .dayFirst, decimal: .point)
      (options.currency, options.year) = ("EUR", 2025)
      guard case .success(let told) = ImportSource.make(document, kind: kind, options: options)
      else { return harm.append("An answer makes the file another one.") }
      source = told
    }
    var (book, issuer) = (Book(), IDIssuer(device: 7))
    carryOut(.add(.account, [.account(.name): .text("Acme")]), on: &book, &issuer)
    let plan = source.plan(for: book, makesAccounts: true)
    let isDivided = source.meaning.main.condition != nil
    let others = plan.beside.filter { isDivided || $0.kind == .opportunities }
      .reduce(0) { $0 + $1.counts.total }
    if plan.counts.total + others != source.table.count {
      harm.append("Not every row is accounted for: \(plan.counts).")
    }
    for phrase in plan.report() + plan.repeats + plan.rejects.map(\.phrase) { read(phrase) }
    let kept = CSVDocument(text: plan.rejectsFile(.english))
    if kept.rows.count + kept.faults.count < Set(plan.rejects.map(\.position.line)).count {
      harm.append("Rows to mend are lost.")
    }
    guard let command = plan.command else { return }
    if let refusal = carryOut(command, on: &book, &issuer) {
      return harm.append("The plan is refused: \(refusal)")
    }
    let again = source.plan(for: book, makesAccounts: true)
    // A file that says two things of one account may lead to another one when its names are known.
    if again.command != nil, plan.counts.repeated == 0 {
      harm.append(
        "The same file again is no news: \(again.counts), \(again.command?.changes.first.map { "\($0)" } ?? "")."
      )
    }
    writeAndReadBack(book)
  }

  /// Writes all kinds out, and reads each into the same book.
  private mutating func writeAndReadBack(_ book: Book) {
    for kind in [ImportKind.accounts, .people, .orders] {
      let text = CSVExport.text(kind, of: book)
      let document = CSVDocument(text: text)
      let options = ReadingOptions(dates: .dayFirst, decimal: .point)
      guard case .success(let source) = ImportSource.make(document, kind: kind, options: options)
      else { return harm.append("What was exported isn't understood.") }
      if !document.faults.isEmpty { harm.append("What was exported has faults.") }
      let plan = source.plan(for: book, makesAccounts: true)
      if let command = plan.command {
        harm.append("The book's own \(kind) are news to it: \(command)")
      }
    }
  }

  /// Carries a command out; gives the reason where it is refused.
  @discardableResult
  private func carryOut(
    _ command: Command, on book: inout Book, _ issuer: inout IDIssuer
  ) -> Refusal? {
    switch book.decide(command, issuer: &issuer) {
    case .success(let events): book.apply(events)
    case .failure(.nothingToDo): break
    case .failure(let refusal): return refusal
    }
    return nil
  }

  /// Reads a sentence in both languages.
  mutating func read(_ phrase: Phrase) {
    for language in Language.allCases {
      if phrase(language).isEmpty { harm.append("Nothing is said.") }
      if let words = Harm.words(in: phrase(language)) { harm.append(words) }
    }
  }
}

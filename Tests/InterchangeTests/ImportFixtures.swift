// What the import tests share: small files written out, and books that commands have changed.

import Interchange
import Model
import Testing

/// A book that commands change, as the engine would.
struct Context {
  var book = Book()
  private var issuer = IDIssuer(device: 7)

  /// Imports a file as the command line does, and carries it out.
  @discardableResult
  mutating func take(
    _ text: String, as kind: ImportKind? = nil, maps: [ColumnMapping.Override] = [],
    makesAccounts: Bool = false, options: ReadingOptions = ReadingOptions()
  ) throws -> ImportPlan {
    let document = CSVDocument(text: text)
    return try take(document, as: kind, maps: maps, makesAccounts: makesAccounts, options: options)
  }

  /// Imports a file that has been read, and carries it out.
  @discardableResult
  mutating func take(
    _ document: CSVDocument, as kind: ImportKind? = nil, maps: [ColumnMapping.Override] = [],
    makesAccounts: Bool = false, options: ReadingOptions = ReadingOptions()
  ) throws -> ImportPlan {
    let source = try ImportSource.make(document, kind: kind, overrides: maps, options: options)
      .get()
    let plan = source.plan(for: book, makesAccounts: makesAccounts)
    // Every row of the file is in one of the counts.
    let isDivided = source.meaning.main.condition != nil
    let others = plan.beside.filter { isDivided || $0.kind == .opportunities }
      .reduce(0) { $0 + $1.counts.total }
    #expect(plan.counts.total + others == source.table.count)
    if let command = plan.command { try carryOut(command) }
    return plan
  }

  /// Carries out a command.
  @discardableResult
  mutating func carryOut(_ command: Command) throws -> [Event] {
    let events = try book.decide(command, issuer: &issuer).get()
    book.apply(events)
    return events
  }

  /// Makes one thing and gives its identity.
  mutating func add(_ kind: Kind, _ values: FieldValues) throws -> EntityID {
    let events = try carryOut(.add(kind, values))
    return try #require(events.first?.subject)
  }

  /// The account with a name.
  func account(_ name: String) throws -> Account {
    try #require(book.account(named: name))
  }

  /// The person with a name, wherever they are.
  func person(_ name: String) throws -> Person {
    try #require(book.people.sorted.first { $0.name == name })
  }
}

/// What a file with these columns holds.
func meaning(
  of columns: [String], as kind: ImportKind? = nil, maps: [ColumnMapping.Override] = []
) -> Result<FileMeaning, MappingFault> {
  FileMeaning.make(
    SourceTable(CSVDocument(text: columns.joined(separator: ","))), kind: kind, overrides: maps)
}

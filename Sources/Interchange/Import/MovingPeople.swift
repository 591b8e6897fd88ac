// People whom a file has at another customer than the book: the same person who has moved, or somebody else?
// The person who imports is asked.

import Model

/// The people of an import who have moved.
struct MovingPeople {
  private let book: Book
  private let moves: ReadingOptions.Moves?
  private var gone: Set<EntityID> = []
  /// What moves them, before the rows say more of them.
  private(set) var changes: [Change] = []

  /// The drafts of the parts that they leave are numbered between those of accounts and of people.
  private static let firstDraft: UInt32 = 1 << 29

  /// Starts from a book.
  ///
  /// - Parameter moves: What the person said; nil to ask.
  init(book: Book, moves: ReadingOptions.Moves?) { (self.book, self.moves) = (book, moves) }

  /// The person of another customer whom a row means by the same name with the same e-mail address or telephone
  /// number; nil where there is none, or where that is said to be somebody else.
  func somebody(
    _ name: String, mails: [String], phones: [String], among people: PersonFinder
  ) -> EntityID? {
    guard moves != .another,
      let id = people.elsewhere(name, mails: mails, phones: phones),
      !gone.contains(id)
    else { return nil }
    return id
  }

  /// Whether people whom the file has at another customer stay where the book has them.
  var areLeft: Bool { moves == .stay }

  /// Whether somebody keeps the e-mail address that they have: it isn't their company's, or the row says it, too.
  func keepsMail(_ id: EntityID, _ mails: [String]) -> Bool {
    guard let mail = book.people[id]?.email, mail.companyDomain != nil else { return true }
    return mail.mailKey != nil && mails.contains { $0.mailKey == mail.mailKey }
  }

  /// Lets a person go to another customer, as a row says; asks whether that is so where nobody said.
  ///
  /// - Parameters:
  ///   - name: What the customer is called.
  ///   - keepsMail: See ``keepsMail(_:_:)``.
  mutating func move(
    _ id: EntityID, to account: EntityID, called name: String, keepsMail: Bool,
    _ values: FieldValues, _ sheet: inout ImportSheet
  ) {
    gone.insert(id)
    let from = book.people[id]?.account.map { book.title(of: $0, .account) } ?? ""
    guard case .move(let day, let language) = moves else {
      sheet.ask(.moved(name: book.title(of: id, .person), from: from, to: name))
      return
    }
    let move = try? book.relocation(
      of: id, to: account, called: name,
      keepsMail: keepsMail,
      gap: .draft(Self.firstDraft + UInt32(gone.count)), today: day, language: language)
    guard let move else { return }
    changes += move.command.changes + [.edit(id, .person, values)]
  }
}

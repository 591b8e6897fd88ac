// The small account that the tests of the map look at, in both languages, and what its making
// promises.

import Drawing
import Interface
import Model
import Testing

/// An account with people in four of the five roles, one without a role, and lines of every kind.
struct MapSample {
  /// The book that holds it.
  private(set) var book = Book()
  /// The account.
  private(set) var account = EntityID.draft(1)
  /// The people by a short key.
  private(set) var people: [String: EntityID] = [:]
  private var issuer = IDIssuer(device: 7)

  /// The day of all tests.
  static let today = Day(iso: "2026-12-01") ?? Day(number: 0)

  /// Fills a book in one language.
  init(_ language: Language = .english) throws {
    account = try add(.account, [.account(.name): .text("Walmart")])
    for row in Self.rows {
      people[row.key] = try add(
        .person,
        [
          .person(.account): .entity(account),
          .person(.name): .text(row.name(language)),
          .person(.title): Value(text: row.title(language)),
          .person(.role): Value(choice: row.role),
          .person(.stance): Value(choice: row.stance),
          .person(.influence): Value(number: row.influence),
          .person(.coverage): Value(choice: row.coverage),
        ])
    }
    for (from, kind, to) in Self.lines { try link(from, kind, to) }
    try add(
      .call,
      [
        .call(.account): .entity(account), .call(.day): .day(Self.today.adding(days: -20)),
        .call(.people): .entities([try id("huang")]), .call(.outcome): Value(choice: Outcome.order),
        .call(.evidence): .text("Signed"),
      ])
  }

  /// Fills a book with an account without people.
  static func empty() throws -> MapSample {
    var sample = MapSample(nothing: ())
    sample.account = try sample.add(.account, [.account(.name): .text("Walmart")])
    return sample
  }

  private init(nothing: Void) {}

  /// The identity behind a key.
  func id(_ key: String) throws -> EntityID { try #require(people[key]) }

  /// The map of the account.
  func map(_ language: Language = .english, glyphs: GlyphSet = .unicode) -> InfluencerMap {
    InfluencerMap(account: account, context: context(language), glyphs: glyphs)
  }

  /// A context with the book on it.
  func context(_ language: Language = .english) -> Context {
    Context(
      book: book, today: Self.today, language: language, theme: .plain,
      size: Size(columns: 80, rows: 24))
  }

  /// A view drawn into a frame with two cells to spare on every side.
  func frame(
    _ view: MapView, _ size: Size, selected: MapSpot?, language: Language = .english,
    glyphs: GlyphSet = .unicode, hasFocus: Bool = true
  ) -> Frame {
    var frame = Frame(size: Size(columns: size.columns + 4, rows: size.rows + 4))
    frame.fill(frame.bounds, style: .plain, character: "#")
    map(language, glyphs: glyphs).draw(
      into: &frame, in: frame.bounds.inset(by: 2), view: view, selected: selected,
      hasFocus: hasFocus, context: context(language))
    return frame
  }

  /// Carries a command out and gives the first thing that it added.
  @discardableResult
  mutating func add(_ kind: Kind, _ values: FieldValues) throws -> EntityID {
    let events = try execute(.add(kind, values.filter { $0.value != .empty }))
    let added: [EntityID] = events.compactMap {
      if case .added(let id, _) = $0 { id } else { nil }
    }
    return try #require(added.first)
  }

  /// Carries a command out.
  @discardableResult
  mutating func execute(_ command: Command) throws -> [Event] {
    let events = try book.decide(command, issuer: &issuer).get()
    book.apply(events)
    return events
  }

  /// Adds a person of whom only the name and maybe the role is known.
  @discardableResult
  mutating func addPerson(_ name: String, role: Role? = nil) throws -> EntityID {
    let id = try add(
      .person,
      [
        .person(.account): .entity(account), .person(.name): .text(name),
        .person(.role): Value(choice: role),
      ])
    people[name] = id
    return id
  }

  /// Draws a line that `decide` would refuse, as two devices can when they draw at once.
  mutating func linkUnchecked(_ from: String, _ kind: LinkKind, _ to: String) throws {
    let id = issuer.issue()
    book.apply([
      .added(id, .link), .changed(id, .link(.from), to: .entity(try self.id(from))),
      .changed(id, .link(.kind), to: Value(choice: kind)),
      .changed(id, .link(.to), to: .entity(try self.id(to))),
    ])
  }

  /// Draws a line between two people.
  mutating func link(_ from: String, _ kind: LinkKind, _ to: String) throws {
    let values: FieldValues = [
      .link(.from): .entity(try id(from)), .link(.kind): Value(choice: kind),
      .link(.to): .entity(try id(to)),
    ]
    try add(.link, values)
  }
}

extension MapSample {
  private struct Row {
    let key: String
    let name: Phrase
    let title: Phrase
    let role: Role?
    let stance: Stance?
    let influence: Int?
    var coverage: Coverage?
  }

  private static let rows = [
    Row(
      key: "chen", name: Phrase("Chen Guodong", "陈国栋"),
      title: Phrase("Director, office category", "办公品类采购总监"), role: .decision, stance: .neutral,
      influence: 5, coverage: .several),
    Row(
      key: "huang", name: Phrase("Huang Zhiqiang", "黄志强"),
      title: Phrase("Buyer, stationery", "文具采购经理"), role: .decision, stance: .supporter,
      influence: 4),
    Row(
      key: "liu", name: Phrase("Liu Min", "刘敏"), title: Phrase("Financial controller", "财务控制经理"),
      role: .finance, stance: .sceptic, influence: 4, coverage: .brief),
    Row(
      key: "wu", name: Phrase("Wu Jing", "吴静"),
      title: Phrase("Assistant to the director", "采购总监助理"), role: .support, stance: .supporter,
      influence: 2, coverage: .deep),
    Row(
      key: "qian", name: Phrase("Qian Feng", "钱峰"),
      title: Phrase("Manager, private label", "自有品牌经理"), role: .technical, stance: .opponent,
      influence: 3, coverage: Coverage.none),
    Row(
      key: "sun", name: Phrase("Sun Yue", "孙悦"), title: Phrase("", ""), role: nil, stance: nil,
      influence: nil),
  ]

  private static let lines: [(String, LinkKind, String)] = [
    ("huang", .reportsTo, "chen"), ("wu", .reportsTo, "chen"), ("qian", .reportsTo, "chen"),
    ("sun", .reportsTo, "huang"), ("liu", .influences, "chen"), ("wu", .influences, "liu"),
    ("sun", .influences, "huang"), ("qian", .influences, "chen"),
    ("qian", .conflictsWith, "huang"),
  ]
}

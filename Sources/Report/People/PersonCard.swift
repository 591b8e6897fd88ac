// A person at a glance, as a value: how to reach them, how they stand and stood, what moves them, what they need,
// what they were asked, to whom they are tied, what they were given, and when we met. The screen and the command
// print the same card.

package import Analysis
import Method
package import Model

/// Everything that the book knows of one person, part by part.
///
/// The head and the rows are words; what a row is about says its ``Subject``, so that keys can act on it.
package struct PersonCard: Sendable {
  /// A way to reach somebody.
  package enum Medium: Hashable, Sendable {
    /// A telephone number, an e-mail address, a name on WeChat, a postal address.
    case phone, mail, wechat, address

    /// What it is called before the number or the address.
    package var name: Phrase {
      switch self {
      case .phone: Phrase("phone", "电话")
      case .mail: Phrase("e-mail", "邮箱")
      case .wechat: Phrase("WeChat", "微信")
      case .address: Phrase("address", "地址")
      }
    }
  }

  /// What a row is about.
  package enum Subject: Hashable, Sendable {
    /// The person.
    case person
    /// A field of theirs.
    case field(Person.Field)
    /// A number or an address, without its kind.
    case reach(Medium, String)
    /// Something else in the book.
    case thing(ReportTarget)
    /// Something of a kind that is still to be added.
    case adding(Kind)
  }

  /// A row of the card.
  package struct Row: Hashable, Sendable {
    /// What it is about; nil for what only explains.
    package let subject: Subject?
    /// What stands in front; empty for nothing.
    package let mark: Phrase
    /// What it says.
    package let text: Phrase
    /// How it is meant.
    package let tone: ReportTone
    /// What stands below it.
    package let more: [Phrase]

    /// Creates a row.
    init(
      _ subject: Subject? = nil, _ mark: Phrase = Phrase(verbatim: ""), _ text: Phrase,
      _ tone: ReportTone = .plain, more: [Phrase] = []
    ) {
      (self.subject, self.mark, self.text) = (subject, mark, text)
      (self.tone, self.more) = (tone, more)
    }
  }

  /// What a part is about; the raw value is its key for scripts.
  package enum Matter: String, CaseIterable, Hashable, Sendable {
    case reach, standing, links, movers, needs, questions, gifts, contacts, notes

    /// What stands above it.
    package var heading: Phrase {
      switch self {
      case .reach: Phrase("How to reach them", "联系方式")
      case .standing: Phrase("How they stand", "角色与态度")
      case .movers: Phrase("What moves them", "什么能打动此人")
      case .links: Phrase("Links", "关系")
      case .needs: Phrase("Needs", "需求")
      case .questions: Phrase("Asked and answered", "问过什么、怎么答的")
      case .gifts: Phrase("Gifts", "礼品")
      case .contacts: Phrase("Contacts and next steps", "来往与下一步")
      case .notes: Phrase("Notes", "备注")
      }
    }

    /// Whether it stands on the left where there is room for two columns.
    package var isLeft: Bool {
      switch self {
      case .reach, .standing, .movers, .links: true
      case .needs, .questions, .gifts, .contacts, .notes: false
      }
    }
  }

  /// How a field of the person changed.
  package struct Change: Hashable, Sendable {
    /// On which day; nil where the clock was wrong.
    let day: Day?
    /// Which field.
    let field: Person.Field
    /// What it held.
    let before: Value
    /// What it holds since then.
    let after: Value
    /// Who changed it.
    let author: String

    /// Notes a change.
    package init(
      _ field: Person.Field, from before: Value, to after: Value, on day: Day?, by author: String
    ) {
      (self.field, self.before, self.after) = (field, before, after)
      (self.day, self.author) = (day, author)
    }

    /// Whether a card tells of changes of a field.
    package static func tells(of field: Person.Field) -> Bool {
      [.role, .stance, .influence, .coverage, .account].contains(field)
    }
  }

  /// The person.
  package let person: Person
  /// What is known of the whole book.
  let analysis: BookAnalysis
  /// How the person changed, the latest first; nil where nobody looked.
  let changes: [Change]?

  /// Looks at a person.
  ///
  /// - Parameter changes: How they changed, the latest first, with undone changes left out; nil where the
  ///   journal was not asked.
  package init(of person: Person, in analysis: BookAnalysis, changes: [Change]?) {
    (self.person, self.analysis, self.changes) = (person, analysis, changes)
  }

  /// The book.
  var book: Book { analysis.book }
  /// The day on which the book is looked at.
  var today: Day { analysis.today }
  /// The people of the account, and who speaks to whom.
  var graph: InfluenceGraph? {
    person.account.map { InfluenceGraph(of: $0, in: book) }
  }

  /// Who it is: name, title, company.
  package var head: Phrase {
    let words = [person.name, person.title, book.accountName(person.account)]
    return Phrase(verbatim: words.filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// How they stand, in a line: role, stance, influence, contact.
  package var gist: Phrase {
    let unknown = person.isPlaceholder ? Phrase("not yet identified", "还不知道是谁") : nil
    let influence = person.influence.map { Phrase("influence \($0)/5", "影响力 \($0)/5") }
    let stance = person.stance.map {
      Phrase("\($0.sign) \($0.name.en)", "\($0.sign) \($0.name.zh)")
    }
    return [
      unknown, person.roleName ?? Phrase("role?", "角色未定"),
      stance ?? Phrase("stance?", "态度未知"), influence, lastMet,
    ].compactMap(\.self).joined(" · ")
  }

  /// When they were last met.
  var lastMet: Phrase {
    guard let day = book.lastContact(with: person.id, by: today) else {
      return Phrase("not met yet", "还没见过")
    }
    let spoken = day.spoken(from: today)
    return Phrase("met \(spoken.en)", "上次见面 \(spoken.zh)")
  }

  /// A part of the card.
  package struct Part: Hashable, Sendable {
    /// What it is about.
    package let matter: Matter
    /// Its rows.
    package let rows: [Row]
  }

  /// All parts that have something to say, in the order of reading.
  ///
  /// - Complexity: O(the account's people and links, and the person's records).
  package var parts: [Part] {
    Matter.allCases.map { Part(matter: $0, rows: rows(of: $0)) }.filter { !$0.rows.isEmpty }
  }

  /// The rows of a part.
  private func rows(of matter: Matter) -> [Row] {
    switch matter {
    case .reach: reach
    case .standing: standing
    case .movers: movers
    case .links: links
    case .needs: needs
    case .questions: questions
    case .gifts: gifts
    case .contacts: contacts
    case .notes: notes
    }
  }

  /// A row that adds something.
  ///
  /// - Parameter key: The key that does the same from anywhere on the card.
  func addition(of kind: Kind, _ words: Phrase, key: String) -> Row {
    Row(
      .adding(kind), Phrase(verbatim: "+"),
      Phrase("\(words.en) (\(key))", "\(words.zh)（\(key)）"), .muted)
  }
}

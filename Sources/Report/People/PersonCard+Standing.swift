// How to reach a person, how they stand to us and did before, and what moves them.

import Analysis
import Method
import Model

extension PersonCard {
  /// The numbers and addresses, the one to use first in front; what is missing is said.
  var reach: [Row] {
    let phones = rows(of: person.allPhones, .phone)
    let emails = rows(of: person.allEmails, .mail)
    let wechat =
      person.wechat.isEmpty
      ? []
      : [
        Row(
          .reach(.wechat, person.wechat), Medium.wechat.name, Phrase(verbatim: person.wechat))
      ]
    return (phones.isEmpty ? [lacking(.phone, .phone)] : phones)
      + (emails.isEmpty ? [lacking(.email, .mail)] : emails) + wechat
      + rows(of: person.allAddresses, .address)
  }

  /// A row for each number or address of a sort.
  private func rows(of contacts: [Contact], _ medium: Medium) -> [Row] {
    contacts.map { contact in
      Row(
        .reach(medium, contact.value), medium.name,
        Phrase(contact.words(in: .english), contact.words(in: .chinese)))
    }
  }

  /// That there is no number or no address.
  private func lacking(_ field: Person.Field, _ medium: Medium) -> Row {
    Row(.field(field), medium.name, Phrase("not known yet", "还不知道"), .warning)
  }

  /// Role, stance, influence and contact as they are now, and how they came to be so.
  var standing: [Row] {
    let unknown = Phrase("not known yet", "还不清楚")
    func row(_ field: Person.Field, _ text: Phrase?) -> Row {
      Row(.field(field), field.name, text ?? unknown, text == nil ? .warning : .plain)
    }
    let stance = person.stance.map {
      Phrase("\($0.sign) \($0.name.en)", "\($0.sign) \($0.name.zh)")
    }
    let coverage = book.coverage(of: person).name
    let met = lastMet
    let rows = [
      row(.role, person.roleName), row(.stance, stance),
      row(.influence, person.influence.map { Phrase("\($0) of 5", "\($0)/5") }),
      row(.coverage, Phrase("\(coverage.en), \(met.en)", "\(coverage.zh)，\(met.zh)")),
    ]
    return rows + history
  }

  /// How many changes are told.
  private static let mostChanges = 8

  /// How role, stance, influence and contact changed, the latest first.
  private var history: [Row] {
    guard let changes else {
      return [
        Row(nil, Phrase(verbatim: ""), Phrase("H shows how they changed.", "按 H 看变化过程。"), .muted)
      ]
    }
    return changes.prefix(Self.mostChanges).map { change in
      let attribute = Attribute.person(change.field)
      let old = book.words(for: change.before, in: attribute, of: person.id, today: today)
      let new = book.words(for: change.after, in: attribute, of: person.id, today: today)
      let name = attribute.name
      let author = change.author.isEmpty ? "" : " · \(change.author)"
      return Row(
        nil, Phrase(verbatim: change.day?.description ?? "?"),
        Phrase(
          "\(name.en): \(old.en) → \(new.en)\(author)", "\(name.zh)：\(old.zh) → \(new.zh)\(author)"),
        .muted)
    }
  }

  /// What the purchase would do for them, what their role wants and how to meet it, who can move them, and what
  /// breaks if they leave.
  var movers: [Row] {
    let win = person.win.isEmpty ? nil : Phrase(verbatim: person.win)
    let first = Row(
      .field(.win), Person.Field.win.name,
      win ?? Phrase("not known: ask what they would gain", "还不知道：问问这件事对本人有什么好处"),
      win == nil ? .warning : .plain)
    return [first] + guidance + ways
  }

  /// What the playbook says about the role.
  private var guidance: [Row] {
    guard let role = person.role else { return [] }
    let guide = analysis.playbook.guide(for: role)
    let lines = [
      (Phrase("Role wants", "看重"), guide.need), (Phrase("Meet it", "做法"), guide.meet),
    ]
    return lines.filter { !$0.1.isEmpty }
      .map { Row(nil, $0.0, Phrase(verbatim: $0.1), .muted) }
  }

  /// Who can move them, and what breaks if they leave.
  private var ways: [Row] {
    guard let graph else { return [] }
    let who = Row(nil, Phrase("Who can", "谁能影响"), graph.advice(on: person.id))
    guard let departure = graph.departure(of: person.id), !departure.isHarmless else {
      return [who]
    }
    return [who, Row(nil, Phrase("If they go", "要是走了"), graph.words(of: departure), .muted)]
  }
}

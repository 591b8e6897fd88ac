// What the sheet says about people, facts and needs.

import Analysis
import Method
import Model

extension CallSheet {
  /// The people to be seen.
  var who: SheetDocument.Section {
    let missing = Phrase(
      "Nobody chosen: choose whom to see.", "还没选参加人：请选择要见的人。")
    let blocks =
      people.isEmpty ? [.missing(missing(language))] : people.map(block(of:))
    return section("Who", "见谁", blocks)
  }

  private func block(of person: Person) -> SheetDocument.Block {
    let heading = [person.name, person.title].filter { !$0.isEmpty }.joined(separator: " · ")
    let role =
      person.roleName?(language)
      ?? Phrase("role unknown: find out", "角色未知：请弄清")(language)
    var marks = [role]
    let stance =
      person.stance.map { $0.name(language) + " " + $0.sign }
      ?? Phrase("stance unknown", "态度未知")(language)
    marks.append(stance)
    if let influence = person.influence {
      marks.append(Phrase("influence \(influence) of 5", "影响力 \(influence)/5")(language))
    }
    marks.append(book.coverage(of: person).name(language))
    marks.append(lastContact(with: person))
    let reach = person.reach(language)
    var notes = reach.isEmpty ? [] : [reach]
    notes.append(marks.joined(separator: Phrase("; ", "；")(language)))
    if !person.win.isEmpty {
      notes.append(Phrase("personal win: ", "个人诉求：")(language) + person.win)
    }
    let noted = lastLines(of: person.notes)
    if !noted.isEmpty { notes.append(Phrase("notes: ", "备注：")(language) + noted) }
    return .item(heading, notes: notes)
  }

  private func lastContact(with person: Person) -> String {
    guard let day = book.lastContact(with: person.id, by: analysis.today) else {
      return Phrase("never met", "从未见过")(language)
    }
    let age = analysis.today.days(since: day)
    return Phrase("last contact \(day), \(age) days ago", "上次接触 \(day)，\(age) 天前")(language)
  }

  /// How many lines of notes there is room for: the last ones, where what was noted last stands.
  private static let mostLines = 3
  /// How many characters of each of them are shown.
  private static let longestLine = 160

  /// The last lines of some notes, on one line.
  private func lastLines(of notes: String) -> String {
    let lines = notes.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    let rest = lines.count > Self.mostLines ? "… " : ""
    let shown = lines.suffix(Self.mostLines).map { line in
      line.count > Self.longestLine ? line.prefix(Self.longestLine - 1) + "…" : line
    }
    return rest + shown.joined(separator: " / ")
  }

  /// The facts about the account, the latest first, and the last lines of its notes.
  var facts: SheetDocument.Section {
    let all = call.account.map { book.facts.of($0) } ?? []
    let latest = all.sorted { ($0.day ?? .distantPast, $0.id) > ($1.day ?? .distantPast, $1.id) }
    let most = 8
    var blocks: [SheetDocument.Block] = latest.prefix(most).map { fact in
      .item(fact.words, notes: [source(of: fact)])
    }
    let noted = lastLines(of: account?.notes ?? "")
    if all.isEmpty, noted.isEmpty {
      let missing = Phrase(
        "Nothing known yet: look it up before asking the customer.", "还没有掌握的事实：能查到的先查，不要去问客户。")
      blocks = [.missing(missing(language))]
    }
    if all.count > most {
      let rest = all.count - most
      blocks.append(.paragraph(Phrase("… and \(rest) more.", "……另有 \(rest) 条。")(language)))
    }
    blocks += field(Account.Field.notes.name, noted)
    return section("What we know", "已掌握的事实", blocks)
  }

  private func source(of fact: Fact) -> String {
    let person = fact.source.flatMap { book.people[$0]?.name }
    let parts = [
      person ?? Phrase("found by us", "自行了解")(language), fact.day?.description ?? "",
      fact.isConfirmed
        ? Phrase("confirmed", "已确认")(language) : Phrase("assumed", "推测")(language),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: Phrase(", ", "，")(language))
  }

  /// The needs of the people to be seen, or of everybody when nobody is chosen.
  var needs: SheetDocument.Section {
    let everybody = call.account.map { book.needs(of: $0) } ?? []
    let chosen = people.isEmpty ? everybody : people.flatMap { book.needs.of($0.id) }
    let blocks = chosen.map { need in
      SheetDocument.Block.item(quoted(need.words), notes: [remarks(on: need)])
    }
    guard blocks.isEmpty else { return section("Needs so far", "已了解的需求", blocks) }
    let missing = Phrase(
      "No needs yet: the questions are to bring them out.", "还没有了解到需求：靠下面的问题去发掘。")
    return section("Needs so far", "已了解的需求", [.missing(missing(language))])
  }

  private func quoted(_ words: String) -> String { "“" + words + "”" }

  private func remarks(on need: Need) -> String {
    var parts = [need.person.flatMap { book.people[$0]?.name } ?? ""]
    if let state = need.state { parts.append(state.name(language)) }
    if let seriousness = need.seriousness {
      parts.append(Phrase("seriousness \(seriousness) of 5", "严重程度 \(seriousness)/5")(language))
    }
    parts.append(need.topic)
    parts.append(need.day?.description ?? "")
    if !need.isConfirmed { parts.append(Phrase("assumed", "推测")(language)) }
    return parts.filter { !$0.isEmpty }.joined(separator: Phrase(", ", "，")(language))
  }
}

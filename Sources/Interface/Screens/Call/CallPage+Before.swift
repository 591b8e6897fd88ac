// The side of a call before it takes place.

import Drawing
import Method
import Model

extension CallPage {
  /// Writes what is prepared, from when and who to what they may object to.
  func writeBefore(on page: inout Page<CallRow>) {
    write(
      .time, sign(of: .time) + label(Phrase("When", "时间地点"), columns: page.columns), .muted,
      timeText, on: &page)
    writeOurs(on: &page)
    writePeople(on: &page)
    page.heading(context.say(Phrase("What for", "为什么去")))
    writeText(.reason, Phrase("Their reason", "客户的理由"), context.playbook.reasons, on: &page)
    writeText(.objective, Phrase("Objective", "拜访目标"), context.playbook.objectives, on: &page)
    writeOpportunity(on: &page)
    writePromise(.advance, call.advance, by: call.advanceDay, on: &page)
    writePromise(.fallback, call.fallback, by: call.fallbackDay, on: &page)
    writeQuestions(on: &page)
    writePoints(on: &page)
    writeMaterials(on: &page)
    writeConcerns(on: &page)
  }

  /// When, what kind of call, by what, and where.
  var timeText: String {
    let kind = call.kind.map { context.say($0.name) } ?? ""
    let means = call.means.map { context.say($0.name) } ?? ""
    let day = call.day.map { context.say($0.spoken(from: context.today)) } ?? ""
    let isOpen = call.place.isEmpty && (call.means ?? .visit) == .visit
    let place = isOpen ? context.say(Phrase("place?", "地点未定")) : call.place
    return [day, call.time, kind, means, place].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Who of us takes part; nothing where nobody is named.
  func writeOurs(on page: inout Page<CallRow>) {
    guard !call.ours.isEmpty else { return }
    let names = call.ours.joined(separator: context.say(Phrase(", ", "、")))
    page.more(context.say(Phrase("of us: \(names)", "我方：\(names)")), indent: 4)
  }

  /// Whom we will see, with what their role needs.
  private func writePeople(on page: inout Page<CallRow>) {
    page.heading(context.say(Phrase("Who", "见谁")))
    for person in people {
      page.row(.person(person.id), "  ", .muted, Look.line(about: person, context: context))
      writeReach(of: person, on: &page)
      if advised?.row == .person(person.id) {
        advise(.person(person.id), on: &page)
      } else if let role = person.role {
        let need = context.playbook.guide(for: role).need
        page.note(
          context.say(Phrase("needs: \(need)", "需要：\(need)")).clipped(to: page.columns - 4),
          indent: 4)
      }
    }
    let choose =
      people.isEmpty ? Phrase("choose whom you will see", "选定要见谁") : Phrase("choose people", "选人")
    writeAdding(.choosePeople, choose, on: &page)
  }

  /// One text of the call, or examples of it.
  private func writeText(
    _ field: Call.Field, _ name: Phrase, _ ideas: [String], on page: inout Page<CallRow>
  ) {
    let text = call[field].text
    let row = CallRow.text(field)
    let mark = sign(of: row) + label(name, columns: page.columns)
    write(row, mark, .muted, text.isEmpty ? "—" : text, on: &page)
    if text.isEmpty { writeIdeas(ideas, for: field, on: &page) }
  }

  /// The business that the call is to move; nothing where the account has none.
  private func writeOpportunity(on page: inout Page<CallRow>) {
    let chosen = call.opportunity.flatMap { context.book.opportunities[$0] }
    let hasOpen = call.account.map { !context.book.openOpportunities(of: $0).isEmpty } ?? false
    guard chosen != nil || hasOpen else { return }
    let row = CallRow.text(.opportunity)
    let mark = sign(of: row) + label(Phrase("Opportunity", "商机"), columns: page.columns)
    let none = Phrase("— (Enter chooses the business that it is to move)", "—（按回车选择要推进的商机）")
    write(
      row, mark, .muted,
      context.say(chosen.map { context.book.words(about: $0) } ?? none), on: &page)
  }

  /// Examples for a text that is empty.
  private func writeIdeas(_ ideas: [String], for field: Call.Field, on page: inout Page<CallRow>) {
    for (index, idea) in ideas.prefix(2).enumerated() {
      write(
        .idea(field, index), "    · ", .muted, context.say(Phrase("e.g. \(idea)", "例如：\(idea)")),
        .muted, on: &page)
    }
  }

  /// Something that the customer is to do, with its day, or examples of it.
  private func writePromise(
    _ field: Call.Field, _ action: String, by day: Day?, on page: inout Page<CallRow>
  ) {
    let row = CallRow.text(field)
    let name = field == .advance ? Phrase("Advance", "期望进展") : Phrase("Fallback", "保底进展")
    let mark = sign(of: row) + label(name, columns: page.columns)
    guard action.isEmpty else {
      let asks = field == .advance && call.sought == .order
      let order = asks ? context.say(Phrase(" · you ask for the order", " · 这次要订单")) : ""
      return write(row, mark, .muted, promise(action, by: day) + order, on: &page)
    }
    write(
      row, mark, .muted, context.say(Phrase("the customer will …", "客户要做……")), .muted, on: &page)
    if field == .advance {
      writeIdeas(context.playbook.advances.map(\.action), for: field, on: &page)
    }
  }

  /// What the customer will do and by when.
  func promise(_ action: String, by day: Day?) -> String {
    guard let day else {
      return context.say(Phrase("the customer: \(action), by …?", "客户：\(action)（日期未定）"))
    }
    let spoken = day.spoken(from: context.today)
    return context.say(
      Phrase("the customer: \(action), by \(spoken.en)", "客户：\(action)（\(spoken.zh)前）"))
  }

  /// What to bring, and what the playbook would bring to these roles.
  private func writeMaterials(on page: inout Page<CallRow>) {
    page.heading(context.say(Phrase("Materials", "携带资料")))
    for material in call.materials {
      write(.material(material), "  [x] ", .success, material, on: &page)
    }
    for suggestion in suggestions {
      write(.suggestion(suggestion), "  [ ] ", .muted, suggestion, .muted, on: &page)
    }
    writeAdding(.addMaterial, Phrase("something else to bring", "带别的资料"), on: &page)
  }

  /// What the playbook would bring and is not taken yet.
  var suggestions: [String] {
    context.playbook.materials(for: people.compactMap(\.role)).filter {
      !call.materials.contains($0)
    }
  }

  /// What they may object to, and what the playbook expects of these roles.
  private func writeConcerns(on page: inout Page<CallRow>) {
    page.heading(context.say(Phrase("Expected concerns", "可能的顾虑")))
    for (index, line) in call.objections.split(whereSeparator: \.isNewline).enumerated() {
      if index == 0 {
        write(.text(.objections), "  ", .muted, String(line), on: &page)
      } else {
        page.more(String(line), .text, indent: 2)
      }
    }
    for objection in objections {
      write(.objection(objection), "  · ", .muted, Look.line(about: objection), .muted, on: &page)
    }
    guard call.objections.isEmpty else { return }
    writeAdding(.text(.objections), Phrase("write your own", "自己写一条"), on: &page)
  }

  /// The concerns of these roles that are not written down yet, two for each role.
  private var objections: [Objection] {
    var seen: Set<Role> = []
    return people.compactMap(\.role).filter { seen.insert($0).inserted }
      .flatMap { context.playbook.guide(for: $0).objections.prefix(2) }
      .filter { !call.objections.contains($0.objection) }
  }
}

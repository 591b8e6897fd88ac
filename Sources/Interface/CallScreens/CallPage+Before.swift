// The side of a call before it takes place.

import Drawing
import Method
import Model

extension CallPage {
  /// Writes what is prepared, from when and who to what they may object to.
  func writeBefore(on paper: inout Paper<CallRow>) {
    write(
      .time, sign(of: .time) + label(Phrase("When", "时间地点"), columns: paper.columns), .muted,
      timeText, on: &paper)
    writePeople(on: &paper)
    paper.heading(desk.say(Phrase("What for", "为什么去")))
    writeText(.reason, Phrase("Their reason", "客户的理由"), desk.playbook.reasons, on: &paper)
    writeText(.objective, Phrase("Objective", "拜访目标"), desk.playbook.objectives, on: &paper)
    writePromise(.advance, call.advance, by: call.advanceDay, on: &paper)
    writePromise(.fallback, call.fallback, by: call.fallbackDay, on: &paper)
    writeQuestions(on: &paper)
    writePoints(on: &paper)
    writeMaterials(on: &paper)
    writeConcerns(on: &paper)
  }

  /// When and where.
  var timeText: String {
    let day = call.day.map { desk.say($0.spoken(from: desk.today)) } ?? ""
    let place = call.place.isEmpty ? desk.say(Phrase("place?", "地点未定")) : call.place
    return [day, call.time, place].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Whom we will see, with what their role needs.
  private func writePeople(on paper: inout Paper<CallRow>) {
    paper.heading(desk.say(Phrase("Who", "见谁")))
    for person in people {
      paper.row(.person(person.id), "  ", .muted, Look.line(about: person, desk: desk))
      if advised?.row == .person(person.id) {
        advise(.person(person.id), on: &paper)
      } else if let role = person.role {
        let need = desk.playbook.guide(for: role).need
        paper.note(
          desk.say(Phrase("needs: \(need)", "需要：\(need)")).clipped(to: paper.columns - 4), indent: 4
        )
      }
    }
    let choose =
      people.isEmpty ? Phrase("choose whom you will see", "选定要见谁") : Phrase("choose people", "选人")
    write(
      .choosePeople, sign(of: .choosePeople) + "+ ", .accent, desk.say(choose), .muted, on: &paper)
  }

  /// One text of the call, or examples of it.
  private func writeText(
    _ field: Call.Field, _ name: Phrase, _ ideas: [String], on paper: inout Paper<CallRow>
  ) {
    let text = call[field].text
    let row = CallRow.text(field)
    let mark = sign(of: row) + label(name, columns: paper.columns)
    write(row, mark, .muted, text.isEmpty ? "—" : text, on: &paper)
    guard text.isEmpty else { return }
    for (index, idea) in ideas.prefix(2).enumerated() {
      write(
        .idea(field, index), "    · ", .muted, desk.say(Phrase("e.g. \(idea)", "例如：\(idea)")),
        .muted,
        on: &paper)
    }
  }

  /// Something that the customer is to do, with its day, or examples of it.
  private func writePromise(
    _ field: Call.Field, _ action: String, by day: Day?, on paper: inout Paper<CallRow>
  ) {
    let row = CallRow.text(field)
    let name = field == .advance ? Phrase("Advance", "期望进展") : Phrase("Fallback", "保底进展")
    let mark = sign(of: row) + label(name, columns: paper.columns)
    guard action.isEmpty else {
      let asks = field == .advance && call.sought == .order
      let order = asks ? desk.say(Phrase(" · you ask for the order", " · 要的是订单")) : ""
      return write(row, mark, .muted, promise(action, by: day) + order, on: &paper)
    }
    write(row, mark, .muted, desk.say(Phrase("the customer will …", "客户要做……")), .muted, on: &paper)
    guard field == .advance else { return }
    for (index, idea) in desk.playbook.advances.prefix(2).enumerated() {
      write(
        .idea(field, index), "    · ", .muted,
        desk.say(Phrase("e.g. \(idea.action)", "例如：\(idea.action)")), .muted, on: &paper)
    }
  }

  /// What the customer will do and by when.
  func promise(_ action: String, by day: Day?) -> String {
    guard let day else {
      return desk.say(Phrase("the customer: \(action), by …?", "客户：\(action)（日期未定）"))
    }
    let spoken = day.spoken(from: desk.today)
    return desk.say(
      Phrase("the customer: \(action), by \(spoken.en)", "客户：\(action)（\(spoken.zh)前）"))
  }

  /// What to bring, and what the playbook would bring to these roles.
  private func writeMaterials(on paper: inout Paper<CallRow>) {
    paper.heading(desk.say(Phrase("Materials", "携带资料")))
    for material in call.materials {
      write(.material(material), "  [x] ", .success, material, on: &paper)
    }
    for suggestion in suggestions {
      write(.suggestion(suggestion), "  [ ] ", .muted, suggestion, .muted, on: &paper)
    }
    write(
      .addMaterial, "  + ", .accent, desk.say(Phrase("something else to bring", "带别的资料")), .muted,
      on: &paper)
  }

  /// What the playbook would bring and is not taken yet.
  var suggestions: [String] {
    desk.playbook.materials(for: people.compactMap(\.role)).filter { !call.materials.contains($0) }
  }

  /// What they may object to, and what the playbook expects of these roles.
  private func writeConcerns(on paper: inout Paper<CallRow>) {
    paper.heading(desk.say(Phrase("Expected concerns", "可能的顾虑")))
    for (index, line) in call.concerns.split(whereSeparator: \.isNewline).enumerated() {
      if index == 0 {
        write(.text(.concerns), "  ", .muted, String(line), on: &paper)
      } else {
        paper.more(String(line), .text, indent: 2)
      }
    }
    for concern in concerns {
      write(.concern(concern), "  · ", .muted, CallPage.sentence(concern), .muted, on: &paper)
    }
    guard call.concerns.isEmpty else { return }
    write(
      .text(.concerns), "  + ", .accent, desk.say(Phrase("write your own", "自己写一条")), .muted,
      on: &paper)
  }

  /// The concerns of these roles that are not written down yet, two for each role.
  private var concerns: [Concern] {
    var seen: Set<Role> = []
    return people.compactMap(\.role).filter { seen.insert($0).inserted }
      .flatMap { desk.playbook.guide(for: $0).concerns.prefix(2) }
      .filter { !call.concerns.contains($0.concern) }
  }

  /// A concern with its prevention on one line.
  static func sentence(_ concern: Concern) -> String {
    "\(Look.quoted(concern.concern)) → \(concern.prevention)"
  }
}

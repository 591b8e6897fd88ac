// What to bring, what may come up, and what came of the call.

import Method
import Model

extension CallSheet {
  /// The roles of the people to be seen, each once.
  private var roles: [Role] {
    var seen: Set<Role> = []
    return people.compactMap(\.role).filter { seen.insert($0).inserted }
  }

  /// What to bring: what the call says, then what the playbook proposes for each role.
  var materials: SheetDocument.Section {
    var blocks: [SheetDocument.Block] = call.materials.map { .item($0, notes: []) }
    if !isSafe {
      for role in roles {
        let others = playbook.guide(for: role).materials.filter { !call.materials.contains($0) }
        let proposed = others.joined(separator: Phrase("; ", "；")(language))
        blocks += field(Phrase("For \(role.name.en)", "给\(role.name.zh)"), proposed)
      }
      if blocks.isEmpty {
        let missing = Phrase("Nothing to bring yet.", "还没有准备资料。")
        blocks = [.missing(missing(language))]
      }
    }
    return section("Materials", "资料", blocks)
  }

  /// What they may worry about and how to prevent it.
  var objections: SheetDocument.Section {
    section(
      "Expected concerns", "可能的顾虑",
      call.objections.isEmpty ? [] : [.paragraph(call.objections)])
  }

  /// How many typical concerns of each role there is room for.
  private static let mostConcerns = 2

  /// What the playbook says of the roles to be seen: what each needs, how to meet it, and what it worries about. It is
  /// read before the meeting: the printed page is for what is known of these people.
  var advice: SheetDocument.Section {
    let blocks = roles.flatMap { role -> [SheetDocument.Block] in
      let guide = playbook.guide(for: role)
      let lines = [
        (Phrase("needs: ", "需要："), guide.need), (Phrase("how to meet it: ", "怎么满足："), guide.meet),
      ]
      let notes = lines.filter { !$0.1.isEmpty }.map { $0.0(language) + $0.1 }
      return [.item(role.name(language), notes: notes)]
        + guide.objections.prefix(Self.mostConcerns).map { objection in
          .item(objection.objection, notes: [objection.prevention])
        }
    }
    var advice = section("From the playbook (not printed)", "对策参考（不打印）", blocks)
    advice.isForReading = true
    return advice
  }

  /// How the call ended, or room to note it. What the customer did is in our words, so their sheet has room only.
  var after: SheetDocument.Section {
    guard let outcome = call.outcome, !isSafe else { return emptyAfter }
    let result = SheetDocument.Block.field(
      label: Call.Field.outcome.name(language), text: outcome.name(language))
    let evidence = field(Call.Field.evidence.name, text(call.evidence, by: call.evidenceDay))
    return section(
      "After the call", "拜访之后", [result] + evidence + field(Call.Field.summary.name, call.summary))
  }

  private var emptyAfter: SheetDocument.Section {
    guard !isSafe else {
      let labels = [Phrase("Agreed", "双方约定"), Phrase("By", "完成日期")]
      return section("Agreed", "约定", [.blanks(labels.map { $0(language) })])
    }
    let labels = [
      Phrase("The customer will (what, by when)", "客户答应做什么、何时完成"),
      Phrase("Our next step (what, by when)", "我们的下一步、何时完成"),
    ]
    return section(
      "After the call", "拜访之后",
      [
        .boxes(Outcome.allCases.map { $0.name(language) }),
        .blanks(labels.map { $0(language) }),
      ])
  }

  /// The next steps agreed in the call and those still open for the account.
  var steps: SheetDocument.Section {
    let all = call.account.map { book.steps.of($0) } ?? []
    let shown = all.filter { $0.call == call.id || $0.done == nil }
      .sorted { ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id) }
    let blocks = shown.map { step in
      let done = step.done.map { Phrase("done \($0)", "已于 \($0) 完成")(language) }
      return SheetDocument.Block.item(
        text(step.words, by: step.due), notes: done.map { [$0] } ?? [])
    }
    guard blocks.isEmpty, call.outcome != nil else { return section("Next steps", "下一步", blocks) }
    let missing = Phrase("No next step: agree on one with a date.", "还没有下一步：请定一件事和日期。")
    return section("Next steps", "下一步", [.missing(missing(language))])
  }
}

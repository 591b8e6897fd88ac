// What stands behind the map: how to meet a role and with what, the way to a person with its costs, what
// breaks without them, and the arithmetic of the score.

import Method
import Model

/// The reasons behind one account's map.
struct MapReasons {
  /// The account.
  let account: EntityID
  /// What can be seen.
  let context: Context

  /// Everything about a spot, what to do first.
  func sections(about spot: MapSpot?) -> [Reasons] {
    switch spot {
    case .person(let id):
      let role = context.book.people[id]?.role
      return role.map(strategy).map { [$0] + way(to: id) + [map] } ?? way(to: id) + [map]
    case .vacancy(let role): return [strategy(for: role), map]
    case nil: return [map]
    }
  }

  /// The score of the map.
  var map: Reasons {
    Reasons(
      heading: Phrase("How the map stands", "这张图怎么样"),
      lines: MapStanding(of: account, in: context.book).arithmetic)
  }

  /// The way to a person, with its costs, and what breaks without them.
  private func way(to id: EntityID) -> [Reasons] {
    let graph = InfluenceGraph(of: account, in: context.book)
    let route = graph.people.first { $0.id == id }.flatMap { person in
      person.isWithUs ? nil : graph.route(to: id)
    }
    let who = Reasons(
      heading: Phrase("Who can move them", "谁能影响这个人"),
      lines: [graph.advice(on: id)] + (route.map(graph.arithmetic) ?? []))
    let loss = Reasons(
      heading: Phrase("If they leave", "这个人要是走了"),
      lines: graph.departure(of: id).map { [graph.words(of: $0)] } ?? [])
    return [who, loss, gifts(to: id)]
  }

  /// What the person got this year, against the limit.
  private func gifts(to id: EntityID) -> Reasons {
    let total = GiftTotal(person: id, year: context.today.civil.year, in: context.book)
    let currency = context.book.settings.currency
    let sum = total.value.exact(in: currency)
    let limit = total.limit.map { $0.exact(in: currency) } ?? "–"
    let line = Phrase(
      "This year \(sum) of \(limit): \(total.state.name.en).",
      "今年 \(sum)，上限 \(limit)：\(total.state.name.zh)。")
    return Reasons(heading: Phrase("Gifts", "礼品"), lines: total.gifts.isEmpty ? [] : [line])
  }

  /// What the playbook says about a role.
  private func strategy(for role: Role) -> Reasons {
    let guide = context.playbook.guide(for: role)
    func line(_ en: String, _ zh: String, _ text: String) -> [Phrase] {
      text.isEmpty ? [] : [Phrase("\(en): \(text)", "\(zh)：\(text)")]
    }
    func list(_ en: String, _ zh: String, _ texts: [String]) -> [Phrase] {
      texts.isEmpty
        ? [] : [Phrase("\(en):", "\(zh)：")] + texts.map { Phrase(verbatim: "  • " + $0) }
    }
    let objections = guide.objections.map { Phrase(verbatim: "  • " + Look.line(about: $0)) }
    return Reasons(
      heading: Phrase("Strategy: \(role.name.en)", "对策：\(role.name.zh)"),
      lines: line("Wants", "看重", guide.need) + line("Meet it", "做法", guide.meet)
        + list("Bring", "带上", guide.materials) + list("Avoid", "避免", guide.avoid)
        + (objections.isEmpty ? [] : [Phrase("Prevent:", "事先化解：")] + objections))
  }
}

// Rules about the map: who stands for us, who else could, and what each of them needs.

import Method
import Model

extension AccountRule {
  /// More than one person there knows us. An account that nobody was met in yet is not meant.
  static let singleThreaded = AccountRule(
    id: "map.single-threaded", severity: .warning, limit: .people, on: .map,
    why: Phrase(
      "Whoever is your only contact may leave tomorrow.", "只认识一个人，这个人明天一走，关系就断了。"),
    breaches: { view in
      let met = view.people.filter { view.book.coverage(of: $0) != .none }
      guard let only = met.first, met.count < view.limits[.people] else { return [] }
      let names = Phrase(listing: met.map(\.name))
      let reason = Phrase(
        "Only \(names.en) \(met.count == 1 ? "has" : "have") been met here: prepare a call with somebody else.",
        "这家只接触过\(names.zh)，请安排见见别的人。")
      let others = view.people.count > met.count
      return [Breach(person: only.id, reason: reason, fix: .add(others ? .call : .person))]
    })

  /// A champion is not left alone: met lately, or to be met in a call that is planned.
  static let championStale = AccountRule(
    id: "map.champion-stale", severity: .warning, limit: .championDays, on: .map,
    why: Phrase(
      "Whoever sells for you while you are away needs news to sell with.",
      "替您在里面说话的人，得有新消息可说。"),
    breaches: { view in
      let expected = Set(view.planned.flatMap(\.people))
      return view.people.filter { $0.stance == .champion && !expected.contains($0.id) }
        .compactMap { person in
          guard let day = view.book.lastContact(with: person.id, by: view.today) else { return nil }
          let age = view.today.days(since: day)
          guard age > view.limits[.championDays] else { return nil }
          let reason = Phrase(
            "\(person.name), your champion, was last met \(age) days ago: get in touch.",
            "铁杆支持者\(person.name)已有 \(age) 天没联系，请联系一下。")
          return Breach(person: person.id, reason: reason, fix: .add(.call))
        }
    })

  /// Of each role somebody's need is known.
  static let needUnknown = AccountRule(
    id: "map.need-unknown", severity: .hint, on: .map,
    why: Phrase(
      "Each of the five says yes for a reason of their own.", "五种人点头，各有各的理由。"),
    breaches: { view in
      let filled = Dictionary(grouping: view.people.filter { !$0.isPlaceholder }, by: \.role)
      let silent = Role.allCases.filter { role in
        guard let people = filled[role] else { return false }
        return people.allSatisfy { view.book.needs.of($0.id).isEmpty }
      }
      guard let first = silent.first, let person = filled[first]?.first else { return [] }
      let names = silent.map(\.name).joined(", ", "、")
      let reason = Phrase(
        "No need is known of \(names.en): ask, and note it in their own words.",
        "还不知道\(names.zh)有什么需求，请问清楚并记下原话。")
      return [Breach(person: person.id, reason: reason, fix: .add(.need))]
    })

  /// What part somebody plays is known.
  static let roleUnknown = AccountRule(
    id: "map.role-unknown", severity: .hint, on: .map,
    why: Phrase(
      "What to ask and what to bring depends on the role.", "什么角色，决定了问什么、带什么。"),
    breaches: { view in
      view.people.filter { $0.knownRole == nil && !$0.isPlaceholder }.map { person in
        let reason =
          person.role.map { role in
            Phrase(
              "\(person.name) is \(role.name.en) only by the title “\(person.title)”: confirm it or choose another.",
              "\(person.name)的角色“\(role.name.zh)”是按职务“\(person.title)”推测的，请确认或改选。")
          }
          ?? Phrase(
            "What part \(person.name) plays in a purchase is not known: find out.",
            "还不知道\(person.name)在采购中是什么角色，请弄清楚。")
        return Breach(person: person.id, reason: reason, fix: .fill(.person(.role), of: person.id))
      }
    })

  /// How somebody with influence stands to us is known, once they were met.
  static let stanceUnknown = AccountRule(
    id: "map.stance-unknown", severity: .hint, limit: .influence, on: .map,
    why: Phrase("A vote that you did not count decides, too.", "没算进去的那一票，也是一票。"),
    breaches: { view in
      view.people.filter { person in
        person.stance == nil && (person.influence ?? 0) >= view.limits.influence
          && view.book.coverage(of: person) != .none
      }
      .map { person in
        let reason = Phrase(
          "You have met \(person.name), who has influence \(person.influence ?? 0) of 5: how do they stand to you?",
          "\(person.name)影响力 \(person.influence ?? 0)/5，见过面了，态度还没记，请填上。")
        return Breach(
          person: person.id, reason: reason, fix: .fill(.person(.stance), of: person.id))
      }
    })

  /// Somebody is known who is not for us; a map of friends alone is not finished.
  static let supportersOnly = AccountRule(
    id: "map.supporters-only", severity: .hint, on: .map,
    why: Phrase(
      "Nobody's friends are everybody: whoever says nothing may want another supplier, or nothing at all.",
      "不可能人人都支持您：没表态的人，可能想用别家，也可能什么都不想买。"),
    breaches: { view in
      let known = view.people.filter { !$0.isPlaceholder }.compactMap(\.stance)
      guard known.count > 1, known.contains(where: { $0.weight > 0 }),
        !known.contains(where: { $0.weight < 0 })
      else { return [] }
      let reason = Phrase(
        "Nobody here is known to be against you: ask who would rather have another supplier, or none.",
        "这家目前看不到反对的人，请打听谁更想用别家，或者根本不想换。")
      return [Breach(reason: reason, fix: .add(.person))]
    })
}

// The way over the map in words: whom to talk to first, why they are heard, and what is avoided.

package import Model

extension InfluenceGraph {
  /// The answer to "who can move this person?", as one text.
  ///
  /// - Parameter isAsking: Whether the question stands before a way.
  package func advice(on target: EntityID, isAsking: Bool = false) -> Phrase {
    guard let place = place(of: target) else { return Phrase(verbatim: "") }
    let person = people[place]
    if person.isPlaceholder {
      return Phrase(
        "First find out who is “\(person.name)”: only then can somebody speak to them.",
        "先打听清楚“\(person.name)”是谁，才谈得上托谁去说。")
    }
    if isWithUs(place) { return ally(place) }
    if let route = route(to: target) {
      let words = words(of: route)
      guard isAsking else { return words }
      return Phrase(
        "Who can move \(person.name)? \(words.en)", "谁能影响\(person.name)？\(words.zh)")
    }
    return dead(end: place)
  }

  /// What somebody who is with us can do for us.
  private func ally(_ place: Int) -> Phrase {
    let who = people[place].name
    let others = edges[place].map(\.listener).filter { listener in
      !isWithUs(listener) && !people[listener].isPlaceholder && !areInConflict(place, listener)
    }.map { people[$0].name }
    guard !others.isEmpty else { return Phrase("\(who) is with us already.", "\(who)已经支持我们。") }
    return Phrase(
      "\(who) is with us already and can speak for us to \(others.joined(separator: ", ")).",
      "\(who)已经支持我们，能替我们跟\(others.joined(separator: "、"))说上话。")
  }

  /// A way in words.
  package func words(of route: InfluenceRoute) -> Phrase {
    let names = route.people.map(name)
    let first = names.first ?? ""
    let parts = zip(route.steps, names.dropFirst()).map { step, listener in
      Self.words(of: step.tie, from: name(step.speaker), to: listener)
    }.joined("; ", "；")
    let way = Phrase("Talk to \(first) first: \(parts.en).", "先找\(first)谈：\(parts.zh)。")
    return [way, warning(about: route), route.avoided.map(words)].compactMap(\.self).joined(" ", "")
  }

  /// The sceptics through whom a way leads, as a warning; nil where it leads through none.
  private func warning(about route: InfluenceRoute) -> Phrase? {
    let names = route.steps.compactMap { place(of: $0.speaker) }
      .filter { people[$0].stance == .sceptic }.map { people[$0].name }
    guard !names.isEmpty else { return nil }
    let (en, zh) = (names.joined(separator: ", "), names.joined(separator: "、"))
    return Phrase(
      "Careful: \(en) doubts us and may not say what we mean.",
      "当心：\(zh)对我们存疑，话可能传走样。")
  }

  /// One step in words.
  private static func words(
    of tie: InfluenceTie, from speaker: String, to listener: String
  ) -> Phrase {
    switch tie {
    case .influence: Phrase("\(speaker) influences \(listener)", "\(speaker)能影响\(listener)")
    case .downward: Phrase("\(listener) reports to \(speaker)", "\(listener)听上级\(speaker)的")
    case .upward:
      Phrase("\(speaker) has the ear of \(listener), the superior", "\(speaker)能向上级\(listener)说上话")
    }
  }

  /// What was avoided, in words.
  private func words(of detour: InfluenceRoute.Detour) -> Phrase {
    let (speaker, other) = (name(detour.speaker), name(detour.other))
    return Phrase(
      "Not through \(speaker), who is in conflict with \(other).", "不要通过\(speaker)，跟\(other)有矛盾。")
  }

  /// Why nobody reaches a person, and what to do about it.
  private func dead(end place: Int) -> Phrase {
    let whom = people[place].name
    if let detour = obstacle(to: people[place].id) {
      let why = words(of: detour)
      return Phrase(
        "The only way to \(whom) leads through a conflict. \(why.en) Find another voice.",
        "通往\(whom)的路都绕不开矛盾。\(why.zh)请另找一个说得上话的人。")
    }
    let heard = people.indices.filter { speaker in
      edges[speaker].contains { $0.listener == place } && !people[speaker].isPlaceholder
        && !areInConflict(speaker, place)
    }
    let voices = heard.filter(maySpeak).map { people[$0].name }
    guard !voices.isEmpty || heard.isEmpty else {
      let names = heard.map { people[$0].name }
      return Phrase(
        "Nobody is fit to speak to \(whom): go yourself. \(whom) only hears opponents: \(names.joined(separator: ", ")).",
        "没有合适的人传话，得自己去跟\(whom)谈：\(whom)听得进的，只有反对我们的\(names.joined(separator: "、"))。")
    }
    guard !voices.isEmpty else {
      return Phrase(
        "Nobody we know of can move \(whom). Ask whom \(whom) listens to.",
        "还不知道谁能影响\(whom)，打听一下\(whom)听谁的。")
    }
    let (en, zh) = (voices.joined(separator: ", "), voices.joined(separator: "、"))
    return Phrase(
      "Nobody with us reaches \(whom) yet. Win over one of those whom \(whom) hears: \(en).",
      "还没有支持我们的人能说动\(whom)。先争取\(whom)听得进的人：\(zh)。")
  }

  /// The arithmetic of a way: the start, each step, and the sum.
  package func arithmetic(of route: InfluenceRoute) -> [Phrase] {
    let first = route.steps.first.map { name($0.speaker) } ?? ""
    var lines = [
      Phrase(
        "Speaking to \(first) first: \(route.startCost) (with us and met 0, with us but not met 2, on no side but met 3).",
        "先找\(first)：\(route.startCost)（支持且见过 0，支持但没见过 2，中立但见过 3）。")
    ]
    for step in route.steps {
      guard let place = place(of: step.speaker) else { continue }
      let person = people[place]
      let distance = 5 - min(5, max(1, person.influence ?? 1))
      let stance = step.cost - step.tie.cost - distance
      lines.append(
        Phrase(
          "\(person.name): \(step.cost) = tie \(step.tie.cost) + 5 less influence \(distance) + stance \(stance).",
          "\(person.name)：\(step.cost) ＝ 关系 \(step.tie.cost) ＋ 影响力差 \(distance) ＋ 态度 \(stance)。"))
    }
    let terms = ([route.startCost] + route.steps.map(\.cost)).map(String.init)
    lines.append(
      Phrase(
        "Together \(terms.joined(separator: " + ")) = \(route.cost): the cheapest way there is.",
        "合计 \(terms.joined(separator: " ＋ ")) ＝ \(route.cost)，是代价最小的一条路。"))
    lines.append(InfluenceGraph.legend)
    return lines
  }

  /// What the costs are, for whoever wants to check.
  package static let legend = Phrase(
    """
    Ties cost: influences 1, superior to report 2, report to superior 3. Stance: supporter 0, \
    neutral or unknown 1, sceptic 5; an opponent never carries our word. No word passes between people \
    in conflict, nor through somebody who is in conflict with the one to be moved.
    """,
    """
    关系代价：影响 1，上级对下属 2，下属对上级 3。态度代价：支持 0，中立或不明 1，存疑 5；反对的人不托。\
    有矛盾的两个人之间不传话，跟要说动的人有矛盾的也不托。
    """)

  /// Somebody's name; empty for a stranger.
  func name(_ id: EntityID) -> String { place(of: id).map { people[$0].name } ?? "" }
}

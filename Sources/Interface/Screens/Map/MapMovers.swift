// What the surroundings view says in sentences: who can move a person, what breaks if they leave, and
// whom to ask about a role that nobody fills.

import Method
import Model

extension InfluencerMap {
  /// The graph under these sentences.
  private func graph(_ context: Context) -> InfluenceGraph {
    InfluenceGraph(of: account, in: context.book)
  }

  /// The sentence that answers "who can move this person?".
  func moversSentence(of target: EntityID, context: Context) -> String {
    context.say(graph(context).advice(on: target, isAsking: true))
  }

  /// The sentence that says what breaks if somebody leaves; empty where nothing does and no opponent
  /// goes, and for somebody who is not identified.
  func departureSentence(of person: EntityID, context: Context) -> String {
    let graph = graph(context)
    guard let departure = graph.departure(of: person),
      !departure.isHarmless || departure.isOpponent
    else { return "" }
    return context.say(graph.words(of: departure))
  }

  /// The sentence for a role that nobody fills: whom to ask.
  func vacancySentence(of role: Role, context: Context) -> String {
    let friends = people.filter(\.person.isWithUs)
      .sorted { friendliness($0) > friendliness($1) }.prefix(3).map(\.person.name)
    let names = context.say(MapWords.list(Array(friends)))
    let note = context.say(
      Phrase(" Sure that somebody plays it? Note the part: press 0.", "确定有这个人、只是不知道是谁？按 0 先占个位。"))
    guard !friends.isEmpty else {
      return context.say(
        Phrase(
          "Nobody fills this role yet. Ask at reception who \(role.mapHint.en).",
          "这个角色还没有人，先打听谁是\(role.name.zh)。")) + note
    }
    return context.say(
      Phrase(
        "Nobody fills this role yet. On our side and worth asking: \(names).",
        "这个角色还没有人，可以问问支持我们的\(names)。")) + note
  }

  private func friendliness(_ person: MapPerson) -> Int {
    (person.person.stance?.weight ?? 0) * 10 + (person.person.influence ?? 1)
  }
}

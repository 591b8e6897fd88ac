// A list to choose several from: what Enter takes.

import Drawing
import Interface
import Model
import Testing

@Suite struct `A list to choose several from` {
  private static let li = EntityID.draft(1)
  private static let wang = EntityID.draft(2)
  private static let wangli = EntityID.draft(3)

  @Test(arguments: [
    ("<Enter>", [li]), ("wang<Enter>", [li, wang]), ("<Down><Enter>", [li]),
    ("<Down><Space><Enter>", [li, wang]), ("wang<Space><Enter>", [li, wang]),
    ("li<Enter>", [li]),
  ])
  func `takes what is marked, and the name that was typed`(
    keys: String, chosen: [EntityID]
  ) throws {
    let rows = [("Li", Self.li), ("Wang", Self.wang), ("Wangli", Self.wangli)].map {
      Chooser.Row(label: $0.0, answer: .thing($0.1))
    }
    var chooser = Chooser(title: Phrase("Who", "谁"), rows: rows, marked: [Self.li], isMany: true)
    let context = try Stage.demo().bench.context
    var answer = LayerAnswer.stay
    for key in try Key.sequence(keys) {
      if let action = Keymap.standard.action(for: key, in: chooser.scope) {
        answer = chooser.perform(action, by: key, context: context) ?? .stay
      } else {
        answer = chooser.type(key, context: context)
      }
    }
    guard case .close(.chosen(let taken)) = answer.move else {
      Issue.record("the list did not close")
      return
    }
    #expect(taken == chosen)
  }
}

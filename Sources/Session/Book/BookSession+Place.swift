// With what the workbench opens: words that were not saved, the place that was left, or whom to call today.

package import Interface
import Model

extension BookSession {
  /// Opens again what was open, with what was typed there and not saved, and says so.
  ///
  /// - Parameter isPartial: Is given whether some of it has no place any more.
  /// - Returns: What is left to do and needs a terminal, in order.
  package mutating func putBack(_ offer: Drafts.Offer, isPartial: inout Bool) -> [Effect] {
    let result = bench.putBack(offer.work, from: offer.time, keptIn: offer.keptPath)
    isPartial = result.isPartial
    if offer.others > 0 {
      bench.tell(
        Phrase(
          "Older unsaved words wait, too (\(offer.others)): the next start brings them back.",
          "另有 \(offer.others) 份更早的未保存内容：下次启动时恢复。"))
    }
    return carryOut(result.effects) { _, _ in }
  }

  /// Opens the page of whom to call today, where there is somebody to call.
  package mutating func openMorning() { bench.openMorning() }

  /// Goes back to where the person left, as far as it is still there.
  ///
  /// - Parameter opensPages: Whether the pages that were open there are opened again.
  /// - Returns: What is left to do and needs a terminal, in order.
  package mutating func goBack(to place: KeptPlace, opensPages: Bool) -> [Effect] {
    carryOut(bench.goBack(to: place, opensPages: opensPages)) { _, _ in }
  }
}

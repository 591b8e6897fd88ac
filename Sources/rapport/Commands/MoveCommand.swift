// `rapport move`: a person goes to another company, and the old map keeps the gap.

import ArgumentParser
import Engine
import Model
import Persistence
import Session

/// Moves a person to another account.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: Speech.say(
      "Let a person go to another account; the old map keeps the gap.",
      "联系人换到另一家客户，旧的图上保留空位。"),
    discussion: Speech.say(
      """
      Links, needs, questions and open work stay with the part, whose person is unknown then. Calls that took \
      place, gifts, stance and notes go along. rapport undo takes it back.
      """,
      "关系、需求、问题和没做完的事留给原来的位置（人待查）；已完成的拜访、礼品、态度和备注跟着本人走。rapport undo 可撤回。"))

  @OptionGroup var common: OwnBookOptions
  @OptionGroup var wait: WaitOption

  @Argument(help: .say("The person, by name or id.", "联系人：姓名或 id。"))
  var person: String

  @Argument(help: .say("The account they come to.", "新的客户：名称或 id。"))
  var account: String

  @Flag(help: .say("Say what would happen, and do nothing.", "只说明会发生什么，不做改动。"))
  var dryRun = false

  /// Moves the person and says what stayed.
  func run() throws {
    try common.refusePastAndSample()
    guard !dryRun else {
      let book = try Opening.reader(common.book).book
      return tell(try move(in: book), of: book)
    }
    var keeper = try Opening.writer(common.book, wait)
    do throws(Failure) {
      let before = keeper.book
      let move = try move(in: before)
      try keeper.carryOut(move.command)
      tell(move, of: before)
    } catch {
      keeper.close()
      throw error
    }
    keeper.close()
  }

  /// What is asked for.
  private func move(in book: Book) throws(Failure) -> Relocation {
    let search = BookSearch(book)
    let who = try search.thing(person, .person)
    let account = try search.thing(account, .account)
    do throws(Refusal) {
      return try book.relocation(
        of: who, to: account, today: Clock.today, language: common.spoken)
    } catch {
      throw Failure(.usage, error.phrase)
    }
  }

  /// Says who moved and what stayed.
  private func tell(_ move: Relocation, of book: Book) {
    let (name, new) = (
      BookSearch(book).name(of: move.person, .person), book.title(of: move.to, .account)
    )
    let head = Phrase("\(name) moves to \(new)", "\(name)换到“\(new)”")
    let done = dryRun ? Phrase(head.en + " (nothing was changed)", head.zh + "（未作改动）") : head
    Speech.put("\(done(common.spoken))\n  \(move.consequence(in: book)(common.spoken))\n")
  }
}

extension BookKeeper {
  /// Saves what a command line asks for.
  ///
  /// - Throws: `Failure` where the book refuses, or can't be written.
  mutating func carryOut(_ command: Command) throws(Failure) {
    let result: Result<SavedAction, Refusal>
    do throws(BookError) {
      result = try execute(command)
    } catch {
      throw Failure(.book, error.phrase(in: Opening.here.label(folder)))
    }
    if case .failure(let refusal) = result { throw Failure(.book, refusal.phrase) }
  }
}

// The ten actions that the probe carries out: a salesperson's quarter of an hour.

import Engine
import Model

/// The actions, numbered from 1.
enum Script {
  /// How many there are.
  static let length = 10

  /// When action 1 is done, by the probe's own clock; each next one a second later.
  static let start: Int64 = 1_800_000_000_000

  /// The time of an action.
  static func time(of step: Int) -> Int64 { start + Int64(step) * 1000 }

  /// The action with a stamp's time; nil when no action of the script was done then.
  static func step(at milliseconds: Int64) -> Int? {
    let (step, rest) = (milliseconds - start).quotientAndRemainder(dividingBy: 1000)
    return rest == 0 && step > 0 && step < 100 ? Int(step) : nil
  }

  /// What an action asks for.
  enum Request {
    /// A command.
    case command(Command)
    /// Taking the last action back.
    case undo
    /// Doing it again.
    case redo
  }

  /// The request of an action, for the book as it is.
  static func request(_ step: Int, _ book: Book) -> Request {
    let account = first(book.accounts.rows.values.map { ($0.id, $0.name) }, "Hartmann Stores")
    let person = first(book.people.rows.values.map { ($0.id, $0.name) }, "王建国")
    return switch step {
    case 1: .command(newAccount)
    case 2: .command(fewAccounts)
    case 3: .command(newPerson(account))
    case 4: .command(newNeed(person))
    case 5: .command(change(account))
    case 6: .undo
    case 7: .redo
    case 8: .command(newStep(account, person))
    case 9: .command(.remove(person, .person))
    default: .undo
    }
  }

  private static let newAccount = Command.add(
    .account,
    [
      .account(.name): .text("Hartmann Stores"), .account(.industry): .text("Retail"),
      .account(.region): .text("North"),
    ])

  private static let fewAccounts = Command(
    Purpose(.importing, .account),
    ["Daywell", "华东纸业", "Nordlicht"].map {
      .add(Draft(.account, [.account(.name): .text($0)]))
    })

  private static func newPerson(_ account: EntityID) -> Command {
    .add(
      .person,
      [
        .person(.account): .entity(account), .person(.name): .text("王建国"),
        .person(.title): .text("采购总监"), .person(.influence): .number(5),
      ])
  }

  private static func newNeed(_ person: EntityID) -> Command {
    .add(
      .need,
      [
        .need(.person): .entity(person),
        .need(.words): .text("“去年断货三次，店长们每次都来找我。”\nHe said it twice."),
        .need(.seriousness): .number(4),
      ])
  }

  private static func change(_ account: EntityID) -> Command {
    .edit(
      account, .account,
      [.account(.industry): .text("Wholesale"), .account(.notes): .text("Moves in spring.")])
  }

  private static func newStep(_ account: EntityID, _ person: EntityID) -> Command {
    .add(
      .step,
      [
        .step(.account): .entity(account), .step(.person): .entity(person),
        .step(.words): .text("Send the delivery figures"),
      ])
  }

  /// The earliest thing with a name; the book itself, which every command refuses, without one.
  private static func first(_ things: [(id: EntityID, name: String)], _ name: String) -> EntityID {
    things.filter { $0.name == name }.map(\.id).min() ?? .book
  }
}

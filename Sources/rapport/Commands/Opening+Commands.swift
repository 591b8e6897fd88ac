// Opening what the arguments of a command name, and saying what there is to say about it.

import Engine
import Foundation
import Method
import Model
import Persistence
import Session

extension Opening {
  /// For the person who runs the program; what is wrong in their files goes where errors go.
  static let here = Opening(places: .current, author: NSUserName()) {
    Speech.complain($0(Speech.language))
  }

  /// Opens a book to read it, and says what there is to say about it. Where not all of it can be shown,
  /// the command will end with a status that says so.
  static func reader(_ book: String?) throws(Failure) -> BookKeeper {
    let keeper = try here.keeper(Places.current.book(asked: book), toWrite: false)
    tell(keeper.notices, of: keeper.folder)
    if keeper.notices.contains(where: \.isIncomplete) { Speech.noteIncomplete() }
    return keeper
  }

  /// Opens a book to change it, and says what there is to say about it before anything is changed. Waits
  /// for whoever has it.
  ///
  /// - Parameter mayBegin: Whether the command begins a book where there is none.
  /// - Throws: `Failure` also where it can only be read.
  static func writer(
    _ book: String?, _ wait: WaitOption, mayBegin: Bool = false
  ) throws(Failure) -> BookKeeper {
    let keeper = try here.keeper(
      Places.current.book(asked: book), toWrite: true, mayBegin: mayBegin, patience: wait.patience)
    if case .readOnly(let reason) = keeper.access {
      throw Failure(.book, reason.phrase(in: here.label(keeper.folder)))
    }
    tell(keeper.notices, of: keeper.folder)
    return keeper
  }

  /// Says on the side what was found when a book was opened.
  private static func tell(_ notices: [BookNotice], of folder: String) {
    for notice in notices {
      Speech.complain(notice.phrase(in: here.label(folder))(Speech.language))
    }
  }

  /// Reads a book without the right to change it, as it is now or was at the end of a day.
  static func book(_ common: BookOptions) throws(Failure) -> Book {
    guard !common.demo else { return try sample(common) }
    let keeper = try reader(common.book)
    guard let day = common.asOfDay else { return keeper.book }
    return try here.book(of: keeper, atEndOf: day)
  }

  /// Refuses a day before the sample book came into being.
  static func refuseSamplePast(_ common: BookOptions) throws(Failure) {
    guard let day = common.asOfDay, day < Clock.today else { return }
    throw Failure.usage(
      "The sample book was made just now and has no past: leave out --as-of.",
      "示例客户簿是刚生成的，没有以前的样子：请去掉 --as-of。")
  }

  /// The sample book in memory: nothing of it comes to the disk.
  private static func sample(_ common: BookOptions) throws(Failure) -> Book {
    try refuseSamplePast(common)
    var book = Book()
    var issuer = IDIssuer(device: .max)
    let command = DemoBook.command(language: common.spoken, today: Clock.today)
    switch book.decide(command, issuer: &issuer) {
    case .success(let events): book.apply(events)
    case .failure(let refusal): throw Failure(.book, refusal.phrase)
    }
    return book
  }
}

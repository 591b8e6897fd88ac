// What the commands have in common that write one thing into the book: its options, saving, and the line that
// says what was written.

import ArgumentParser
import Engine
import Interchange
import Model
import Session

/// The options of a command that writes one thing.
struct WritingOptions: ParsableArguments {
  @OptionGroup var common: OwnBookOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var json: JSONOption
}

/// Fields that are named together with what they are to hold.
struct FieldOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: .say(
      "The same as --field value; may be repeated.", "同 --字段 值，可重复。", valueName: "field=value"))
  var sets: [String] = []
}

extension WritingOptions {
  /// Opens the book, carries out a command that is made from it, closes the book, and prints what was written.
  ///
  /// - Parameters:
  ///   - mayBegin: Whether the command begins a book where there is none.
  ///   - deed: What the line calls it; what the history does when nil.
  /// - Throws: `Failure` when the command can't be made, the book refuses it or it can't be saved. Nothing
  ///   was written then.
  func carryOut(
    mayBegin: Bool = false, as deed: Phrase? = nil, _ make: (Book) throws(Failure) -> Command
  ) throws(Failure) {
    try common.refusePastAndSample()
    var keeper = try Opening.writer(common.book, wait, mayBegin: mayBegin)
    do throws(Failure) {
      let saved = try save(try make(keeper.book), in: &keeper)
      put(saved, as: deed, in: keeper.book)
      for note in keeper.book.passed(saved.events, on: Clock.today) {
        Speech.complain(note(Speech.language))
      }
    } catch {
      keeper.close()
      throw error
    }
    keeper.close()
  }

  /// Saves a command.
  private func save(
    _ command: Command, in keeper: inout BookKeeper
  ) throws(Failure) -> SavedAction {
    let result: Result<SavedAction, Refusal>
    do throws(BookError) {
      result = try keeper.execute(command)
    } catch {
      throw Failure(.book, error.phrase(in: Opening.here.label(keeper.folder)))
    }
    switch result {
    case .success(let saved): return saved
    case .failure(let refusal):
      guard let attribute = refusal.attribute, attribute != command.purpose.kind.wordsAttribute
      else { throw Failure(.usage, refusal.phrase) }
      throw Failure(.usage, refusal.phrase.about("--" + attribute.fieldTag))
    }
  }

  /// Prints what was written, with its id: one line, or JSON.
  private func put(_ saved: SavedAction, as deed: Phrase?, in book: Book) {
    let kind = saved.purpose.kind
    let id = saved.events.first { $0.kind == kind }?.subject ?? .book
    let account = kind == .account ? nil : book.account(of: id, kind)
    // A next step that comes along with a call.
    let step = kind == .step ? nil : saved.events.first { $0.kind == .step }?.subject
    if json.json {
      var members: [JSONValue.Member] = [
        .init("id", .string(id.description)), .init("kind", .string(kind.rawValue)),
      ]
      if let account { members.append(.init("account", .string(account.description))) }
      if let step { members.append(.init("step", .string(step.description))) }
      return Speech.put(.object(members))
    }
    var line = named(id, kind, deed ?? saved.purpose.name, in: book)
    if let account {
      let name = book.title(of: account, .account).start
      line = Phrase("\(line.en) (\(name))", "\(line.zh)（\(name)）")
    }
    line = Phrase("\(line.en), \(id)", "\(line.zh)，\(id)")
    if let step {
      let next = named(step, .step, Kind.step.name, in: book)
      line = Phrase("\(line.en); \(next.en), \(step)", "\(line.zh)；\(next.zh)，\(step)")
    }
    Speech.put(line(common.spoken) + "\n")
  }

  /// What was done, with the name of what it was done to, and its day.
  private func named(_ id: EntityID, _ kind: Kind, _ what: Phrase, in book: Book) -> Phrase {
    let title = book.title(of: id, kind).start
    let day: Attribute? =
      switch kind {
      case .step: .step(.due)
      case .call: .call(.day)
      case .order: .order(.day)
      case .opportunity: .opportunity(.expected)
      case .book, .account, .person, .link, .fact, .need, .question, .point, .channel, .supply,
        .survey, .gift, .drill:
        nil
      }
    let date = day.flatMap { book.value(of: $0, in: id).day?.description } ?? ""
    let parts = [title, date == title ? "" : date].filter { !$0.isEmpty }.joined(separator: ", ")
    return parts.isEmpty ? what : Phrase("\(what.en): \(parts)", "\(what.zh)：\(parts)")
  }
}

extension Book {
  /// What to say of next steps that were just given a day that has passed.
  fileprivate func passed(_ events: [Event], on today: Day) -> [Phrase] {
    events.compactMap { event in
      guard case .changed(let id, .step(.due), .day(let due)) = event, due < today,
        let step = steps[id], step.done == nil
      else { return nil }
      return Phrase(
        "\(due) has passed, so “\(step.words.start)” is overdue at once: rapport undo takes it back",
        "\(due) 已经过去，“\(step.words.start)”一保存就逾期：日期不对请用 rapport undo 撤销")
    }
  }
}

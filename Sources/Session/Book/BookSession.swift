// The workbench with its book behind it: messages go in, and everything that a screen asks of the
// book is done here. What needs a terminal is handed on.

package import Analysis
package import Drawing
package import Engine
import Interchange
package import Interface
import Method
package import Model
import Persistence
import Report

/// A workbench, the book it works on, and the person's settings.
package struct BookSession: ~Copyable {
  /// The screens.
  package internal(set) var bench: Workbench
  /// The one writer of the book.
  private var keeper: BookKeeper
  /// The choices to remember; nil where nothing is to be kept.
  private var settings: Settings?
  /// Whether the book is the sample, whose own coming undo leaves alone.
  private let isSample: Bool
  /// How the screens call the book's files and the commands on it.
  private let label: BookLabel
  /// The day at whose end the book is looked at; nil for now.
  private var asOf: Day?

  /// The file that the person is about to bring in.
  private var importDesk = ImportDesk()
  /// In which folder a file is looked for at first; nil for the one in which files most likely are.
  package var firstFolder: String?
  /// Lets work be done beside the screens, and returns at once; nil where everything is done at once.
  package var startBeside: (@Sendable (@escaping Prefetcher.Work) -> Void)?

  /// What undo and redo would have taken when the place was lent to a command.
  private var offersAtLending: [UInt64?] = []

  /// Joins screens and book.
  ///
  /// - Parameters:
  ///   - label: How sentences for the screens call the book.
  ///   - settings: Where choices are remembered; nil where they aren't.
  package init(
    bench: Workbench, keeper: consuming BookKeeper, label: BookLabel, settings: Settings? = nil,
    isSample: Bool = false
  ) {
    self.bench = bench
    self.label = label
    self.keeper = keeper
    self.settings = settings
    self.isSample = isSample
  }

  /// The folders to watch: while another window writes the book, those in which that shows; while this
  /// one does, the one in which a command asks for its place. Nil when there is none.
  package var foldersToWatch: [String]? {
    if keeper.isFollowing { return keeper.watchedFolders }
    return keeper.access == .writable && !isSample ? [keeper.requestFolder] : nil
  }

  /// Gives a message to the screens and does what they ask of the book.
  ///
  /// - Parameter note: Is told of each effect and of the message that answers it, in order.
  /// - Returns: What is left to do and needs a terminal, in order.
  package mutating func give(
    _ message: Message, note: (Effect, Message?) -> Void = { _, _ in }
  ) -> [Effect] {
    // An escape and a character that arrive together look like Alt with the character.
    if case .key(let key) = message, case .alt(let character) = key, !bench.hasAct(for: key) {
      return [.escape, .character(character)].flatMap { give(.key($0), note: note) }
    }
    return carryOut(bench.update(message), note: note)
  }

  /// Says something below what is said already.
  package mutating func tell(_ phrase: Phrase, _ weight: Notice.Weight = .problem) {
    bench.tell(phrase, weight)
  }

  /// Which book it is, and where, for the words that are not saved yet.
  package var home: DraftFile.Home { DraftFile.Home(store: keeper.store, folder: keeper.folder) }

  /// Does what effects ask of the book.
  ///
  /// - Returns: What is left to do and needs a terminal, in order.
  mutating func carryOut(
    _ effects: [Effect], note: (Effect, Message?) -> Void
  ) -> [Effect] {
    var left: [Effect] = []
    for effect in effects {
      if keeper.isLending, effect.changesBook {
        let (effects, isMeant) = takeBack(for: effect)
        left += effects
        guard isMeant else { continue }
      }
      switch carryOut(effect) {
      case .answered(let answer):
        note(effect, answer)
        left += give(answer, note: note)
      case .done: note(effect, nil)
      case .left(let rest):
        note(rest, nil)
        left.append(rest)
      }
    }
    return left
  }

  /// The picture of the screen.
  package func render() -> Frame { bench.render() }

  /// Ends the session. Everything was saved long ago.
  package consuming func close() { keeper.close() }

  /// What became of an effect.
  private enum Outcome {
    /// The screens get an answer.
    case answered(Message)
    /// It was carried out, and there is nothing to say about it.
    case done
    /// What is left of it needs a terminal.
    case left(Effect)
  }

  /// Carries one effect out, as far as it concerns the book.
  private mutating func carryOut(_ effect: Effect) -> Outcome {
    switch effect {
    case .execute(let command): return .answered(execute(command))
    case .undo: return .answered(undo(.undo))
    case .redo: return .answered(undo(.redo))
    case .undoAction(let sequence): return .answered(undo(sequence))
    case .history(let subject, let limit): return .answered(history(of: subject, limit: limit))
    case .deliverSheet(let sheet, let format, let delivery, let name):
      let folder = bench.context.sheetFolder ?? Places.passing
      return .left(.deliver(delivery, text: sheet.text(in: format), path: folder + "/" + name))
    case .mailSheet(let sheet, let people):
      return .left(
        .errand(.mail(Letter(to: people, subject: sheet.title, body: sheet.text(in: .text)))))
    case .remember(let preference):
      settings?.remember(preference)
      return .done
    case .showAsOf(let day): return .answered(shown(asOf: day))
    case .listFolder(let folder):
      let place = folder.isEmpty ? firstFolder ?? FolderReader.usual : folder
      return .answered(.folderListed(FolderReader.listing(of: place)))
    case .readImport(let choices, let isNew):
      if isNew { importDesk = ImportDesk() }
      return .answered(read(choices))
    case .carryOutImport(let choices): return .answered(bringIn(choices))
    case .stopImport:
      importDesk.stop()
      return .done
    case .writeRejects(let choices, let name):
      let text = importDesk.rejects(choices, bench.context.language)
      return text.map { .left(.write(name: name, text: $0)) } ?? .done
    case .keepSource(let choices, let name):
      return keepSource(of: choices, named: name).map(Outcome.left) ?? .done
    case .edit, .write, .writeSource, .redraw, .suspend, .quit, .errand, .deliver:
      return .left(effect)
    }
  }

  /// Shows the book as it stood at the end of a day, or as it is now.
  package mutating func showAsOf(to day: Day?) -> [Effect] { give(shown(asOf: day)) }

  /// The book as it stood at the end of a day, or as it is now, for the screens.
  private mutating func shown(asOf day: Day?) -> Message {
    do throws(BookError) {
      let past = try day.map { day throws(BookError) in
        try keeper.book(asOf: Clock.lastMillisecond(of: day))
      }
      asOf = day
      return .shownAsOf(state(showing: past ?? keeper.book))
    } catch {
      return .noticed(Notice(.problem, error.phrase(in: label)))
    }
  }

  /// Takes in what another window has saved, and its place when it was closed; or lends this one's place
  /// to a command that waits for it, and takes it back with what the command has saved.
  package mutating func follow() -> [Effect] {
    guard keeper.isFollowing else {
      let offers = offers
      if foldersToWatch != nil, keeper.lend() { offersAtLending = offers }
      return []
    }
    return follow(waiting: false)
  }

  /// Takes the place back that was lent, because the book is to be changed.
  ///
  /// - Returns: What is left to do; and whether the effect is still what the person meant: undo is meant
  ///   for what they saw done last.
  private mutating func takeBack(for effect: Effect) -> (left: [Effect], isMeant: Bool) {
    let before = offers
    let left = follow(waiting: true)
    return (left, effect != .undo && effect != .redo || before == offers)
  }

  /// What undo and redo would take.
  private var offers: [UInt64?] { [keeper.undoable?.sequence, keeper.redoable?.sequence] }

  /// Takes in what others have saved.
  ///
  /// - Parameter waiting: Whether to wait for the end of the command to which the place was lent.
  private mutating func follow(waiting: Bool) -> [Effect] {
    let following: BookKeeper.Following
    do throws(BookError) {
      following = waiting ? try keeper.takeBack() : try keeper.follow()
    } catch {
      return give(.noticed(Notice(.problem, error.phrase(in: label))))
    }
    guard following != .unchanged else { return [] }
    let effects = asOf == nil ? give(.shownAsOf(state(showing: keeper.book))) : []
    let news: Phrase? =
      switch following {
      case .unchanged, .changed: nil
      case .tookBack: newsOfCommand
      case .tookOver:
        Phrase(
          "The other window was closed: you can make changes here now.",
          "另一个窗口已关闭，现在可以在这里修改了。")
      }
    return effects + tell(news)
  }

  /// What a command has done while it had the place; nil when it has changed nothing.
  private var newsOfCommand: Phrase? {
    guard offers != offersAtLending else { return nil }
    guard let offer = keeper.undoable,
      offer.sequence > offersAtLending.compactMap(\.self).max() ?? 0
    else { return Phrase("A command has changed the book.", "命令行改动了客户簿。") }
    let what = (offer.original ?? offer.purpose)?.name ?? Phrase("a change", "一项改动")
    return Phrase("From the command line: \(what.en).", "来自命令行：\(what.zh)。")
  }

  /// Says what was found when the book was opened anew for writing, and the news.
  private mutating func tell(_ news: Phrase?) -> [Effect] {
    guard let news else { return [] }
    let found = Notice(keeper.notices, of: label)
    guard keeper.access == .writable else { return found.map { give(.noticed($0)) } ?? [] }
    guard asOf == nil || found != nil else { return [] }
    // What recovery put aside matters more than the news.
    let whole = found.map { Phrase("\($0.phrase.en)\n\(news.en)", "\($0.phrase.zh)\n\(news.zh)") }
    return give(.noticed(Notice(found?.weight ?? .done, whole ?? news)))
  }

  /// A state of the book, with the reason why it cannot be changed.
  private func state(showing book: Book) -> BookState {
    BookState(book: book, asOf: asOf, readOnlyReason: readOnlyReason)
  }

  /// Why the book cannot be changed as it is shown; nil when it can.
  private var readOnlyReason: Phrase? {
    if let asOf {
      return Phrase(
        "This is the book as it stood on \(asOf); Esc goes back to today.",
        "这是 \(asOf) 时的客户簿，只能看；按 Esc 回到今天。")
    }
    if case .readOnly(let reason) = keeper.access, !keeper.isLending {
      return reason.phrase(in: label)
    }
    return nil
  }

  /// Why a change was not saved.
  private func phrase(of error: BookError) -> Phrase {
    guard keeper.isLending, case .readOnly(.locked) = error else { return error.phrase(in: label) }
    return Phrase(
      "Not saved: a command is still at work on the book. Save again in a moment; what you typed is still here.",
      "没有保存：命令行还在使用客户簿。请稍后再保存一次，刚才输入的内容还在。")
  }

  /// Carries a command out and tells the screens what became of it.
  private mutating func execute(_ command: Command) -> Message {
    do throws(BookError) {
      switch try keeper.execute(command) {
      case .success(let saved): return .saved(news(of: saved, undone: nil))
      case .failure(let refusal): return .rejected(refusal.phrase, refusal.attribute)
      }
    } catch {
      return .failed(phrase(of: error))
    }
  }

  /// Reads a file as the person says, and tells what it would do, or that it takes a while.
  private mutating func read(_ choices: ImportChoices) -> Message {
    importDesk.read(choices, in: keeper.book, context: bench.context, beside: startBeside)
  }

  /// Whether something is done beside the screens, or is about to be done: then ``goOn()`` is to be called soon.
  package var isBusy: Bool { importDesk.isBusy }

  /// Goes on with what takes longer than anybody would wait for, without waiting.
  ///
  /// - Returns: What is left to do and needs a terminal, in order.
  package mutating func goOn() -> [Effect] {
    guard let choices = importDesk.due else { return importDesk.goOn().map { give($0) } ?? [] }
    let left = carryOut([.carryOutImport(choices)]) { _, _ in }
    importDesk.due = nil
    return left
  }

  /// What keeps how a file was read as a source with a name; nil where the file was read otherwise meanwhile.
  private func keepSource(of choices: ImportChoices, named name: String) -> Effect? {
    importDesk.source(choices, named: name).map {
      .writeSource(
        path: Places.current.sourceFile(name, on: Places.current.shelf), text: $0.text)
    }
  }

  /// Brings in a file as it was shown; shows it anew where the book is another one now. What takes long is said
  /// before it is done, so that it can be stopped.
  private mutating func bringIn(_ choices: ImportChoices) -> Message {
    guard let command = importDesk.command(choices, in: keeper.book) else { return read(choices) }
    guard startBeside != nil, importDesk.due == nil, let news = command.newsOfLength else {
      return execute(command)
    }
    importDesk.due = choices
    return .importGoesOn(news)
  }

  /// Undoes an action, or redoes it.
  private mutating func undo(_ verb: Verb) -> Message {
    let offer = verb == .redo ? keeper.redoable : keeper.undoable
    do throws(BookError) {
      guard let saved = verb == .redo ? try keeper.redo() : try keeper.undo() else {
        return .noticed(Notice(.note, nothingLeft(to: verb)))
      }
      return .saved(news(of: saved, undone: offer?.original ?? saved.purpose))
    } catch {
      return .failed(phrase(of: error))
    }
  }

  /// What is said where undo or redo has come to its end.
  private func nothingLeft(to verb: Verb) -> Phrase {
    if verb == .redo { return Phrase("There is nothing to do again.", "没有可重做的操作。") }
    return isSample
      ? Phrase(
        "Nothing of yours is left to undo; the sample itself stays.",
        "您做的改动都撤完了；示例数据本身保留。")
      : Phrase("There is nothing to undo.", "没有可撤销的操作。")
  }

  /// Undoes any one action of the past, or says why that cannot be.
  private mutating func undo(_ sequence: UInt64) -> Message {
    do throws(BookError) {
      switch try keeper.undo(sequence) {
      case .success(let saved):
        let reversed = saved.purpose.verb == .redo ? keeper.undoable : keeper.redoable
        return .saved(news(of: saved, undone: reversed?.original ?? saved.purpose))
      case .failure(let refusal): return .rejected(refusal.phrase, nil)
      }
    } catch {
      return .failed(phrase(of: error))
    }
  }

  /// Tells the screens what was done last.
  private mutating func history(of subject: EntityID?, limit: Int) -> Message {
    let next = [keeper.undoable?.sequence, keeper.redoable?.sequence]
    do throws(BookError) {
      let revisions = try keeper.history(
        of: subject, limit: limit, asOf: asOf.map(Clock.lastMillisecond) ?? .max)
      return .history(revisions.map { HistoryEntry($0, isNext: next.contains($0.sequence)) })
    } catch {
      return .failed(error.phrase(in: label))
    }
  }

  /// What the screens are told of a saved action.
  private func news(of saved: SavedAction, undone: Purpose?) -> Saved {
    var news = Saved(
      purpose: saved.purpose, events: saved.events, book: keeper.book, undone: undone)
    news.imported = keeper.imported(by: saved, original: undone)
    return news
  }
}

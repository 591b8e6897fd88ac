// The loop that joins the terminal, the screens and the book. One thread, and asleep when nothing
// happens.

import Analysis
import Drawing
import Foundation
import Interface
import Model
import Session
import Terminal

/// Shows the workbench until the person leaves.
struct WorkbenchLoop: ~Copyable {
  private var terminal: TerminalSession
  private var session: BookSession
  /// Whether the person has asked to leave.
  private var isLeaving = false
  /// The signal that ended the session, if one did.
  private var ending: Int32?
  /// What wakes the loop while another window writes the book, or when a command waits for it.
  private var watch: FolderWatch?
  /// The folders that it watches.
  private var watchedFolders: [String]?
  /// What was written in the editor and is in no book yet.
  private var texts = KeptDrafts()
  /// The programs that do something for the person.
  private var errands = Errands(places: .current)
  /// What was typed and is not saved, on its way to the disk; nil for a book that is thrown away.
  private var drafts: Drafts?
  /// Where the person is, on its way to the disk; nil where that is not kept.
  private var place: PlaceFile?
  /// Computes beside the loop what the next keys may ask for.
  private let prefetcher = Prefetcher { Thread.detachNewThread($0) }

  /// How long is slept while something is done beside the loop.
  private static let busyMilliseconds = 60

  /// Joins a terminal and a session.
  ///
  /// - Parameters:
  ///   - drafts: Where unsaved words wait; nil where none are kept.
  ///   - place: Where the place is kept to which the next start goes back; nil where it isn't.
  init(
    terminal: consuming TerminalSession, session: consuming BookSession,
    drafts: consuming Drafts? = nil, place: consuming PlaceFile? = nil
  ) {
    self.terminal = terminal
    self.session = session
    self.drafts = drafts
    self.place = place
    self.session.startBeside = { Thread.detachNewThread($0) }
  }

  /// Runs until the person leaves or a signal ends it; then the terminal is as it was found. What was typed
  /// and not saved is on the disk a second later at the latest, and before a signal ends the process; it is
  /// gone when the person leaves.
  ///
  /// - Parameters:
  ///   - looksForDrafts: Whether words of a window that is gone are put back first.
  ///   - opensMorning: Whether the day's first start opens on whom to call.
  ///   - tidyUp: What is left to do at the end, also when a signal is about to end the process.
  consuming func run(
    looksForDrafts: Bool = false, opensMorning: Bool = false, tidyUp: () -> Void = {}
  ) {
    give(.resized(terminal.size))
    begin(looksForDrafts: looksForDrafts, opensMorning: opensMorning)
    show()
    watchOthers()
    while !isLeaving {
      let sleep = min(
        Clock.millisecondsToMidnight, drafts?.millisecondsLeft ?? .max,
        place?.millisecondsLeft ?? .max,
        session.isBusy || errands.isWaiting ? Self.busyMilliseconds : .max)
      if let input = terminal.nextInput(timeoutMilliseconds: sleep) {
        take(input)
        drain()
        texts.drop { session.bench.holds($0) }
        if let news = texts.newlyWritten() { session.tell(news, .note) }
        drafts?.note(holdsWords: session.bench.holdsWords)
        place?.note()
      } else if session.isBusy {
        for effect in session.goOn() { carryOut(effect) }
      } else if drafts?.isDue != true, place?.isDue != true,
        !errands.isWaiting || Clock.today != session.bench.context.now
      {
        give(.dayChanged(Clock.today))
      }
      if drafts?.isDue == true { keepWords() }
      if place?.isDue == true { place?.keep(session.bench.place) }
      for problem in errands.failures() { session.tell(problem) }
      if !isLeaving { show() }
    }
    place?.keep(session.bench.place)
    if ending == nil {
      drafts?.drop()
    } else if keepWords() {
      // The texts that were taken in are in the draft.
      texts.drop { _ in false }
    }
    texts.dropUnwritten()
    prefetcher.work(on: [])
    terminal.leave()
    texts.drop { session.bench.holds($0) }
    for reminder in texts.reminders { Speech.complain(reminder(session.bench.context.language)) }
    session.close()
    tidyUp()
    if let ending { TerminalSession.end(by: ending) }
  }

  /// Goes to where the person left, or, before all, to the words of a window that is gone. The pages that were open
  /// are opened again on the same day; the next day begins with whom to call.
  private mutating func begin(looksForDrafts: Bool, opensMorning: Bool) {
    var problems: [Phrase] = []
    let offer = looksForDrafts ? drafts?.find { problems.append($0) } : nil
    let left = place?.find()
    let isSameDay = left?.isOf(Clock.today) ?? false
    if let left {
      let opensPages = offer == nil && isSameDay
      for effect in session.goBack(to: left, opensPages: opensPages) { carryOut(effect) }
    }
    if opensMorning, offer == nil, !isSameDay { session.openMorning() }
    guard looksForDrafts else { return }
    for problem in problems + editorFolder.leftovers { session.tell(problem) }
    if let offer { putBack(offer) }
  }

  /// Puts words of a window that is gone back where they were typed.
  private mutating func putBack(_ offer: Drafts.Offer) {
    var isPartial = false
    for effect in session.putBack(offer, isPartial: &isPartial) { carryOut(effect) }
    if isPartial { drafts?.keepAside() }
    drafts?.note(holdsWords: session.bench.holdsWords)
  }

  /// Writes what was typed and is not saved; where that can't be done, the person is told once.
  ///
  /// - Returns: Whether there was something, and all of it is in the file of the draft.
  @discardableResult
  private mutating func keepWords() -> Bool {
    let work = session.bench.unsavedWork
    if let problem = drafts?.keep(work) { session.tell(problem) }
    return work != nil && drafts?.holdsWords == true
  }

  /// Shows the screen; then what is dear may be computed for the next key, while nobody waits.
  private mutating func show() {
    terminal.present(session.render())
    prefetcher.work(on: session.bench.context.pending)
  }

  /// Takes in what has arrived meanwhile, so that held keys never lag behind the screen.
  private mutating func drain() {
    for _ in 0..<64 {
      guard !isLeaving, let next = terminal.nextInput(timeoutMilliseconds: 0) else { return }
      take(next)
    }
  }

  /// Takes one input in.
  private mutating func take(_ input: Input) {
    switch input {
    case .key(.control("c")): interrupt()
    case .key(let key): give(.key(key))
    case .paste(let text): give(.paste(text))
    case .resize(let size): give(.resized(size))
    case .mouse: break
    case .watched: follow()
    case .resumed:
      terminal.repaint()
      give(.dayChanged(Clock.today))
    case .hangup:
      isLeaving = true
      ending = SIGHUP
    case .terminate(let signal):
      isLeaving = true
      ending = signal
    }
  }

  /// Watches the book's folders for what others do in them.
  private mutating func watchOthers() {
    let folders = session.foldersToWatch
    guard folders != watchedFolders else { return }
    watchedFolders = folders
    watch = folders.flatMap { FolderWatch($0) }
    terminal.watched = watch?.descriptor
    // Something may have happened between the opening and the watch.
    if watch != nil { follow() }
  }

  /// Takes in what another window has done, or lets a command have its turn.
  private mutating func follow() {
    watch?.clear()
    for effect in session.follow() { carryOut(effect) }
    watchOthers()
  }

  /// Ctrl-C leaves, but not over words that are not saved yet.
  private mutating func interrupt() {
    guard session.bench.layers.isEmpty else {
      give(
        .noticed(
          Notice(
            .note,
            Phrase(
              "Esc closes this; Ctrl-C leaves from the workbench.", "按 Esc 关闭当前页；回到工作台再按 Ctrl-C 退出。"
            ))))
      return
    }
    isLeaving = true
  }

  /// Gives a message to the screens and does what only a terminal can do.
  private mutating func give(_ message: Message) {
    for effect in session.give(message) { carryOut(effect) }
  }

  /// Does what only a terminal can do.
  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isLeaving = true
    case .redraw: terminal.repaint()
    case .suspend:
      terminal.suspend()
      give(.resized(terminal.size))
    case .edit(let text): edit(text)
    case .write(let name, let text): give(FileWriter.write(text, named: name))
    case .writeSource(let path, let text): give(FileWriter.writeSource(text, to: path))
    case .errand(let errand): run(errand)
    case .deliver(let delivery, let text, let path): deliver(delivery, text, to: path)
    case .execute, .undo, .redo, .undoAction, .history, .remember, .showAsOf,
      .listFolder, .readImport, .carryOutImport, .stopImport, .writeRejects, .keepSource,
      .deliverSheet, .mailSheet:
      break
    }
  }

  /// Writes a sheet into its folder and hands the file on.
  private mutating func deliver(_ delivery: Delivery, _ text: String, to path: String) {
    switch FileWriter.keep(text, at: path) {
    case .failure(let unkept): give(unkept.message)
    case .success(let path):
      guard let errand = delivery.errand(with: path) else {
        return give(.noticed(Notice(.done, Phrase("Written to \(path)", "已写入 \(path)"))))
      }
      run(errand)
    }
  }

  /// Asks another program to do something, and says so; a text to copy goes through the terminal where no program
  /// takes it.
  private mutating func run(_ errand: Errand) {
    if case .copy(let text) = errand, !errands.canCopy {
      terminal.copy(text)
      return give(.noticed(Notice(.done, errand.news)))
    }
    give(.noticed(errands.start(errand)))
  }

  /// Lets the person edit a text in their editor. What they wrote stays in its file until it is in the
  /// book, and so does what an editor that came back at once may still write.
  private mutating func edit(_ text: String) {
    keepWords()
    do throws(Failure) {
      var draft = try EditorDraft(text, in: editorFolder, again: texts.takeLate(text))
      let command = EditorDraft.command(in: Places.current.environment)
      let start = ContinuousClock.now
      let ending = terminal.runForeground(["/bin/sh", "-c", command + " \"$1\"", "sh", draft.path])
      let wasUsed = start.duration(to: .now) >= EditorDraft.shortest
      do throws(Failure) {
        let change = try draft.takeChange(hasFinished: ending == .exited(status: 0))
        draft.isKept = change != nil || !wasUsed
        if let change { texts.note(draft.path, change) }
        give(.edited(change))
        guard change == nil, !wasUsed else { return }
        texts.noteLate(draft.path, text)
        session.tell(draft.returnedAtOnce, .note)
      } catch {
        if draft.isKept { texts.note(draft.path, nil) }
        throw error
      }
    } catch {
      give(.noticed(Notice(.problem, error.phrase)))
    }
  }

  /// Where the files for the editor lie: with the drafts, or, for a book that is thrown away, with what else
  /// is temporary.
  private var editorFolder: EditorFolder {
    let isKept = drafts != nil
    return EditorFolder(
      isKept ? Places.current.drafts : NSTemporaryDirectory(), for: session.home)
  }
}

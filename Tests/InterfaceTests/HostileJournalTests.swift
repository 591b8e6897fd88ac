// A book from somebody who wishes us ill, opened and looked at from all sides. CONTRIBUTING says how to
// let a long campaign run.

import Analysis
import Chance
import Drawing
import Engine
import FaultDisk
import Interchange
import Interface
import Method
import Model
import Persistence
import Report
import Session
import Testing

@Suite struct `A journal with right checksums and hostile contents` {
  @Test func `harms nobody who opens it, reads it and works in it`() throws {
    let campaign = Campaign(usual: 20)
    for seed in campaign.seeds {
      campaign.tell(seed)
      var visit = HostileVisit(seed: seed)
      let begin = ProcessorTime.now
      try visit.make()
      let spent = ProcessorTime.now - begin
      let harm = visit.harm + (spent > visit.patience ? ["It took \(spent) s."] : [])
      #expect(harm.isEmpty, "Seed \(seed): \(harm.prefix(3))")
    }
  }
}

/// One opening of a hostile journal, with everything that somebody may ask of it.
private struct HostileVisit {
  /// What should not have happened.
  private(set) var harm: [String] = []
  /// The journal's bytes.
  private let journal: [UInt8]
  private let path = "/book/journal/\(HostileJournal.device)-0000.sj1"
  private var random: SplitMix64

  init(seed: UInt64) {
    journal = HostileJournal(seed: seed).bytes
    random = SplitMix64(seed, 1)
  }

  /// How long it may take, in seconds: nobody feels a journal of everyday size, also in a build for
  /// tests, and a long one takes a time in proportion.
  var patience: Double { 4 + Double(journal.count) / 40_000 }

  /// Opens the book to read, to write and once more, and works in it.
  mutating func make() throws {
    let disk = FakeDisk()
    try disk.makeDirectories("/book/journal")
    disk.put(journal, at: path)
    disk.settle()
    guard let book = look(disk, writing: false) else { return }
    if disk.bytes(path) != journal { harm.append("Reading changed the journal.") }
    if let again = look(disk, writing: true), again != book {
      harm.append("Whoever may write sees another book.")
    }
    if let again = look(disk, writing: false), again != book {
      harm.append("The checkpoint says another book.")
    }
    work(disk)
    if !isKept(disk) { harm.append("What stood in the journal is gone.") }
  }

  /// Whether every byte of the journal is where it was or, as the end of a save that was cut short, in
  /// quarantine.
  private func isKept(_ disk: FakeDisk) -> Bool {
    guard let now = disk.bytes(path) else { return false }
    if now.starts(with: journal) { return true }
    let aside = disk.names.keys.filter { $0.hasPrefix("/book/quarantine/") }
    return aside.compactMap(disk.bytes).contains { end in
      journal.reversed().starts(with: end.reversed())
        && now.starts(with: journal.dropLast(end.count))
    }
  }

  /// How the book is opened.
  private func options(_ disk: FakeDisk, writing: Bool) -> EngineOptions {
    let noon = Clock.lastMillisecond(of: Stage.today) - 43_200_000
    var options = EngineOptions(
      author: "ana", wantsToWrite: writing, now: { noon }, device: 10, disk: disk)
    options.checkpointInterval = 1
    return options
  }

  /// Opens the book, reads what it says about itself and closes it; nil where it can't be opened.
  private mutating func look(_ disk: FakeDisk, writing: Bool) -> Book? {
    do throws(BookError) {
      let keeper = try BookKeeper.open("/book", options(disk, writing: writing))
      for notice in keeper.notices { read(notice.phrase) }
      let book = keeper.book
      if !writing { try read(keeper) }
      keeper.close()
      return book
    } catch {
      read(error.phrase)
      return nil
    }
  }

  /// Reads the history of the book and of one thing, the past, and a report.
  private mutating func read(_ keeper: borrowing BookKeeper) throws(BookError) {
    let account = keeper.book.accounts.sorted.first?.id
    for subject in [nil, account] {
      for revision in try keeper.history(of: subject, limit: 20) {
        let entry = HistoryEntry(revision, isNext: false)
        read(entry.time(from: nil))
        read(entry.heading(in: keeper.book, namesAccount: true))
        let changes = keeper.book.outline(
          of: revision.changes, under: revision.subject, today: Stage.today, longest: 60)
        for change in changes { read(change) }
      }
    }
    _ = try keeper.book(asOf: Clock.lastMillisecond(of: Stage.today.adding(days: -300)))
    report(keeper.book, about: account)
  }

  /// Makes some of the reports and lists, and writes one in each form.
  private mutating func report(_ book: Book, about account: EntityID?) {
    let language = random.below(2) == 0 ? Language.english : .chinese
    let analysis = BookAnalysis(of: book, today: Stage.today, playbook: .builtIn(language))
    let topics = ReportTopic.allCases
    for _ in 0..<3 {
      let topic = topics[random.below(topics.count)]
      let report = topic.report(of: analysis, about: topic.canBeAboutOne ? account : nil)
      for section in report.sections { read(section, language) }
      for line in report.summary + report.instead { read(line.text(language)) }
      _ = report.csv(language)
      write([report.markdown(language), report.json(language).text()])
      if topic == .pareto { write([report.html(language)]) }
    }
    switch random.below(7) {
    case 0: read(.accounts(of: analysis, matching: "a"), language)
    case 1: read(.people(of: analysis), language)
    case 2: read(.needs(of: analysis), language)
    case 3: read(.calls(of: analysis), language)
    case 4: read(.steps(of: analysis), language)
    case 5: read(.agenda(of: analysis, matching: ""), language)
    case _: write([JSONValue.channel(of: analysis, language).text()])
    }
    let coach = CoachList(analysis.findings, in: book) { _ in "k" }
    printed(coach.text(language))
    for kind in [ImportKind.accounts, .people, .orders] {
      _ = CSVExport.text(kind, of: book)
    }
    for call in book.calls.sorted.prefix(3) {
      let sheet = CallSheet(
        of: analysis, call: call, language: language, isSafe: random.below(2) == 0)
      printed(sheet.document.text(in: .text))
      write([sheet.document.text(in: .markdown), sheet.document.text(in: .html)])
    }
  }

  /// Opens the workbench, presses keys and looks at each screen.
  private mutating func work(_ disk: FakeDisk) {
    do throws(BookError) {
      let keeper = try BookKeeper.open("/book", options(disk, writing: true))
      let language = random.below(2) == 0 ? Language.english : .chinese
      var context = Context(
        book: keeper.book, today: Stage.today, language: language, theme: .plain,
        size: Size(columns: 80, rows: 24))
      if case .readOnly(let reason) = keeper.access { context.readOnlyReason = reason.phrase }
      let label = BookLabel(folder: keeper.folder, isUsual: true, reader: .screen)
      var session = BookSession(
        bench: Workbench(context: context, themes: []), keeper: keeper, label: label)
      view(session.render())
      for _ in 0..<12 {
        let key = Self.keys[random.below(Self.keys.count)]
        _ = session.give(.key(key))
        view(session.render())
      }
      session.close()
    } catch {
      harm.append("It opens to be read and not to be written: \(error)")
    }
  }

  /// Keys that lead to all screens, into forms, and back.
  private static let keys: [Key] =
    [.enter, .enter, .enter, .tab, .backspace, .down, .down, .right, .escape, .function(2)]
    + "fjpu".map(Key.control)
    + "acdeghijklmnopqrstuvxyzABCDEGHJKLMNOPQRSTWXY123=?/:+ 天".map(Key.character)

  // MARK: What must not happen

  /// Looks at a frame.
  private mutating func view(_ frame: Frame) {
    for line in frame.lines { check(line) }
  }

  /// Reads the texts of a table.
  private mutating func read(_ section: ReportSection, _ language: Language) {
    if let heading = section.heading { read(heading) }
    for index in 0..<min(section.count, 100) {
      for text in section.texts(index, language) { check(text) }
    }
    for line in section.notes { read(line.text(language)) }
  }

  /// Reads a sentence in both languages, as the gate leaves it.
  private mutating func read(_ phrase: Phrase) {
    read(phrase(.english))
    read(phrase(.chinese))
  }

  /// Reads a line that passes the gate on its way out.
  private mutating func read(_ line: String) { check(Printable.text(line)) }

  /// Reads a page of which each line has passed the gate already.
  private mutating func printed(_ page: String) {
    for line in page.split(separator: "\n") { check(String(line)) }
  }

  /// Sees that files are made at all: what stands in them isn't obeyed by a terminal.
  private mutating func write(_ files: [String]) {
    if files.contains(where: \.isEmpty) { harm.append("An empty file.") }
  }

  /// Sees that a terminal obeys nothing in a line.
  private mutating func check(_ line: String) {
    if let words = Harm.words(in: line) { harm.append(words) }
  }
}

// A person's card: what it tells, where its keys lead, and how it fits the window.

import Drawing
import Foundation
import Model
import Report
import Testing

@testable import Interface
@testable import Session

@Suite struct `A person's card` {
  /// A customer with two people, one of whom is known through and through.
  static func stage(
    columns: Int = 120, rows: Int = 60, language: Language = .english
  ) throws -> Stage {
    try Stage(
      [Command(Purpose(.found, .book), people + records)], columns: columns, rows: rows,
      language: language)
  }

  @Test(arguments: Language.allCases)
  func `shows a number right under the name on the smallest screen`(language: Language) throws {
    var stage = try Self.stage(columns: 40, rows: 10, language: language)
    try stage.play("2<Enter>")
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let name = try #require(lines.firstIndex { $0.contains("Maria Anders · ") })
    let phone = try #require(lines.firstIndex { $0.contains("138 0000 0001") }, "\(stage.screen)")
    #expect((1...2).contains(phone - name), "\(stage.screen)")
    try stage.play("j")
    #expect(stage.bench.subject.reach?.value == "+86 138 0000 0001")
  }

  /// What brings something in.
  private static func add(_ kind: Kind, _ number: UInt32, _ values: FieldValues) -> Change {
    .add(Draft(kind, values, id: .draft(number)))
  }

  /// The customer and the people.
  private static var people: [Change] {
    [
      add(.account, 1, [.account(.name): .text("Corona")]),
      add(
        .person, 2,
        [
          .person(.account): .entity(.draft(1)), .person(.name): .text("Maria Anders"),
          .person(.title): .text("Buyer"), .person(.phone): .text("+86 138 0000 0001"),
          .person(.phones): .texts(["office: 0531-8888 ext. 12"]),
          .person(.email): .text("maria@corona.example"), .person(.wechat): .text("maria_a"),
          .person(.role): Value(choice: Role.decision), .person(.influence): .number(4),
          .person(.stance): Value(choice: Stance.neutral), .person(.win): .text("A quiet year"),
          .person(.notes): .text("Likes jazz"),
        ]),
      add(
        .person, 3,
        [
          .person(.account): .entity(.draft(1)), .person(.name): .text("Bo Lund"),
          .person(.stance): Value(choice: Stance.supporter),
        ]),
    ]
  }

  /// What is known of the first of them.
  private static var records: [Change] {
    [
      add(
        .link, 4,
        [
          .link(.from): .entity(.draft(3)), .link(.to): .entity(.draft(2)),
          .link(.kind): Value(choice: LinkKind.influences),
        ]),
      add(
        .need, 5,
        [
          .need(.person): .entity(.draft(2)), .need(.words): .text("Fewer wrong prints"),
          .need(.state): Value(choice: NeedState.implied), .need(.isConfirmed): .yes,
        ]),
      add(
        .question, 6,
        [
          .question(.person): .entity(.draft(2)), .question(.words): .text("How many a day?"),
          .question(.kind): Value(choice: QuestionKind.situation),
          .question(.answer): .text("Forty at least"),
        ]),
      add(
        .gift, 7,
        [
          .gift(.person): .entity(.draft(2)), .gift(.words): .text("Tea"),
          .gift(.value): .money(Money(hundredths: 3000)), .gift(.day): .day(Stage.today),
        ]),
      add(
        .call, 8,
        [
          .call(.account): .entity(.draft(1)), .call(.day): .day(Stage.today.adding(days: -7)),
          .call(.people): .entities([.draft(2)]), .call(.outcome): Value(choice: Outcome.advance),
          .call(.evidence): .text("She sends the figures"),
        ]),
    ]
  }

  /// The card on top.
  private func card(_ stage: Stage) throws -> PersonScreen {
    try #require(stage.bench.layers.last as? PersonScreen)
  }

  @Test(arguments: Language.allCases, [80, 120])
  func `tells everything that is known of a person`(language: Language, columns: Int) throws {
    var stage = try Self.stage(columns: columns, rows: 100, language: language)
    try stage.play("2<Enter>")
    let words = [
      "Maria Anders · Buyer · Corona", "+86 138 0000 0001", "0531-8888 ext. 12",
      "maria@corona.example", "maria_a", "A quiet year", "Fewer wrong prints", "How many a day?",
      "Forty at least", "Tea", "She sends the figures", "Likes jazz", "Bo Lund",
    ]
    for word in words { #expect(stage.screen.contains(word), "\(word)\n\(stage.screen)") }
  }

  @Test func `tells how stance and contact changed, but neither what was undone nor the beginning`()
    throws
  {
    var stage = try Self.stage(rows: 100)
    try stage.play("2<Enter>")
    #expect(!stage.screen.contains("→ "), "\(stage.screen)")
    let maria = try #require(stage.bench.person)
    func change(to stance: Stance) throws {
      try stage.play("<Enter>")
      try stage.goTo(.person(.stance))
      try stage.play("<C-u>\(stance.rawValue.prefix(2))<C-s>")
    }
    try change(to: .champion)
    #expect(stage.bench.context.book.people[maria]?.stance == .champion)
    #expect(stage.screen.contains("2026-11-23     Stance: neutral → champion · ana"))
    try stage.play("u")
    #expect(!stage.screen.contains("neutral → champion"), "\(stage.screen)")
    try stage.play("<C-r>")
    #expect(stage.screen.contains("Stance: neutral → champion"))
  }

  @Test func `opens from the map and from the account's card, and the questions keep a key`() throws
  {
    var stage = try Self.stage()
    try stage.play("2")
    #expect(stage.screen.contains("3 questions"))
    try stage.play("<Enter>")
    #expect(try card(stage).person == stage.bench.person)
    try stage.play("<Esc>3")
    #expect(stage.bench.focus == .questions)
    try stage.play("1<Enter>")
    for _ in 0..<20 where (stage.bench.layers.last as? CardScreen)?.selection.row?.person == nil {
      try stage.play("j")
    }
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .person)
    try stage.play("<Esc>e")
    #expect(stage.form != nil)
  }

  @Test func `hands numbers and addresses to other programs, the selected one first`() throws {
    var stage = try Self.stage()
    try stage.play("2<Enter>#@c")
    #expect(
      stage.effects.suffix(3) == [
        .errand(.dial("+86 138 0000 0001")),
        .errand(.mail(Letter(to: ["maria@corona.example"]))),
        .errand(.copy("+86 138 0000 0001")),
      ])
    try stage.play("jj#jc")
    #expect(
      stage.effects.suffix(2) == [
        .errand(.dial("0531-8888 ext. 12")), .errand(.copy("maria@corona.example")),
      ])
    try stage.play("<Esc>G#")
    #expect(stage.screen.contains("No telephone number of Bo Lund is known: press e"))
  }

  @Test func `adds needs, gifts and links to the person, and opens each thing at its row`() throws {
    var stage = try Self.stage(rows: 100)
    try stage.play("2<Enter>wLess paper<C-s>*Calendar<C-s>")
    let book = stage.bench.context.book
    let maria = try #require(stage.bench.person)
    #expect(book.needs.of(maria).map(\.words) == ["Fewer wrong prints", "Less paper"])
    #expect(book.gifts.of(maria).map(\.words) == ["Tea", "Calendar"])
    try stage.play("i")
    #expect(stage.form?.request.target == .new(.link, given: [.link(.from): .entity(maria)]))
    try stage.play("<Esc>")
    for subject in try card(stage).rows(context: stage.bench.context) {
      guard case .thing(let target) = subject else {
        try stage.play("j")
        continue
      }
      try stage.play("<Enter>")
      #expect(target.kind == .call ? stage.bench.scope == .prepare : stage.form != nil)
      try stage.play("<Esc>j")
    }
  }

  @Test func `goes from one column to the other and back`() throws {
    var stage = try Self.stage(rows: 60)
    try stage.play("2<Enter>jl")
    let row = try card(stage).selection.row
    #expect(
      row.map { if case .thing(let target) = $0 { target.kind == .need } else { false } } == true)
    try stage.play("h")
    #expect(try card(stage).selection.row == .reach(.phone, "+86 138 0000 0001"))
  }

  @Test(arguments: Language.allCases, [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)])
  func `keeps the selected row in sight in a small window`(language: Language, size: Size) throws {
    var stage = try Self.stage(columns: size.columns, rows: size.rows, language: language)
    try stage.play("2<Enter>")
    let count = try card(stage).rows(context: stage.bench.context).count
    for _ in 0..<count {
      #expect(stage.screen.contains("▸"), "\(stage.screen)")
      try stage.play("j")
    }
    let hints = try #require(stage.screen.split(separator: "\n").last)
    #expect(hints.contains("Esc \(Action.back.brief(language))"))
  }

  @Test func `merges and confirms the person, never the account or everybody`() throws {
    var stage = try Self.stage()
    try stage.play("2<Enter>jjM")
    #expect(stage.screen.contains("Bo Lund"))
    #expect(!stage.screen.contains("There is no other account"))
  }

  @Test func `is a key away from a call, on whose page the numbers stand beside the people`() throws
  {
    var stage = try Self.stage(rows: 60)
    try stage.play("2<Enter>p<C-s>")
    #expect(stage.bench.scope == .prepare)
    #expect(stage.screen.contains("phone +86 138 0000 0001"), "\(stage.screen)")
    try stage.play("j<Enter>")
    #expect(stage.bench.scope == .person)
    try stage.play("<Esc>P")
    #expect(stage.screen.contains("e-mail maria@corona.example"), "\(stage.screen)")
  }

  @Test func `closes when the person is gone`() throws {
    var stage = try Self.stage()
    try stage.play("2<Enter>dy")
    #expect(stage.bench.layers.isEmpty)
    #expect(stage.bench.context.book.people.sorted.map(\.name) == ["Bo Lund"])
  }
}

@Suite struct `An errand` {
  @Test(arguments: [
    ("+86 138-0000-0001", "tel:+8613800000001"), ("(0531) 8888", "tel:05318888"),
    ("0531-8888 ext. 12", "tel:05318888"), ("０５３１８８８８转12", "tel:05318888"),
    ("--help", "tel:"), ("+1;phone-context=x", "tel:+1"), ("$(reboot) 12", "tel:12"),
  ])
  func `dials the digits of a number and nothing else`(number: String, address: String) {
    let programs = Errand.dial(number).programs(in: [:])
    #expect(programs.map { $0.arguments.dropFirst().joined() } == [address])
  }

  @Test func `writes a mail in which no text can name another field`() {
    let letter = Letter(
      to: ["a?bcc=x@y.example"], subject: "A&body=b", body: "Zeile 1\n张三 \u{1B}[2J")
    #expect(
      letter.address
        == "mailto:a%3Fbcc%3Dx@y.example?subject=A%26body%3Db&body=Zeile%201%0D%0A%E5%BC%A0%E4%B8%89%20%1B%5B2J"
    )
  }

  @Test func `copies with what the desktop has, and with nothing where there is none`() {
    func names(_ environment: [String: String]) -> [String] {
      Errand.copy("1").programs(in: environment).map { $0.arguments[0] }
    }
    #expect(names(["WAYLAND_DISPLAY": "w", "DISPLAY": ":0"]) == ["wl-copy", "xclip", "xsel"])
    #expect(names(["DISPLAY": ":0"]) == ["xclip", "xsel"])
    #expect(names([:]).isEmpty)
  }

  @Test func `opens and prints a file by its path, and begins a long mail without all of it`() {
    #expect(Errand.show(path: "/a b.html").programs(in: [:]).map { $0.arguments.count } == [2])
    let print = Errand.print(path: "/a b.txt").programs(in: [:]).first?.arguments
    #expect(print?.first == "lp" && print?.last == "/a b.txt")
    let body = (1...4000).map { "line \($0)" }.joined(separator: "\n")
    let address = Letter(to: [], body: body).address
    #expect(address.utf8.count < 40_000 && address.contains("left%20out"))
    #expect(address.hasPrefix("mailto:?body=line%201%0D%0A"))
  }

  @Test func `leaves a file that holds the same, and never writes over another one`() throws {
    let folder = NSTemporaryDirectory() + "rapport-sheets-\(UInt32.random(in: 0 ... .max))/new"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try FileWriter.keep("one", at: folder + "/s.txt").get()
    #expect(try FileWriter.keep("one", at: folder + "/s.txt").get() == first)
    let second = try FileWriter.keep("two", at: folder + "/s.txt").get()
    #expect(second == folder + "/s-2.txt")
    #expect(try String(contentsOfFile: first, encoding: .utf8) == "one")
  }

  @Test func `says so when the program fails, and has no terminal`() throws {
    let folder = NSTemporaryDirectory() + "rapport-errands-\(UInt32.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script =
      "#!/bin/sh\n: </dev/tty && echo tty >\"$0.tty\"\n[ -t 1 ] && echo out >\"$0.out\"\nexit 4\n"
    try Data(script.utf8).write(to: URL(filePath: folder + "/lp"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder + "/lp")
    var errands = Errands(places: Places(environment: ["PATH": folder]))
    let notice = errands.start(.print(path: "/s.txt"))
    #expect(notice.phrase.en == "Sent to the printer: /s.txt")
    var failures: [Phrase] = []
    for _ in 0..<2500 where failures.isEmpty {
      usleep(20_000)
      failures = errands.failures()
    }
    #expect(failures.first?.en.hasPrefix("lp could not do it: print the file another way") == true)
    let isWaiting = errands.isWaiting
    #expect(!isWaiting)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["lp"])
  }

  @Test func `says that a program is missing, and how to do without`() throws {
    var errands = Errands(places: Places(environment: ["PATH": "/no/such/folder"]))
    let notice = errands.start(.dial("0531 8888"))
    #expect(notice.weight == .problem)
    #expect(notice.phrase.en.contains("xdg-open is not installed: dial 0531 8888 yourself"))
    #expect(notice.phrase.zh.contains("没有安装 xdg-open"))
    let failures = errands.failures()
    #expect(failures.isEmpty)
  }
}

// Where a person left the workbench: taken as a value, gone back to, kept in a file for its owner alone, and ignored
// whole where the file is not what this program wrote.

import Drawing
import Foundation
import Model
import Testing

@testable import Interface
@testable import Session

@Suite struct `The place after a restart` {
  /// The place where some keys lead on the sample book.
  private func place(after keys: String) throws -> (place: KeptPlace, bench: Workbench) {
    var stage = try Stage.demo()
    try stage.play(keys)
    return (stage.bench.place, stage.bench)
  }

  /// A new workbench on the same book, gone back to a place.
  private func back(to place: KeptPlace, opensPages: Bool = true) throws -> Workbench {
    var bench = try Stage.demo().bench
    _ = bench.goBack(to: place, opensPages: opensPages)
    return bench
  }

  @Test(arguments: [
    "jjj", "G", "Sjj", "SSjj2lj", "jj2v", "jjz", "3jj", "/o<Enter>j", "jB", "jBS", "jBvjj", "C",
    "jj<Enter>jjj",
    "jj2", "L<Tab>", "W<Tab><Tab>j", "A", "$",
  ])
  func `shows the same screen again`(keys: String) throws {
    let (place, before) = try place(after: keys)
    #expect(place.isSound)
    var (shown, expected) = (try back(to: place), before)
    (shown.notice, expected.notice) = (nil, nil)
    #expect(shown.render().text == expected.render().text)
    #expect(shown.place == place)
  }

  @Test func `keeps no words: a form that is open and a line that is typed are for the drafts`()
    throws
  {
    let (place, _) = try place(after: "jBe")
    #expect(place.layers.count == 1, "The report below the form stays, the form goes.")
    #expect(try self.place(after: "/ac").place.filter == nil)
    #expect(try self.place(after: "Da").place.layers.isEmpty)
  }

  @Test func `keeps the filter in force, and a new search begins with nothing in it`() throws {
    var bench = try back(to: try place(after: "/northgate<Enter>").place)
    #expect(bench.roster.count == 1)
    _ = bench.update(.key(.character("/")))
    _ = bench.update(.key(.character("d")))
    #expect(bench.filter?.field.text == "d")
  }

  @Test func `keeps the account that was chosen in the filter when Esc shows all of them again`()
    throws
  {
    let (place, before) = try place(after: "/o<Enter>j")
    let chosen = try #require(before.account)
    var bench = try back(to: place)
    #expect(bench.account == chosen)
    #expect(chosen != bench.wholeRoster.first)
    _ = bench.update(.key(.escape))
    #expect(bench.filter == nil)
    #expect(bench.account == chosen)
    #expect(bench.roster == bench.wholeRoster)
  }

  @Test func `of another day opens no page`() throws {
    let (place, before) = try place(after: "jjB")
    let bench = try back(to: place, opensPages: false)
    #expect(bench.layers.isEmpty)
    #expect(bench.account == before.account)
    #expect(place.isOf(Stage.today))
    #expect(!place.isOf(Stage.today.adding(days: 1)))
  }

  @Test func `whose account is gone begins at the first`() throws {
    var (place, before) = try place(after: "jj2j")
    place.account = "d-999"
    place.layers = [.account(id: "d-999", row: 3), .call(id: "d-998", isAfter: true, row: 0)]
    let bench = try back(to: place)
    #expect(bench.account == bench.roster.first)
    #expect(bench.layers.isEmpty)
    before.layers = []
    #expect(bench.focus == before.focus)
  }

  @Test func `is taken from no file that another hand wrote`() throws {
    let sound = try place(after: "jjB").place
    let changes: [(inout KeptPlace) -> Void] = [
      { $0.pane = 7 }, { $0.mapView = "x" }, { $0.order = "" }, { $0.account = "../../etc" },
      { $0.person = "nobody" }, { $0.role = "king" }, { $0.line = -1 }, { $0.questionRow = .max },
      { $0.filter = "a\u{1B}[2J" }, { $0.filter = String(repeating: "x", count: 300) },
      {
        $0.layers = Array(repeating: .history(account: nil, isWhole: true, filter: nil), count: 40)
      },
      { $0.layers = [.account(id: "x", row: 0)] },
      { $0.layers = [.place(name: "/etc/passwd", text: "x", line: LineWords(text: "", caret: 0))] },
      { $0.layers = [.importing(choices: ImportChoices(path: "/etc/passwd"))] },
      {
        $0.layers = [
          .report(
            topic: "coach", account: nil, isWhole: true, filter: nil, row: .min, sort: nil,
            period: nil)
        ]
      },
      {
        $0.layers = [
          .report(
            topic: "nothing", account: nil, isWhole: true, filter: nil, row: 0, sort: nil,
            period: nil)
        ]
      },
    ]
    #expect(sound.isSound)
    for change in changes {
      var place = sound
      change(&place)
      #expect(!place.isSound, "\(place)")
    }
  }

  @Test
  func
    `lets the selected row stay on its line when the order changes and when something is undone`()
    throws
  {
    var stage = try Stage.demo(columns: 100, rows: 16)
    try stage.play("jjjj")
    let line = { (bench: Workbench) in
      (bench.account.flatMap { bench.roster.firstIndex(of: $0) } ?? 0) - bench.rosterTop
    }
    let before = (line(stage.bench), stage.bench.account)
    for _ in 0..<3 {
      try stage.play("S")
      #expect(stage.bench.account == before.1)
      let index = stage.bench.roster.firstIndex { $0 == before.1 } ?? 0
      let reachable = min(index, before.0)...max(index, before.0)
      #expect(reachable.contains(line(stage.bench)))
    }
    #expect(line(stage.bench) == before.0)
    try stage.play("e<C-u>Aaa<C-s>u")
    #expect(stage.bench.account == before.1)
    #expect(line(stage.bench) == before.0)
  }
}

@Suite struct `The file of a place` {
  private let folder: String
  private let book: DraftFile.Home

  init() {
    let place = NSTemporaryDirectory() + "rapport-places-\(UUID().uuidString)"
    folder = place + "/state/rapport/places"
    book = DraftFile.Home(store: "../one", folder: place + "/book")
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func find(_ book: DraftFile.Home? = nil) -> KeptPlace? {
    var file = PlaceFile(folder, for: book ?? self.book)
    return file.find()
  }

  /// Writes a place, as a window does when it is left.
  private func keep(_ keys: String) throws -> KeptPlace {
    var stage = try Stage.demo()
    try stage.play(keys)
    var file = PlaceFile(folder, for: book)
    file.keep(stage.bench.place)
    return stage.bench.place
  }

  @Test func `is for its owner alone, one for each book, and found by the next start`() throws {
    #expect(find() == nil)
    let place = try keep("jjB")
    #expect(find() == place)
    #expect(names.count == 1)
    let mode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(folder) == 0o700)
    #expect(try mode(folder + "/" + names[0]) == 0o600)
    #expect(find(DraftFile.Home(store: "two", folder: book.folder)) == nil)
    #expect(find(DraftFile.Home(store: book.store, folder: "/elsewhere")) == nil)
    let last = try keep("jj")
    #expect(find() == last)
    #expect(names.count == 1)
  }

  @Test func `is written once a second has gone by, and wakes no idle program`() throws {
    var file = PlaceFile(folder, for: book)
    let idle = file.millisecondsLeft
    #expect(idle == nil)
    file.note()
    let left = file.millisecondsLeft
    #expect((1...1000).contains(try #require(left)))
    file.keep(try Stage.demo().bench.place)
    let done = file.millisecondsLeft
    #expect(done == nil)
    let first = try FileManager.default.attributesOfItem(atPath: folder + "/" + names[0])
    file.keep(try Stage.demo().bench.place)
    let second = try FileManager.default.attributesOfItem(atPath: folder + "/" + names[0])
    #expect(first[.systemFileNumber] as? Int == second[.systemFileNumber] as? Int)
  }

  @Test func `that is broken, cut off, huge, a link or not ours is as if it were not there`() throws
  {
    _ = try keep("jjB")
    let path = folder + "/" + names[0]
    let whole = try Data(contentsOf: URL(filePath: path))
    let text = String(decoding: whole, as: UTF8.self)
    let nested = String(repeating: "[", count: 50_000)
    let spoilt: [Data] = [
      Data(), whole.prefix(whole.count / 2), Data(nested.utf8), Data(count: 1000),
      whole + Data(repeating: 0x20, count: 1 << 17),
      Data(text.replacingOccurrences(of: "\"pane\" : 0", with: "\"pane\" : 99").utf8),
      Data(text.replacingOccurrences(of: "\"format\" : 1", with: "\"format\" : 2").utf8),
    ]
    for bytes in spoilt {
      try bytes.write(to: URL(filePath: path))
      #expect(find() == nil, "\(String(decoding: bytes.prefix(80), as: UTF8.self))")
    }
    let other = folder + "/other"
    try whole.write(to: URL(filePath: other))
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    #expect(find() == nil)
    let place = try keep("G")
    #expect(find() == place, "What is broken is written over, and the link goes.")
    #expect(try Data(contentsOf: URL(filePath: other)) == whole)
  }
}

// What the map looks like, compared with screens kept as text. Run with RECORD_SCREENS=1 to write
// them anew; that run fails, so that nobody takes a recording for a test.

import Drawing
import Foundation
import Interface
import Model
import Testing

@Suite struct `The map as a picture` {
  @Test(arguments: MapView.allCases, Language.allCases)
  func `looks as agreed at three sizes`(view: MapView, language: Language) throws {
    let sample = try MapSample(language)
    let picture = try Self.sizes.map { size in
      let selected = MapSpot.person(try sample.id("huang"))
      return Self.caption(size)
        + Self.inside(sample.frame(view, size, selected: selected, language: language))
    }.joined(separator: "\n")
    try Self.compare(picture, with: "map-\(view.rawValue)-\(language.rawValue)")
  }

  @Test(arguments: MapView.allCases)
  func `shows what to ask when a role that nobody fills is selected`(view: MapView) throws {
    let sample = try MapSample()
    let picture = Self.sizes.map {
      Self.caption($0) + Self.inside(sample.frame(view, $0, selected: .vacancy(.user)))
    }.joined(separator: "\n")
    try Self.compare(picture, with: "map-\(view.rawValue)-vacancy")
  }

  @Test(arguments: Language.allCases)
  func `puts the one whom many move between them`(language: Language) throws {
    let sample = try MapSample(language)
    let selected = MapSpot.person(try sample.id("chen"))
    let picture = Self.sizes.map {
      Self.caption($0)
        + Self.inside(sample.frame(.surroundings, $0, selected: selected, language: language))
    }.joined(separator: "\n")
    try Self.compare(picture, with: "map-surroundings-center-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `says what comes next while nobody is on it`(language: Language) throws {
    let sample = try MapSample.empty()
    let picture = Self.sizes.map {
      Self.caption($0)
        + Self.inside(
          sample.frame(.roles, $0, selected: .vacancy(.decision), language: language))
    }.joined(separator: "\n")
    try Self.compare(picture, with: "map-empty-\(language.rawValue)")
  }

  @Test func `needs nothing but ASCII where a terminal has nothing else`() throws {
    let sample = try MapSample()
    for view in MapView.allCases {
      let selected = MapSpot.person(try sample.id("huang"))
      let frame = sample.frame(
        view, Size(columns: 100, rows: 25), selected: selected, glyphs: .ascii)
      #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }, "\(view)\n\(frame.text)")
    }
  }

  private static let sizes = [
    Size(columns: 38, rows: 8), Size(columns: 58, rows: 14), Size(columns: 100, rows: 25),
  ]

  private static func caption(_ size: Size) -> String { "== \(size.columns)x\(size.rows)\n" }

  /// The rows inside the two cells that the frame has to spare.
  private static func inside(_ frame: Frame) -> String {
    let rows = 2..<(frame.size.rows - 2)
    return rows.map { row in
      let cells = (2..<(frame.size.columns - 2)).map {
        frame[Point(row: row, column: $0)].text
      }
      let line = cells.joined()
      let end = line.lastIndex { $0 != " " }
      return (end.map { String(line[...$0]) } ?? "") + "\n"
    }.joined()
  }

  /// Compares a picture with the one that is kept.
  private static func compare(_ picture: String, with name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try picture.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name); run again without RECORD_SCREENS.")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(picture == kept, "\(name) is now\n\(picture)")
  }
}

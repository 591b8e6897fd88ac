// What the influencer map promises: every spot can be reached, nothing is drawn outside its pane,
// people stay where they were, and neither circles nor people who left do harm.

import Drawing
import Model
import Report
import Testing

@testable import Interface

@Suite struct `The influencer map` {
  @Test func `names the roles that nobody fills in their place`() throws {
    let sample = try MapSample()
    #expect(
      sample.map().spots == [
        .person(try sample.id("chen")), .person(try sample.id("huang")),
        .person(try sample.id("liu")), .person(try sample.id("wu")),
        .person(try sample.id("qian")), .vacancy(.user), .person(try sample.id("sun")),
      ])
  }

  @Test func `has a place for each role while nobody is on it`() throws {
    let sample = try MapSample.empty()
    #expect(sample.map().spots == Role.allCases.map(MapSpot.vacancy))
    for view in MapView.allCases {
      let frame = sample.frame(
        view, Size(columns: 58, rows: 14), selected: .vacancy(.finance))
      #expect(frame.text.contains("Press 2, then a"))
      #expect(frame.text.contains("▸MONEY"))
    }
  }

  @Test func `leaves everybody where they were when somebody comes`() throws {
    var sample = try MapSample()
    let before = sample.map().spots
    try sample.addPerson("Zhao Lei", role: .technical)
    #expect(sample.map().spots.filter(before.contains) == before)
  }

  @Test func `cycles through its three views`() {
    #expect(MapView.roles.neighbour(1) == .boxes)
    #expect(MapView.boxes.neighbour(1) == .surroundings)
    #expect(MapView.surroundings.neighbour(1) == .roles)
  }

  @Test func `says whom somebody leads who has no lines of their own`() throws {
    let sample = try MapSample()
    let map = sample.map()
    let leads = map.people.first { person in
      MapTie.own.allSatisfy { map.ties.others($0, of: person.id).isEmpty }
        && !map.ties.others(.leads, of: person.id).isEmpty
    }
    let chief = try #require(leads).id
    let frame = sample.frame(
      .roles, Size(columns: 90, rows: 9), selected: .person(chief))
    #expect(!frame.text.contains("no links to others yet"), "\(frame.text)")
    #expect(frame.text.contains("leads "), "\(frame.text)")
  }

  @Test(arguments: [60, 66, 72, 80, 100])
  func `cuts no box without a sign at that side`(columns: Int) throws {
    let stage = try Stage.demo()
    let account = try #require(
      stage.bench.context.book.accounts.sorted.first { $0.name.hasPrefix("Daywell") })
    let map = InfluencerMap(account: account.id, context: stage.bench.context)
    for spot in map.spots {
      let size = Size(columns: columns, rows: 20)
      var frame = Frame(size: size)
      map.draw(
        into: &frame, in: frame.bounds, view: .boxes, selected: spot, hasFocus: true,
        context: stage.bench.context)
      let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines where line.contains("●") {
        let open = line.count { $0 == "│" } % 2 == 1
        #expect(!open || line.contains("‹") || line.contains("›"), "\(frame.text)")
      }
    }
  }

  @Test func `makes boxes narrower rather than scrolling them out of the pane`() throws {
    let stage = try Stage.demo()
    let account = try #require(
      stage.bench.context.book.accounts.sorted.first { $0.name.hasPrefix("Daywell") })
    let map = InfluencerMap(account: account.id, context: stage.bench.context)
    #expect(map.boxes(columns: 70).size.columns <= 70)
    #expect(
      map.boxes(columns: 200).boxes[0].rect.columns > map.boxes(columns: 60).boxes[0].rect.columns)
  }

  @Test func `does not mind circles, doubles and people who left`() throws {
    var sample = try MapSample()
    try sample.linkUnchecked("chen", .reportsTo, "sun")
    try sample.link("chen", .influences, "wu")
    try sample.link("wu", .influences, "chen")
    try sample.linkUnchecked("liu", .influences, "chen")
    try sample.linkUnchecked("liu", .reportsTo, "liu")
    try sample.execute(.remove(try sample.id("wu"), .person))
    for view in MapView.allCases {
      for spot in sample.map().spots {
        let frame = sample.frame(view, Size(columns: 100, rows: 25), selected: spot)
        #expect(!frame.text.contains("Wu Jing"))
      }
    }
    let boxes = sample.frame(.boxes, Size(columns: 100, rows: 25), selected: nil)
    for name in ["Chen Guodong", "Huang Zhiqiang", "Sun Yue", "Qian Feng", "Liu Min"] {
      #expect(boxes.text.contains(name), "\(boxes.text)")
    }
  }

  @Test func `says who can move somebody, and through whom`() throws {
    let sample = try MapSample()
    let frame = sample.frame(
      .surroundings, Size(columns: 160, rows: 12), selected: .person(try sample.id("liu")))
    #expect(
      frame.text.contains(
        "Who can move Liu Min? Talk to Wu Jing first: Wu Jing influences Liu Min."))
  }

  @Test func `sends nobody through a conflict, and says whom it leaves out`() throws {
    var sample = try MapSample()
    try sample.link("wu", .conflictsWith, "chen")
    let frame = sample.frame(
      .surroundings, Size(columns: 160, rows: 12), selected: .person(try sample.id("chen")))
    #expect(
      frame.text.contains(
        "Talk to Huang Zhiqiang first: Huang Zhiqiang has the ear of Chen Guodong, the superior."),
      "\(frame.text)")
    try sample.link("wu", .conflictsWith, "liu")
    let other = sample.frame(
      .surroundings, Size(columns: 160, rows: 12), selected: .person(try sample.id("liu")))
    #expect(other.text.contains("leads through a conflict. Not through Wu Jing"), "\(other.text)")
  }

  @Test func `says what breaks when somebody leaves`() throws {
    let sample = try MapSample()
    let frame = sample.frame(
      .surroundings, Size(columns: 160, rows: 14), selected: .person(try sample.id("wu")))
    #expect(frame.text.contains("If Wu Jing leaves: no other support is known"), "\(frame.text)")
  }

  @Test func `says that somebody is with us, and to whom they can speak`() throws {
    let sample = try MapSample()
    let frame = sample.frame(
      .surroundings, Size(columns: 160, rows: 12), selected: .person(try sample.id("wu")))
    #expect(
      frame.text.contains(
        "Wu Jing is with us already and can speak for us to Chen Guodong, Liu Min."))
  }

  @Test func `says whom to ask when it knows nobody who can move somebody`() throws {
    var sample = try MapSample()
    try sample.addPerson("Zhao Lei", role: .technical)
    let frame = sample.frame(
      .surroundings, Size(columns: 120, rows: 12), selected: .person(try sample.id("Zhao Lei")))
    #expect(frame.text.contains("Nobody we know of can move Zhao Lei."))
  }

  @Test(arguments: MapView.allCases, [GlyphSet.unicode, .ascii])
  func `marks whoever is only a part to play, in every view`(
    view: MapView, glyphs: GlyphSet
  ) throws {
    var sample = try MapSample()
    let part = try sample.addPerson("IT head", role: .user)
    try sample.execute(.edit(part, .person, [.person(.isPlaceholder): .yes]))
    let frame = sample.frame(
      view, Size(columns: 110, rows: 25), selected: .person(part), glyphs: glyphs)
    let mark = glyphs == .ascii ? "?" : "◌"
    #expect(frame.text.contains("\(mark) IT head"), "\(frame.text)")
    #expect(frame.text.contains("who is it?") || frame.text.contains("find out who"))
    #expect(!sample.map().vacancies.contains(.user))
  }
}

@Suite struct `Moving on the map` {
  @Test(arguments: MapView.allCases, [38, 58, 100, 200])
  func `reaches every spot`(view: MapView, columns: Int) throws {
    let map = try crowd(30).map()
    var reached: Set<MapSpot> = []
    var waiting = map.spots.prefix(1).map { $0 }
    while let spot = waiting.popLast() {
      guard reached.insert(spot).inserted else { continue }
      for direction in Action.Move.allCases {
        let next = map.spot(from: spot, going: direction, view: view, columns: columns, rows: 25)
        if let next { waiting.append(next) }
      }
    }
    #expect(reached == Set(map.spots))
  }

  @Test(arguments: MapView.allCases)
  func `starts at the first spot, and anew when the selected one is gone`(view: MapView) throws {
    let map = try MapSample().map()
    let first = try #require(map.spots.first)
    let stranger = MapSpot.person(EntityID(device: 9, counter: 9))
    #expect(map.spot(from: nil, going: .down, view: view, columns: 100) == first)
    #expect(map.spot(from: stranger, going: .up, view: view, columns: 100) == first)
  }

  @Test func `goes nowhere to the sides in the roles view, and not past the ends`() throws {
    let map = try MapSample().map()
    let first = try #require(map.spots.first)
    for direction in [Action.Move.left, .right, .up] {
      #expect(map.spot(from: first, going: direction, view: .roles, columns: 80) == nil)
    }
    #expect(map.spot(from: map.spots.last, going: .down, view: .roles, columns: 80) == nil)
  }

  @Test func `goes from a superior's box down to the reports and back`() throws {
    let sample = try MapSample()
    let map = sample.map()
    let wu = MapSpot.person(try sample.id("wu"))
    let chen = MapSpot.person(try sample.id("chen"))
    let huang = MapSpot.person(try sample.id("huang"))
    #expect(map.spot(from: chen, going: .down, view: .boxes, columns: 100) == wu)
    #expect(map.spot(from: wu, going: .left, view: .boxes, columns: 100) == huang)
    #expect(map.spot(from: wu, going: .up, view: .boxes, columns: 100) == chen)
  }

  @Test func `goes to the superior and the first report in the outline`() throws {
    let sample = try MapSample()
    let map = sample.map()
    let chen = MapSpot.person(try sample.id("chen"))
    let huang = MapSpot.person(try sample.id("huang"))
    #expect(map.spot(from: chen, going: .right, view: .boxes, columns: 50) == huang)
    #expect(map.spot(from: huang, going: .left, view: .boxes, columns: 50) == chen)
  }
}

@Suite struct `Drawing the map` {
  static let sizes = [
    Size(columns: 1, rows: 1), Size(columns: 5, rows: 3), Size(columns: 20, rows: 5),
    Size(columns: 38, rows: 6), Size(columns: 59, rows: 9), Size(columns: 60, rows: 10),
    Size(columns: 79, rows: 12), Size(columns: 110, rows: 25), Size(columns: 200, rows: 60),
  ]

  @Test(arguments: MapView.allCases, Language.allCases)
  func `touches nothing outside its pane`(view: MapView, language: Language) throws {
    let sample = try crowd(4, language)
    for size in Self.sizes {
      for spot in sample.map(language).spots {
        let frame = sample.frame(view, size, selected: spot, language: language)
        let pane = frame.bounds.inset(by: 2)
        let outside = frame.bounds.rowsAndColumns.filter { !pane.contains($0) }
        #expect(outside.allSatisfy { frame[$0].text == "#" }, "\(view) \(size)\n\(frame.text)")
      }
    }
  }

  @Test(arguments: MapView.allCases, Language.allCases)
  func `keeps the selected spot in view, marked, with the cursor on it`(
    view: MapView, language: Language
  ) throws {
    let sample = try crowd(12, language)
    for size in Self.sizes.dropFirst(3).dropLast() {
      for spot in sample.map(language).spots {
        let frame = sample.frame(view, size, selected: spot, language: language)
        let cursor = try #require(frame.cursor, "\(view) \(size) \(spot)\n\(frame.text)")
        #expect(!cursor.isVisible)
        #expect(frame[cursor.point].text == "▸")
        #expect(frame[cursor.point].style == Theme.plain[.selection])
      }
    }
  }

  @Test(arguments: MapView.allCases)
  func `marks the selection more quietly without the focus`(view: MapView) throws {
    let sample = try MapSample()
    let frame = sample.frame(
      view, Size(columns: 80, rows: 16), selected: sample.map().spots.first, hasFocus: false)
    #expect(frame.cursor == nil)
    let marked = frame.bounds.rowsAndColumns.filter { frame[$0].text == "▸" }
    #expect(marked.count == 1)
    for point in marked { #expect(frame[point].style == Theme.plain[.selectionUnfocused]) }
  }

  @Test func `draws an outline instead of more than sixty boxes`() throws {
    let sample = try crowd(70)
    let frame = sample.frame(.boxes, Size(columns: 110, rows: 25), selected: nil)
    #expect(frame.text.contains("├─ "))
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
}

/// The sample with more people, tied in every way that comes up.
private func crowd(_ count: Int, _ language: Language = .english) throws -> MapSample {
  var sample = try MapSample(language)
  let keys = Array(sample.people.keys).sorted()
  for number in 0..<count {
    let role = number % 6 == 0 ? nil : Role.allCases[number % 4]
    try sample.addPerson("Nguyễn 欧阳 \(number)", role: role)
    let near = number % 5 < 3 ? keys[number % keys.count] : "Nguyễn 欧阳 \(number / 2)"
    let kind: LinkKind = number % 3 == 0 ? .influences : .reportsTo
    if near != "Nguyễn 欧阳 \(number)" { try sample.link("Nguyễn 欧阳 \(number)", kind, near) }
    if number % 7 == 6 { try sample.link("chen", .conflictsWith, "Nguyễn 欧阳 \(number)") }
  }
  return sample
}

extension Rect {
  /// Every cell of the rectangle.
  fileprivate var rowsAndColumns: [Point] {
    (row..<endRow).flatMap { row in
      (column..<endColumn).map { Point(row: row, column: $0) }
    }
  }
}

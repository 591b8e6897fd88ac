// Putting bytes together to inputs, without a terminal: in whatever packets they arrive.

import CCurses
import Chance
import Drawing
import Testing

@testable import Terminal

@Suite struct `An input decoder` {
  /// What a terminal sends, and what it means.
  static let streams: [(String, [Input])] = [
    ("ab", [.key(.character("a")), .key(.character("b"))]),
    ("\u{1B}", [.key(.escape)]),
    ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
    ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
    ("\u{1B}\r\u{1B}\u{7F}", [.key(.escape), .key(.enter), .key(.escape), .key(.backspace)]),
    ("\u{1B}x\u{1B}王", [.key(.alt("x")), .key(.alt("王"))]),
    ("\u{1B}[", [.key(.alt("["))]),
    ("\u{1B}[\r", [.key(.alt("[")), .key(.enter)]),
    ("\u{1B}O", [.key(.alt("O"))]),
    ("\u{1B}OP\u{1B}OM\u{1B}Oy", [.key(.function(1)), .key(.enter), .key(.character("9"))]),
    ("\u{1B}[1;2D\u{1B}[15~", [.key(.shiftLeft), .key(.function(5))]),
    ("\u{1B}[[C\u{1B}[3~", [.key(.function(3)), .key(.delete)]),
    ("\u{1B}[?1;2cx", [.key(.character("x"))]),
    ("\u{1B}[I\u{1B}[99;7uj", [.key(.character("j"))]),
    ("\u{1B}[12\u{1B}[Bx", [.key(.down), .key(.character("x"))]),
    (
      "\u{1B}]11;rgb:0/0/0\u{7}a\u{1B}P1$r0m\u{1B}\\b",
      [.key(.character("a")), .key(.character("b"))]
    ),
    ("\u{1B}]x", [.key(.alt("]")), .key(.character("x"))]),
    ("\u{1B}[200~a\r\nb\rc\u{1B}[201~d", [.paste("a\nb\nc"), .key(.character("d"))]),
    ("\u{1B}[200~never ends", [.paste("never ends")]),
    ("\u{1B}[200~\u{1B}[31mred\u{1B}[201~", [.paste("red")]),
    ("\u{1B}[200~a\u{1B}\u{1B}[201~u", [.paste("a"), .key(.character("u"))]),
    ("\u{1B}[200~客户名称\u{1B}[201~客", [.paste("客户名称"), .key(.character("客"))]),
    ("\u{1B}[201~q", [.key(.character("q"))]),
    ("\u{0}\u{1}\u{1F}", [.key(.control(" ")), .key(.control("a")), .key(.control("_"))]),
    ("🇨🇳e\u{301}客", [.key(.character("🇨🇳")), .key(.character("e\u{301}")), .key(.character("客"))]),
    ("\n\r\t\u{8}", [.key(.enter), .key(.enter), .key(.tab), .key(.backspace)]),
    ("\u{1B}[24;80Rj\u{1B}[1;2R", [.key(.character("j")), .key(.function(3))]),
    (
      "\u{1B}[M uuj\u{1B}[M#qqu\u{1B}[M!xxq",
      [
        .mouse(MouseEvent(kind: .press, point: Point(row: 84, column: 84))), .key(.character("j")),
        .mouse(MouseEvent(kind: .release, point: Point(row: 80, column: 80))),
        .key(.character("u")), .key(.character("q")),
      ]
    ),
    (
      "\u{1B}[M \u{A5}uj",
      [.mouse(MouseEvent(kind: .press, point: Point(row: 84, column: 132))), .key(.character("j"))]
    ),
    (
      "\u{1B}[<0;5;3M\u{1B}[<64;1;1M",
      [
        .mouse(MouseEvent(kind: .press, point: Point(row: 2, column: 4))),
        .mouse(MouseEvent(kind: .wheelUp, point: Point(row: 0, column: 0))),
      ]
    ),
  ]

  /// All inputs of packets that arrive so long after each other, and of the silence after them.
  private func inputs(
    _ packets: [[UInt8]], _ between: Duration = .zero, keys: KeySequences = KeySequences()
  ) -> [Input] {
    var decoder = InputDecoder(keys: keys)
    var now = ContinuousClock.now
    var inputs: [Input] = []
    /// Takes what is decided up to a moment.
    func take(until end: ContinuousClock.Instant?) {
      while let input = decoder.next(at: now) { inputs.append(input) }
      while let deadline = decoder.deadline, deadline <= end ?? deadline {
        now = max(now, deadline)
        while let input = decoder.next(at: now) { inputs.append(input) }
      }
    }
    for packet in packets {
      decoder.feed(packet, at: now)
      let next = now + between
      take(until: next)
      now = next
    }
    take(until: nil)
    return inputs
  }

  /// The inputs with characters that follow each other as one text: a mark may come apart from its letter.
  private func joined(_ inputs: [Input]) -> [Input] {
    inputs.reduce(into: []) { joined, input in
      guard case .key(.character(let next)) = input, case .paste(let text)? = joined.last,
        text.hasPrefix("typed:")
      else {
        if case .key(.character(let first)) = input {
          joined.append(.paste("typed:\(first)"))
        } else {
          joined.append(input)
        }
        return
      }
      joined[joined.count - 1] = .paste(text + String(next))
    }
  }

  @Test(arguments: streams)
  func `takes a stream apart`(text: String, expected: [Input]) {
    #expect(inputs([Array(text.utf8)]) == expected)
  }

  @Test(arguments: streams, [0, 30])
  func `takes it apart in the same way wherever it is split`(
    stream: (text: String, expected: [Input]), milliseconds: Int
  ) {
    let bytes = Array(stream.text.utf8)
    let expected = joined(stream.expected)
    for split in bytes.indices {
      let found = inputs(
        [Array(bytes[..<split]), Array(bytes[split...])], .milliseconds(milliseconds))
      #expect(joined(found) == expected, "split at \(split)")
    }
    #expect(joined(inputs(bytes.map { [$0] }, .milliseconds(milliseconds))) == expected)
  }

  @Test func `takes long streams apart in the same way in random packets`() {
    var chance = SplitMix64(seed: 11)
    for round in 0..<300 {
      let parts = (0..<12).map { _ in
        Self.streams[Int.random(in: 0..<Self.streams.count, using: &chance)].0
      }
      .filter { $0 != "\u{1B}[200~never ends" && !["\u{1B}", "\u{1B}[", "\u{1B}O"].contains($0) }
      let bytes = Array(parts.joined().utf8)
      var packets: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...7, using: &chance)
        packets.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      #expect(
        joined(inputs(packets, .milliseconds(20))) == joined(inputs([bytes])), "round \(round)")
    }
  }

  @Test func `comes to an end with any bytes, and takes none of a paste for a key`() {
    var chance = SplitMix64(seed: 12)
    for _ in 0..<2000 {
      let noise = (0..<Int.random(in: 1...40, using: &chance)).map { _ in
        Bool.random(using: &chance)
          ? UInt8.random(in: 0...255, using: &chance)
          : Array("\u{1B}[0~;OP".utf8).randomElement(using: &chance) ?? 0
      }
      _ = inputs(noise.map { [$0] }, .milliseconds(Int.random(in: 0...100, using: &chance)))
      let pasted =
        Array("\u{1B}[200~".utf8) + noise.filter { $0 != 0x1B } + Array("\u{1B}[201~".utf8)
      let found = inputs(pasted.map { [$0] }, .milliseconds(20))
      #expect(found.count == 1)
      if case .paste? = found.first { continue }
      Issue.record("\(pasted) gave \(found)")
    }
  }

  @Test func `waits for the rest of a character as long as it takes`() {
    let bytes = Array("客户名称".utf8)
    #expect(joined(inputs(bytes.map { [$0] }, .seconds(60))) == [.paste("typed:客户名称")])
  }

  @Test(
    arguments: [
      ([0xFF, 0x41, 0x42, 0x43], "\u{FFFD}ABC"), ([0xE5, 0x41], "\u{FFFD}A"),
      ([0xE5, 0xAE, 0x41], "\u{FFFD}A"), ([0xC0, 0xAF, 0x78], "\u{FFFD}\u{FFFD}x"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF5, 0x31], "\u{FFFD}1"),
    ] as [([UInt8], String)])
  func `replaces bad bytes and loses nothing behind them`(bytes: [UInt8], text: String) {
    #expect(joined(inputs([bytes])) == [.paste("typed:\(text)")])
    let pasted = Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8)
    #expect(inputs([pasted]) == [.paste(text)])
    #expect(inputs(pasted.map { [$0] }) == [.paste(text)])
  }

  @Test func `keeps a paste whose end does not come, and what comes of it later, as text`() {
    var decoder = InputDecoder()
    var now = ContinuousClock.now
    decoder.feed(Array("\u{1B}[200~first part".utf8), at: now)
    #expect(decoder.next(at: now) == nil)
    now += InputDecoder.pasteSilence - .milliseconds(1)
    #expect(decoder.next(at: now) == nil)
    now += .milliseconds(1)
    #expect(decoder.next(at: now) == .paste("first part"))
    decoder.feed(Array("u, and a piece that nobody typed".utf8), at: now)
    #expect(decoder.next(at: now) == .paste("u, and a piece that nobody typed"))
    decoder.feed(Array("end\u{1B}[201~j".utf8), at: now)
    #expect(decoder.next(at: now) == .paste("end"))
    #expect(decoder.next(at: now) == .key(.character("j")))
    decoder.feed(Array("\u{1B}[200~lost".utf8), at: now)
    _ = decoder.next(at: now)
    now += InputDecoder.pasteSilence
    #expect(decoder.next(at: now) == .paste("lost"))
    decoder.feed(Array("k".utf8), at: now)
    #expect(decoder.next(at: now) == .key(.character("k")), "A person types again.")
  }

  @Test func `finds the rest of a sequence whose escape came too early`() {
    let late = inputs([[0x1B], Array("[200~quit\u{1B}[201~".utf8)], .milliseconds(200))
    #expect(late == [.key(.escape), .paste("quit")])
    for rest in ["[A", "OA"] {
      for delay in [200, 700] {
        #expect(
          inputs([[0x1B], Array(rest.utf8)], .milliseconds(delay)) == [.key(.escape), .key(.up)])
      }
    }
    for (first, rest) in [("\u{1B}", "]11;uuq\u{7}j"), ("\u{1B}]", "11;uuq\u{7}j")] {
      let found = inputs([Array(first.utf8), Array(rest.utf8)], .milliseconds(700))
      #expect(found.last == .key(.character("j")) && found.count <= 2, "\(first.debugDescription)")
    }
    #expect(
      joined(inputs([[0x1B], Array("[".utf8), Array("A".utf8)], .milliseconds(200)))
        == [.key(.escape), .paste("typed:[A")])
  }

  @Test func `knows what the terminal's description says`() {
    let keys = KeySequences { name in
      switch name {
      case "kf3": Array("\u{1B}OR".utf8)
      case "kf5": Array("\u{1B}[E".utf8)
      case "kLFT": Array("\u{1B}[d".utf8)
      case "kRIT5": Array("\u{1B}Oc".utf8)
      case "kcuu1": [0x0B]
      default: []
      }
    }
    #expect(
      inputs([Array("\u{1B}[E\u{1B}[d\u{1B}Oc\u{0B}".utf8)], keys: keys)
        == [.key(.function(5)), .key(.shiftLeft), .key(.right), .key(.control("k"))])
  }
}

@Suite struct `A palette` {
  private let style = Style(
    foreground: .rgb(255, 0, 0), background: .ansi(12), attributes: .underline)
  private let underline = Int32(RAPPORT_UNDERLINE.rawValue)
  private let bold = Int32(RAPPORT_BOLD.rawValue)

  @Test func `gives each terminal the nearest it has`() {
    #expect(
      Palette(count: 256).look(of: style)
        == Look(foreground: 196, background: 12, attributes: underline))
    #expect(
      Palette(count: 16).look(of: style)
        == Look(foreground: 9, background: 12, attributes: underline))
    #expect(
      Palette(count: 8).look(of: style)
        == Look(foreground: 1, background: 4, attributes: underline | bold))
    #expect(
      Palette(count: 0).look(of: style)
        == Look(foreground: -1, background: -1, attributes: underline))
  }

  @Test func `shows gray where eight colours are all there is`() {
    let gray = Style(foreground: .ansi(8))
    #expect(Palette(count: 8).look(of: gray).foreground == 7)
  }
}

// A small program for the tests of Terminal: it shows a frame, writes down what happens to it, and
// breaks in any way it is asked to.
//
// Keys: q quit, t trap, s segmentation fault, a abort, x exit(3), w write to standard error,
// e run the program in the arguments, r repaint. SIGTERM and SIGHUP end it in order unless there
// is the argument --deaf.

import Drawing
import Terminal

import Glibc

/// What the probe writes down about an input; without blanks, so that it is sent in one piece.
func line(for input: Input) -> String {
  switch input {
  case .key(let key): "key:\(key.name)"
  case .paste(let text): "paste:\(text.replacing("\n", with: "/"))"
  case .mouse(let event): "mouse:\(event.point.row),\(event.point.column)"
  case .resize(let size): "size:\(size.columns)x\(size.rows)"
  case .resumed: "resumed"
  case .watched: "watched"
  case .hangup: "hangup"
  case .terminate(let signal): "terminate:\(signal)"
  }
}

/// The screen: a border that Chinese must not bend, and the log.
func frame(_ log: [String], size: Size) -> Frame {
  var frame = Frame(size: size)
  frame.title = "probe \u{1B}]2;evil\u{7} 王小明"
  frame.border(frame.bounds, style: Style(foreground: .rgb(0, 119, 187)), title: "客户")
  frame.draw("ready", at: Point(row: 1, column: 1), style: Style(attributes: .bold))
  frame.draw("王小明👍é\u{301}🇨🇳", at: Point(row: 2, column: 1), style: Style(foreground: .ansi(3)))
  for (row, line) in log.enumerated() {
    frame.draw(line, at: Point(row: row + 3, column: 1), columns: size.columns - 2)
  }
  frame.cursor = Cursor(point: Point(row: 1, column: 1), isVisible: false)
  return frame
}

/// Runs until it is asked to end.
///
/// - Returns: The signal that asked for it; nil for a key.
func run() throws(TerminalError) -> Int32? {
  let arguments = CommandLine.arguments.dropFirst()
  let isDeaf = arguments.contains("--deaf")
  var session = try TerminalSession()
  var log: [String] = []
  while true {
    session.present(frame(log, size: session.size))
    guard let input = session.nextInput(timeoutMilliseconds: nil) else { return nil }
    log.append(line(for: input))
    switch input {
    case .key(.character("q")): return nil
    case .key(.character("t")):
      let empty: [Int] = []
      log.append("\(empty[arguments.count])")
    case .key(.character("s")): raise(SIGSEGV)
    case .key(.character("a")): abort()
    case .key(.character("x")): exit(3)
    case .key(.character("w")): unsafe perror("written meanwhile")
    case .key(.character("r")): session.repaint()
    case .key(.character("e")):
      log.append("\(session.runForeground(Array(arguments)))".replacing(" ", with: ""))
    case .hangup where !isDeaf: return SIGHUP
    case .terminate(let signal) where !isDeaf: return signal
    case .key, .paste, .mouse, .resize, .resumed, .watched, .hangup, .terminate: break
    }
  }
}

do {
  if let signal = try run() { TerminalSession.end(by: signal) }
} catch {
  print("refused:\(error)")
  exit(4)
}

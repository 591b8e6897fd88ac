// A window onto a book that a test leads by the hand, one order a line.

import Engine
import Glibc
import Model

/// Holds a book open and does what it is told.
struct Server: ~Copyable {
  /// The book, while one is open.
  private var keeper: BookKeeper?
  /// The clock and the chance of the book.
  private let circumstances = Circumstances()

  /// Works until the input ends; answers each order with one line:
  ///
  ///     open FOLDER   →  writable, readonly:… or none:…
  ///     add NAME      →  saved, refused … or failed …
  ///     undo          →  the same
  ///     names         →  the names of the accounts, sorted
  ///     follow        →  unchanged, changed, tookOver or failed …
  ///     close         →  closed
  ///     time MS       →  ok; the clock stands there from now on
  ///     remove PATH   →  ok; removes a file, as one who makes room
  mutating func run() {
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let argument = words.count > 1 ? words[1] : ""
      switch words.first {
      case "open": Line.say(open(argument))
      case "add":
        Line.say(
          text(of: keeper?.carryOut(.command(.add(.account, [.account(.name): .text(argument)])))))
      case "undo": Line.say(text(of: keeper?.carryOut(.undo)))
      case "names": Line.say(names())
      case "follow": Line.say(follow())
      case "close": Line.say(close())
      case "time":
        circumstances.time = Int64(argument) ?? circumstances.time
        Line.say("ok")
      case "remove": Line.say(unsafe unlink(argument) == 0 ? "ok" : "failed")
      default: Line.say("unknown: " + line)
      }
    }
  }

  private mutating func open(_ folder: String) -> String {
    keeper = nil
    do throws(BookError) {
      let opened = try BookKeeper.open(folder, circumstances.options())
      let text = opened.accessText
      keeper = consume opened
      return text
    } catch {
      return "none:" + error.phrase.en.replacing(" ", with: "_")
    }
  }

  private mutating func follow() -> String {
    do throws(BookError) {
      return try keeper?.follow().description ?? "none"
    } catch {
      return "failed " + error.phrase.en
    }
  }

  private mutating func close() -> String {
    if let open = keeper.take() { open.close() }
    return "closed"
  }

  private func names() -> String {
    switch keeper {
    case nil: ""
    case .some(let open):
      open.book.accounts.rows.values.map(\.name).sorted().joined(separator: ",")
    }
  }

  private func text(of outcome: Outcome?) -> String {
    switch outcome {
    case nil: "none"
    case .saved: "saved"
    case .refused(let reason): "refused " + reason
    case .failed(let reason): "failed " + reason
    }
  }

  /// Opens a book, saves, starts a child that inherits whatever is not closed for it and sleeps for
  /// a minute, says its number, and ends at once.
  static func outlive(_ folder: String) {
    do throws(BookError) {
      var keeper = try BookKeeper.open(folder, Circumstances().options())
      Line.say("open " + keeper.accessText)
      _ = keeper.carryOut(.command(.add(.account, [.account(.name): .text("Alpha")])))
      var actions = unsafe posix_spawn_file_actions_t()
      unsafe posix_spawn_file_actions_init(&actions)
      for descriptor in Int32(0)...2 {
        unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
      var child = pid_t()
      let command: [String] = ["/bin/sleep", "60"]
      var words = unsafe command.map { unsafe strdup($0) } + [nil]
      unsafe posix_spawn(&child, "/bin/sleep", &actions, nil, &words, environ)
      // The book is still open here.
      Line.say("child \(child) " + keeper.accessText)
      _exit(0)
    } catch {
      Line.say("nobook " + error.phrase.en)
    }
  }
}

extension BookKeeper.Following {
  /// The case's name.
  var description: String {
    switch self {
    case .unchanged: "unchanged"
    case .changed: "changed"
    case .tookOver: "tookOver"
    case .tookBack: "tookBack"
    }
  }
}

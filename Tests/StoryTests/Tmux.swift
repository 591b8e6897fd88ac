// A real terminal for the real program: a private tmux server, keys in, the screen as text out.

import Foundation
import Testing

/// The program as it was built for the tests.
enum Program {
  /// Where the built program is: beside the test bundle.
  static var path: String {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    var folder = bundle
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("rapport").path
      if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return bundle.appendingPathComponent("rapport").path
  }

  private static func isFolder(_ path: String) -> Bool {
    var flag: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &flag) && flag.boolValue
  }

  /// The folder that holds the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Whether a terminal can be had.
  static let hasTmux = ["/usr/bin/tmux", "/usr/local/bin/tmux"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  /// Runs a command to its end.
  @discardableResult
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      String(decoding: complaint, as: UTF8.self)
    )
  }
}

extension Program {
  /// Runs a command that leaves a server behind. `Process` would wait for the server too, because it
  /// inherits the socket by which a child's end is noticed.
  static func detach(_ arguments: [String]) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    // Nor may the server keep the pipes of other tests open, which run at the same time.
    let closing =
      "for f in /proc/self/fd/*; do n=${f##*/}; [ $n -gt 2 ] && eval \"exec $n>&-\"; done; exec \"$@\""
    let command = ["bash", "-c", closing, "bash"] + arguments
    var words = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    // A worker thread blocks signals, and a server that inherits that cannot be told to end.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    guard
      unsafe posix_spawnp(
        &child, command[0], &actions, &attributes, &words, environ) == 0
    else {
      return -1
    }
    var status = Int32()
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

/// A person's machine: folders of their own, gone with the test.
final class Home {
  /// The folder that everything is in.
  let path: String

  /// Makes the folder.
  init() throws {
    path = NSTemporaryDirectory() + "rapport-story-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Has the workbench begin at the accounts, as most stories do, whatever the day's book has to say first.
  func beginAtAccounts() throws {
    let folder = path + "/config/rapport"
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try file("config/rapport/settings.toml", "morning = false\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The variables that point at the folder, and a locale that speaks UTF-8.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_DATA_HOME": path + "/data", "XDG_CONFIG_HOME": path + "/config",
      "XDG_STATE_HOME": path + "/state",
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TMPDIR": path, "RAPPORT_BOOK": path + "/book",
      "NO_COLOR": "", "EDITOR": "",
    ]
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    return path + "/" + name
  }

  /// Runs the program to its end.
  @discardableResult
  func rapport(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Program.run([Program.path] + arguments, environment: environment)
  }
}

/// A screen of a private tmux server with a shell in it.
final class Tmux {
  private let socket = "rapport-\(UUID().uuidString.prefix(8))"
  private let home: Home

  /// Starts a shell on a screen.
  init(columns: Int, rows: Int, home: Home, term: String = "screen-256color") throws {
    self.home = home
    try home.beginAtAccounts()
    let variables = home.environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let shell = "cd '\(home.path)'; exec env \(variables) TERM=\(term) PS1='shell> ' sh"
    let status = try Program.detach([
      "tmux", "-L", socket, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y",
      "\(rows)", shell,
    ])
    #expect(status == 0, "tmux did not start")
    try tmux("set-option", "-g", "escape-time", "0")
    try tmux("set-option", "-g", "status", "off")
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Ends the server with all that runs in it; no socket stays behind.
  deinit {
    let path = try? fact("socket_path")
    _ = try? tmux("kill-server")
    if let path { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Runs a tmux command.
  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    try Program.run(["tmux", "-L", socket, "-f", "/dev/null"] + arguments).output
  }

  /// Starts the program and writes its number down, without tools that a bare machine lacks.
  func start(_ arguments: String = "") throws {
    let command = "echo $$ >\(home.path)/pid; exec \(Program.path) \(arguments)"
    try type("sh -c '\(command)'\n")
  }

  /// The number of the program that was started last.
  func programID() throws -> pid_t {
    let text = try String(contentsOfFile: home.path + "/pid", encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Types text, letter by letter.
  func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Presses keys by their tmux names: `Enter`, `Escape`, `Tab`, `C-s`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// The screen as text.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// A fact about the pane, such as `alternate_on`.
  func fact(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen holds a text; fails with the screen when it does not.
  func wait(
    for text: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try wait(forAny: [text], seconds: seconds, sourceLocation: sourceLocation)
  }

  /// Waits until the screen holds one of several texts.
  func wait(
    forAny texts: [String], seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    var last = ""
    while Date() < end {
      last = try screen()
      if texts.contains(where: last.contains) { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
    Issue.record("waited for \(texts), saw:\n\(last)", sourceLocation: sourceLocation)
    throw StoryError.neverSaw(texts)
  }

  /// Waits until the screen no longer holds a text.
  func waitUntilGone(
    _ text: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      if try !screen().contains(text) { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
    Issue.record("still there: \(text)\n\(try screen())", sourceLocation: sourceLocation)
    throw StoryError.neverSaw(["without " + text])
  }
}

/// Everything that needs a real terminal, one after the other.
@Suite(.serialized, .enabled(if: Program.hasTmux, "tmux is needed for a real terminal"))
struct `On a real terminal` {}

/// Why a story stopped.
enum StoryError: Error {
  /// The screen never showed one of these.
  case neverSaw([String])
}

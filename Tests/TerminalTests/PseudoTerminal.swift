// A terminal that a test holds the other end of.

import Terminal

import Glibc

/// A program running in a pseudo-terminal of its own, with everything it has sent.
final class PseudoTerminal {
  private var master: Int32
  // Held open, so that the modes can be read after the program has ended.
  private let slave: Int32
  let process: pid_t
  private(set) var output: [UInt8] = []
  private var ending: Int32?

  /// Starts the probe, or a shell's command that is given its path; or another program that is built
  /// with the tests.
  init(
    _ arguments: [String] = [], program: String = "TerminalProbe", shell: String? = nil,
    term: String? = "xterm-256color", locale: String = "C.UTF-8", home: String? = nil
  ) throws {
    let probe = try Self.path(of: program)
    let command = shell.map { ["/bin/sh", "-c", $0, probe] } ?? [probe]
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard unsafe openpty(&master, &slave, nil, nil, nil) == 0,
      unsafe ttyname_r(slave, &name, name.count) == 0
    else { throw Failure.noPseudoTerminal }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (self.master, self.slave) = (master, slave)
    var modes = termios()
    unsafe tcgetattr(master, &modes)
    modesBefore = modes
    var environment = ["PATH=/usr/bin:/bin", "LC_ALL=\(locale)", "SWIFT_BACKTRACE=enable=no"]
    if let term { environment.append("TERM=\(term)") }
    if let home { environment.append("HOME=\(home)") }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
    process = try Self.spawn(command + arguments, environment, terminal: name)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      unsafe waitpid(process, &status, 0)
    }
    close(master)
    close(slave)
  }

  enum Failure: Error {
    case noPseudoTerminal, noProbe, notStarted(Int32)
  }

  /// The terminal's modes before the program started.
  let modesBefore: termios

  /// The terminal's modes now.
  var modes: termios {
    var modes = termios()
    unsafe tcgetattr(master, &modes)
    return modes
  }

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends all of some bytes; a terminal takes few at a time.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Sends bytes in packets of a size, so long after each other, and reads what is answered meanwhile.
  func send(_ bytes: [UInt8], packets size: Int, apart milliseconds: Int32) {
    for start in stride(from: 0, to: bytes.count, by: size) {
      send(Array(bytes[start..<min(start + size, bytes.count)]))
      read(milliseconds: milliseconds)
      usleep(UInt32(milliseconds) * 1000)
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal under the program, as a window is closed.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Forgets the output so far.
  func forget() { output = [] }

  /// Reads until the output contains a text; false when it does not within the limit.
  func shows(_ wanted: String, within limit: Duration = .seconds(10)) -> Bool {
    let deadline = ContinuousClock.now + limit
    while !text.contains(wanted) {
      guard ContinuousClock.now < deadline else { return false }
      _ = read(milliseconds: 20)
    }
    return true
  }

  /// Reads whatever arrives within so many milliseconds; false when nothing did.
  @discardableResult
  func read(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&source, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    return true
  }

  /// Waits for the end and returns the wait status; nil when it does not come within the limit.
  func end(within limit: Duration = .seconds(10)) -> Int32? {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      read(milliseconds: 10)
      var status: Int32 = 0
      if unsafe waitpid(process, &status, WNOHANG) == process {
        ending = status
        while read(milliseconds: 20) {}
        return status
      }
    }
    return nil
  }

  /// Programs that are built with the tests lie beside their bundle.
  static func path(of program: String) throws -> String {
    for argument in CommandLine.arguments {
      let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
      return (parts[..<bundle] + [Substring(program)]).joined(separator: "/")
    }
    throw Failure.noProbe
  }

  /// `POSIX_SPAWN_SETSID`, which glibc hides.
  private static let startsSession: Int16 = 0x80

  /// Starts a program as the leader of a session whose terminal this is.
  private static func spawn(
    _ arguments: [String], _ environment: [String], terminal: [CChar]
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var defaults = sigset_t()
    unsafe sigfillset(&defaults)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    // Test runners block signals in their threads, and children inherit that.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(
      &attributes, Self.startsSession | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var pairs = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe pairs.forEach { unsafe free($0) }
    }
    var process: pid_t = 0
    let problem = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &words, &pairs)
    guard problem == 0 else { throw Failure.notStarted(problem) }
    return process
  }
}

// Starts programs and judges books on behalf of a test. The test's own process starts only this
// one: each start copies every open file for an instant, also a lock that another test holds.

import Glibc

/// Answers each line of its input with one line.
struct Worker {
  /// Looks into books.
  let judge: Judge

  /// Works until the input ends. Fields are separated by tabs; see `Line.part(_:)`:
  ///
  ///     spawn NAME=VALUE … -- PROGRAM ARGUMENT …    →  STATUS OUTPUT ERRORS
  ///     judge FOLDER                                →  see `Judge.verdict(on:)`
  ///
  /// The status of a program that a signal ended is 128 and the signal.
  func run() {
    while let line = readLine() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        Line.whole($0)
      }
      switch fields.first {
      case "spawn": Line.say(spawn(Array(fields.dropFirst())))
      case "judge" where fields.count > 1: Line.say(judge.verdict(on: fields[1]))
      default: Line.say("unknown: " + line)
      }
    }
  }

  /// Runs a program to its end.
  private func spawn(_ fields: [String]) -> String {
    let variables = fields.prefix { $0 != "--" }
    let arguments = Array(fields.dropFirst(variables.count + 1))
    guard var child = Child(arguments, variables: Array(variables)) else { return "-1\t\t" }
    let (output, errors) = child.readToEnd()
    return "\(child.wait())\t\(Line.part(output))\t\(Line.part(errors))"
  }
}

/// A program that was started, with the pipes that it writes to.
struct Child {
  /// Its number.
  private(set) var process = pid_t()
  /// The reading ends of its output and its errors.
  private var pipes: [Int32] = []

  /// Starts a program with these variables and nothing but them.
  init?(_ arguments: [String], variables: [String]) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var writing: [Int32] = []
    for descriptor in Int32(1)...2 {
      var ends: [Int32] = [0, 0]
      guard unsafe pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], descriptor)
      pipes.append(ends[0])
      writing.append(ends[1])
    }
    defer { for end in writing { close(end) } }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var names = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + names).forEach { unsafe free($0) } }
    guard let program = arguments.first,
      unsafe posix_spawn(&process, program, &actions, nil, &words, &names) == 0
    else { return nil }
  }

  /// Everything that it writes until it closes both.
  mutating func readToEnd() -> (output: String, errors: String) {
    var texts: [[UInt8]] = [[], []]
    var open = pipes.indices.map { pollfd(fd: pipes[$0], events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      if unsafe poll(&open, nfds_t(open.count), -1) < 0, errno != EINTR { break }
      for index in open.indices where open[index].revents != 0 {
        let count = unsafe read(open[index].fd, &buffer, buffer.count)
        if count > 0 { texts[index] += buffer[..<count] }
        if count == 0 { open[index].fd = -1 }
      }
    }
    for end in pipes { close(end) }
    pipes = []
    return (String(decoding: texts[0], as: UTF8.self), String(decoding: texts[1], as: UTF8.self))
  }

  /// Waits for its end; returns its status, or 128 and the signal that ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}

// Starting a program that has nothing of ours: no terminal, no open file, no signal that we ignore.

import Foundation
import Interface

/// A program in a session of its own.
enum DetachedProgram {
  /// Starts a program with its output going nowhere and what it reads in a pipe, or nothing; it has no terminal, so
  /// that it can neither draw on ours nor read its keys.
  ///
  /// - Returns: Its process, which the caller has to wait for some time; nil where it can't be started.
  static func start(_ program: Errand.Program, at path: String) -> pid_t? {
    guard let input = program.input else { return spawn(program.arguments, at: path, reading: nil) }
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let process = spawn(program.arguments, at: path, reading: ends[0])
    // What is copied is a number or an address: it fits into the pipe, so nobody waits here.
    if process != nil { try? FileWriter.write(String(input.prefix(4096)), toOpen: ends[1]) }
    close(ends[1])
    return process
  }

  /// `POSIX_SPAWN_SETSID`, which the C library shows only to those who ask for its extensions.
  private static let sessionOfItsOwn: Int32 = {
    #if os(macOS)
      0x400
    #else
      0x80
    #endif
  }()

  /// Starts a program.
  private static func spawn(
    _ arguments: [String], at path: String, reading input: Int32?
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    if let input {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      _ = unsafe posix_spawn_file_actions_addopen(
        &actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      _ = unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    _ = unsafe sigfillset(&signals)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = sessionOfItsOwn | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(
      &process, path, &actions, &attributes, &pointers, environ)
    return result == 0 ? process : nil
  }
}

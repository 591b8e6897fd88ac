// Another program, run to its end.

import Glibc

/// A process of our own making.
enum Child {
  /// Runs a program and returns the processor time that it took, in seconds; `nil` when it can't
  /// be run or fails.
  ///
  /// - Parameter output: Where its output goes.
  static func processorTime(of words: [String], output: String = "/dev/null") -> Double? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child = pid_t()
    guard unsafe posix_spawnp(&child, words[0], &actions, nil, arguments, environ) == 0 else {
      return nil
    }
    var (status, usage) = (Int32(0), rusage())
    guard unsafe wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// A time in seconds.
  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

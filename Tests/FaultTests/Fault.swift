// What is done to a call, in the words of the shim.

import Foundation

/// One fault under a program.
struct Fault: Sendable, CustomStringConvertible {
  /// Which calls are numbered; all when empty.
  var calls = ""
  /// The number of the call that it happens to, from 1.
  var number = 0
  /// What happens: `kill`, `lie`, `short` or an error's number.
  var deed = ""
  /// How many bytes of a write are taken.
  var bytes = 0
  /// Whether the calls after it fare the same.
  var isLasting = false

  var description: String {
    "\(deed) at call \(number) of [\(calls)], \(bytes) bytes\(isLasting ? ", for good" : "")"
  }

  /// The variables that tell the shim.
  var variables: [String: String] {
    var variables = [
      "FAULT_AT": "\(number)", "FAULT_DO": deed, "FAULT_BYTES": "\(bytes)",
      "FAULT_STICKY": isLasting ? "1" : "0",
    ]
    if !calls.isEmpty { variables["FAULT_CALLS"] = calls }
    return variables
  }

  /// The variables that load the shim over a folder.
  static func shim(over folder: String, log: String? = nil) -> [String: String] {
    var variables = ["LD_PRELOAD": Built.shim, "FAULT_ROOT": folder, "TZ": "UTC"]
    if let log { variables["FAULT_LOG"] = log }
    return variables
  }
}

/// One line of the shim's log: a call that was made, or something that was said.
struct LoggedCall: Sendable {
  /// `open`, `write`, `sync`, `cut`, `rename`, `remove`, `mkdir`, `lock`, or `say`.
  let name: String
  /// What it returned.
  let result: Int
  /// Its error, 0 without one.
  let error: Int32
  /// The flags of an open, the length that a write asked for.
  let detail: Int
  /// The path, or what was said.
  let text: String

  /// Reads a log.
  static func read(_ path: String) throws -> [LoggedCall] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, let result = Int(parts[1]), let error = Int32(parts[2]),
        let detail = Int(parts[3])
      else { return nil }
      return LoggedCall(
        name: String(parts[0]), result: result, error: error, detail: detail,
        text: String(parts[4]))
    }
  }
}

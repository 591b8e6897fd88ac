// A process of the probe that is told what to do line by line and answers line by line.

import Foundation

/// The probe at work in a process of its own.
final class ProbeProcess {
  private let process = Process()
  private let orders = Pipe()
  private let answers = Pipe()
  private var pending = Data()

  /// Starts the probe with these arguments.
  init(_ arguments: String...) throws {
    process.executableURL = URL(fileURLWithPath: Built.probe)
    process.arguments = arguments
    process.standardInput = orders
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? orders.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// A window onto a book; none is open yet.
  static func window() throws -> ProbeProcess { try ProbeProcess("serve") }

  /// Gives an order and waits for the answer.
  func callAsFunction(_ order: String) throws -> String {
    try tell(order)
    return try answer()
  }

  /// Gives an order.
  func tell(_ order: String) throws {
    try orders.fileHandleForWriting.write(contentsOf: Data((order + "\n").utf8))
  }

  /// Waits for the answer to the earliest order that has none.
  func answer() throws -> String {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending = Data(pending[(end + 1)...]) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let more = answers.fileHandleForReading.availableData
      if more.isEmpty { throw WorkerError.ended }
      pending += more
    }
  }

  /// Ends it at once, as a crash does, and waits until it is gone.
  func crash() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

// A process that holds a book open for a test and does what it is told.

import Foundation

/// One window onto a book.
final class Window {
  private let process = Process()
  private let orders = Pipe()
  private let answers = Pipe()
  private var pending = Data()

  /// Starts the process; no book is open yet.
  init() throws {
    process.executableURL = URL(fileURLWithPath: Built.probe)
    process.arguments = ["serve"]
    process.standardInput = orders
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? orders.fileHandleForWriting.close()
    process.waitUntilExit()
  }

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

// The probe at work for a test: it starts programs and judges books.
//
// A test's own process starts nothing else. While a process is being started it holds a copy of
// every open file, so a book that another test closes at that moment would still seem locked.

import Foundation

/// What a program said until it ended.
struct Run: Sendable {
  /// Its status; 128 and the signal when a signal ended it.
  let status: Int32
  /// Its output, line by line.
  let output: [String]
  /// Its errors.
  let errors: String

  /// The numbers in the lines that begin with a word.
  private func numbers(_ word: String) -> [Int] {
    output.compactMap { line in
      let parts = line.split(separator: " ")
      return parts.count > 1 && parts[0] == word ? Int(parts[1]) : nil
    }
  }
  /// The actions that were begun.
  var tried: Set<Int> { Set(numbers("try")) }
  /// The actions that were called saved.
  var saved: [Int] { numbers("saved") }
  /// The actions of which it was said that they were not saved.
  var failed: [Int] { numbers("failed") }
  /// What the book showed in the end.
  var holds: String? {
    output.last { $0.hasPrefix("holds ") }.map { String($0.dropFirst(6)) }
  }
}

/// What the judge found in a book.
struct Verdict: Sendable, CustomStringConvertible {
  /// The judge's words.
  let description: String
  /// Each value by its name.
  private let values: [String: String]

  /// Reads the judge's line.
  init(_ line: String) {
    description = line
    values = Dictionary(
      line.split(separator: " ").map { word in
        let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(halves[0]), halves.count > 1 ? String(halves[1]) : "")
      }, uniquingKeysWith: { $1 })
  }

  /// A value; empty when the judge didn't say.
  subscript(name: String) -> String { values[name] ?? "" }
  /// The actions of the script that are in the book.
  var recovered: [Int] { self["recovered"].split(separator: ",").compactMap { Int($0) } }
  /// Whether the book takes changes, and shows them at the next opening without a word.
  var isSound: Bool { self["access"] == "writable" && self["again"] == "yes" }
}

/// A process that starts programs and judges books.
struct Worker {
  private let probe: ProbeProcess

  /// Starts a worker that keeps its own book in a folder.
  init(scratch: String) throws { probe = try ProbeProcess("work", scratch) }

  /// Runs a program to its end, with these variables and nothing but them.
  func run(_ arguments: [String], _ variables: [String: String] = [:]) throws -> Run {
    let names = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let fields = ["spawn"] + names + ["--"] + arguments
    let answer = try probe(fields.joined(separator: "\t").replacing("\n", with: "\u{1E}"))
    let parts = answer.split(separator: "\t", omittingEmptySubsequences: false)
    let lines = parts.dropFirst().map { String($0).replacing("\u{1E}", with: "\n") }
    guard lines.count == 2, let status = Int32(parts[0]) else { throw WorkerError.said(answer) }
    return Run(
      status: status, output: lines[0].split(whereSeparator: \.isNewline).map(String.init),
      errors: lines[1])
  }

  /// Has a book opened, changed and opened again.
  func judge(_ folder: String) throws -> Verdict { Verdict(try probe("judge\t" + folder)) }
}

/// Why a worker was of no use.
enum WorkerError: Error {
  /// It ended.
  case ended
  /// It said something else.
  case said(String)
}

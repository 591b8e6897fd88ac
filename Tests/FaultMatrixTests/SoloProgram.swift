// A program built apart from the rest, of the journal and what tries it: optimised, because a million
// states would take a debug build an hour, from sources that mutations may have changed, and with the
// flags that a fuzzer needs.

import Foundation
import Testing

/// A change of the source after which the program lacks one safeguard, if it is told to.
struct Mutation: Sendable {
  /// What no longer happens.
  let name: String
  /// The file, in `Sources/Persistence`.
  let file: String
  /// A text that stands there exactly once.
  let text: String
  /// What takes its place: the same, and something else where `LACKS` is true.
  let replacement: String
}

/// The journal, the disk in memory and one more folder, as one optimised module with a main program.
final class SoloProgram: Sendable {
  /// The folder that holds it; gone with this value.
  private let folder: URL

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Why a program could not be built.
  struct BuildFailure: Error {
    /// What the compiler said.
    let output: String
  }

  /// Builds the program of a folder in `Tests`, as it is or so that it lacks the safeguard whose number
  /// stands in its environment as `LACKED`.
  init(_ name: String, mutations: [Mutation] = [], flags: [String] = []) async throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "rapport-solo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var left = Set(mutations.indices)
    for place in ["Sources/Persistence", "Tests/Chance", "Tests/FaultDisk", "Tests/\(name)"] {
      let source = Self.root.appending(path: place)
      for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
      where name.hasSuffix(".swift") {
        var text = try String(contentsOf: source.appending(path: name), encoding: .utf8)
        for index in mutations.indices where mutations[index].file == name && left.contains(index) {
          let mutation = mutations[index]
          try #require(
            text.components(separatedBy: mutation.text).count == 2,
            "\(name) no longer says “\(mutation.text)” once: bring the mutation up to date.")
          let replacement = mutation.replacement.replacing("LACKS", with: "(lacked == \(index))")
          text = text.replacing(mutation.text, with: replacement)
          left.remove(index)
        }
        // One module, so that all of it is optimised together.
        text = text.replacing(/(?m)^(package )?import (Chance|FaultDisk|Persistence)$/, with: "")
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
    try #require(left.isEmpty, "There is no \(left.map { mutations[$0].file }).")
    if !mutations.isEmpty {
      try Self.switchText.write(
        to: folder.appending(path: "Lacked.swift"), atomically: true, encoding: .utf8)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    let build = try await Self.run(
      "/usr/bin/env",
      [
        "swiftc", "-O", "-wmo", "-swift-version", "6", "-parse-as-library", "-suppress-warnings",
        "-package-name", "rapport", "-module-name", name,
        "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault",
        "-enable-upcoming-feature", "MemberImportVisibility", "-o", "program",
      ] + flags + files.sorted(), in: folder)
    if build.status != 0 { throw BuildFailure(output: build.output) }
  }

  /// Which safeguard a program lacks.
  private static let switchText = """
    import Glibc
    let lacked = getenv("LACKED").flatMap { Int(String(cString: $0)) } ?? -1

    """

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the program.
  func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) async throws -> (status: Int32, output: String) {
    try await Self.run(
      folder.appending(path: "program").path, arguments, in: folder, environment: environment)
  }

  /// Runs a program to its end and gives what it printed. Other tests go on meanwhile: a thread that waited here
  /// would be one of the two that all of them share.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // A file and not a pipe: a pipe would fill up behind a program that prints much.
    let path = folder.appending(path: "output-\(UUID().uuidString)")
    try Data().write(to: path)
    let output = try FileHandle(forWritingTo: path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    try output.close()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: path), as: UTF8.self)
    )
  }
}

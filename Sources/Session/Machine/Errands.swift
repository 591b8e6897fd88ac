// Running the programs that do something for the person, beside the screen. They have no terminal, so none of them can
// draw on ours or read our keys; and nobody waits for them.

import Foundation
package import Interface
package import Model

/// The programs that were started and may still fail.
package struct Errands: ~Copyable {
  /// A program that runs.
  private struct Run {
    let process: pid_t
    let program: String
    let errand: Errand
    let start: ContinuousClock.Instant
  }

  /// The environment that says where programs are and what they can use.
  private let environment: [String: String]
  /// The programs that have not ended yet.
  private var runs: [Run] = []

  /// How long a program is looked at without a key: one that fails does so soon, one that goes on, such as a browser,
  /// works.
  private static let patience = Duration.seconds(8)
  /// How long an end with a failure is taken for one of the errand, and not of a browser that somebody closed.
  private static let longest = Duration.seconds(60)

  /// Nothing runs yet.
  package init(places: Places) { environment = places.environment }

  /// Whether a program may take a text to paste it elsewhere.
  package var canCopy: Bool {
    Errand.copy("").programs(in: environment).contains { path(of: $0) != nil }
  }

  /// Whether a program was started so short a time ago that it may still fail.
  package var isWaiting: Bool { runs.contains { $0.start.duration(to: .now) < Self.patience } }

  /// Starts the program for an errand, and returns at once.
  ///
  /// - Returns: That it is on its way; or why not, and what to do.
  package mutating func start(_ errand: Errand) -> Notice {
    let programs = errand.programs(in: environment)
    guard let program = programs.first(where: { path(of: $0) != nil }),
      let path = path(of: program)
    else {
      let name = programs.first?.arguments[0] ?? ""
      return Notice(.problem, errand.trouble(with: name, isMissing: true))
    }
    let name = program.arguments[0]
    guard let process = DetachedProgram.start(program, at: path) else {
      return Notice(.problem, errand.trouble(with: name, isMissing: false))
    }
    runs.append(Run(process: process, program: name, errand: errand, start: .now))
    return Notice(.done, errand.news)
  }

  /// What to say of programs that have failed since this was asked last.
  package mutating func failures() -> [Phrase] {
    var failures: [Phrase] = []
    runs.removeAll { run in
      var status: Int32 = 0
      let ended = unsafe waitpid(run.process, &status, WNOHANG)
      guard ended != 0 else { return false }
      if ended == run.process, status != 0, run.start.duration(to: .now) < Self.longest {
        failures.append(run.errand.trouble(with: run.program, isMissing: false))
      }
      return true
    }
    return failures
  }

  /// Where a program is, by the path of the environment; nil where it is missing.
  private func path(of program: Errand.Program) -> String? {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(program.arguments[0])" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

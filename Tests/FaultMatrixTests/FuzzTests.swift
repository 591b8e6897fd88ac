// A short run of the fuzzer; CONTRIBUTING says how to let it run through the night.

import Foundation
import Testing

@Suite struct `The reader under a fuzzer` {
  @Test func `neither crashes nor hands on what no line holds`() async throws {
    let program: SoloProgram
    do {
      program = try await SoloProgram("JournalFuzz", flags: ["-sanitize=fuzzer,address"])
    } catch let failure as SoloProgram.BuildFailure
      where failure.output.contains("sanitize") || failure.output.contains("clang_rt")
    {
      print("Not fuzzed: this toolchain has no fuzzer.\n\(failure.output.prefix(400))")
      return
    }
    let corpus = SoloProgram.root.appending(path: "Tests/JournalFuzz/Corpus").path
    // The first folder takes what is found and is gone with the program.
    let found = FileManager.default.temporaryDirectory
      .appending(path: "rapport-corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: found, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: found) }
    let run = try await program.run(
      found.path, corpus, "-max_total_time=10", "-max_len=8192", "-rss_limit_mb=1024",
      environment: [
        "SWIFT_BACKTRACE": "enable=no",
        "ASAN_OPTIONS": "symbolize=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64",
      ])
    let tail = run.output.suffix(2000)
    #expect(run.status == 0, "\(tail)")
    let runs = run.output.firstMatch(of: /Done (\d+) runs/).flatMap { Int($0.1) }
    #expect(runs ?? 0 > 100, "\(tail)")
  }
}

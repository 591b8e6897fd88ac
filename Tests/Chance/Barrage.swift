// Attacks for a while instead of by number: what a reader of files meets when it is given real ones that chance
// has spoilt.

import Glibc

/// A while of attacks, each from a seed of its own.
package struct Barrage {
  /// How much of the processor's time it takes, in seconds.
  private let seconds: Double
  /// The seeds, where somebody asked for certain ones.
  private let campaign: Campaign?

  /// Takes two seconds, or as many as the environment's `FUZZ` says. Where `HOSTILE` asks for seeds, as in
  /// a ``Campaign``, it is these and no others.
  package init() {
    seconds = unsafe getenv("FUZZ").flatMap { unsafe Double(String(cString: $0)) } ?? 2
    campaign = unsafe getenv("HOSTILE") == nil ? nil : Campaign(usual: 0)
  }

  /// Makes attacks until the time is over, the same ones in the same order in every run.
  ///
  /// - Parameter attack: Makes one, and gives what it has done harm to and how many bytes it had.
  /// - Returns: What was harmed, with the seed in front.
  package func harm(_ attack: (UInt64) throws -> (harm: [String], bytes: Int)) rethrows -> [String]
  {
    var found: [String] = []
    let begin = ProcessorTime.now
    var seed: UInt64 = campaign?.seeds.lowerBound ?? 1
    while isOn(seed, since: begin), found.count < 5 {
      campaign?.tell(seed)
      let start = ProcessorTime.now
      let (harm, bytes) = try attack(seed)
      let spent = ProcessorTime.now - start
      found += harm.prefix(2).map { "Seed \(seed): \($0)" }
      // A build for tests is slow; what takes the square of a file's length is far slower.
      if spent > 4 + Double(bytes) / 40_000 { found.append("Seed \(seed) took \(spent) s.") }
      seed += 1
    }
    return found
  }

  private func isOn(_ seed: UInt64, since begin: Double) -> Bool {
    campaign.map { $0.seeds.contains(seed) } ?? (ProcessorTime.now - begin < seconds)
  }
}

// Attacks that chance makes: a few in every run of the tests, as many as somebody asks for in a campaign.

import Glibc

/// Which of the attacks that chance can make are tried.
package struct Campaign {
  /// Their seeds.
  package let seeds: Range<UInt64>
  /// Whether somebody asked for them, and wants to know at which one a crash came.
  private let isAskedFor: Bool

  /// Takes so many seeds from 1 on, or as many as the environment's `HOSTILE` says: `100000`, or
  /// `100000@500` to begin at 500.
  package init(usual: UInt64) {
    let asked = unsafe getenv("HOSTILE").map { unsafe String(cString: $0) } ?? ""
    let parts = asked.split(separator: "@").compactMap { UInt64($0) }
    let first = parts.count > 1 ? parts[1] : 1
    seeds = first..<first + (parts.first ?? usual)
    isAskedFor = !parts.isEmpty
  }

  /// Says in a campaign which seed comes next.
  package func tell(_ seed: UInt64) {
    guard isAskedFor else { return }
    let line = Array("seed \(seed)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The processor's time that this thread has had: waiting for others doesn't count.
package enum ProcessorTime {
  /// In seconds.
  package static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What no line that comes to a terminal may hold, told by Unicode's own words and not by the gate that
/// is tried.
package enum Harm {
  /// The first scalar that a terminal would obey, or that would reorder or hide what stands around it;
  /// nil where there is none.
  package static func scalar(in line: String) -> Unicode.Scalar? {
    line.unicodeScalars.first { scalar in
      if (0x20...0x7E).contains(scalar.value) { return false }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return true
      case .format: return properties.isBidiControl || scalar.value >= 0xE0000
      case _: return false
      }
    }
  }

  /// What is wrong with a line, in words.
  package static func words(in line: String) -> String? {
    scalar(in: line).map { "U+\(String($0.value, radix: 16)) in “\(line.prefix(60))”" }
  }
}

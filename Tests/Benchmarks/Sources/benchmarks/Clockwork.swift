// What things cost: processor time, and medians of runs that take turns.

import Glibc

/// Processor time of this process.
enum Clockwork {
  /// The processor time used so far by this process, user and system, in seconds.
  static var processor: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The time on the wall, in seconds from some start.
  static var wall: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The processor time of a piece of work.
  static func processor(_ work: () throws -> Void) rethrows -> Double {
    let start = processor
    try work()
    return processor - start
  }

  /// The time on the wall of a piece of work.
  static func wall(_ work: () throws -> Void) rethrows -> Double {
    let start = wall
    try work()
    return wall - start
  }

  /// The memory of this process that is in use now, in bytes; 0 where the system doesn't tell.
  static var residentBytes: Int {
    let pages = numbers(in: "/proc/self/statm")
    return pages.count > 1 ? pages[1] * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }

  /// The numbers in the first line of a file; none when it can't be read.
  static func numbers(in path: String) -> [Int] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard unsafe fgets(&line, Int32(line.count), file) != nil else { return [] }
    let text = String(decoding: line.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }
}

/// The middle one of some numbers; 0 of none.
func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  guard !sorted.isEmpty else { return 0 }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The medians of what two pieces of work cost, run in turns so that a busy machine slows both.
/// Each says itself what it cost.
func inTurns(
  _ runs: Int, _ ours: () throws -> Double, _ peer: () throws -> Double
) rethrows -> (ours: Double, peer: Double) {
  var times: (ours: [Double], peer: [Double]) = ([], [])
  for _ in 0..<runs {
    try times.ours.append(ours())
    try times.peer.append(peer())
  }
  return (median(times.ours), median(times.peer))
}

// Pure work on many values by all processors at once, as on the half million rows of a file.

internal import Dispatch
import Synchronization

extension Range<Int> {
  /// Does pure work on the range in parts, several at the same time, and returns what each part gave, in the
  /// order of the parts. It returns when all are done; a range that is one part is worked on where it is.
  ///
  /// - Parameters:
  ///   - size: How many elements a part has; the last one has fewer. Thousands, so that handing the parts out
  ///     takes no time beside the work.
  ///   - work: Depends on nothing but its part, so that it does not matter how the range is divided.
  /// - Complexity: That of the work, divided by the number of processors.
  package func inParts<Part: Sendable>(
    of size: Int, _ work: @Sendable (Range<Int>) -> Part
  ) -> [Part] {
    let count = (self.count + size - 1) / size
    guard count > 1 else { return isEmpty ? [] : [work(self)] }
    let parts = Mutex<[Int: Part]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let start = lowerBound + index * size
      let part = work(start..<Swift.min(start + size, upperBound))
      parts.withLock { $0[index] = part }
    }
    return parts.withLock { found in (0..<count).compactMap { found[$0] } }
  }
}

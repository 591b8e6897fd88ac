// Deflates bytes a piece at a time. The corresponding C functions are those of CDeflate.

import CDeflate

/// A stream of bytes that are being compressed.
@safe struct Deflater: ~Copyable {
  private let stream: OpaquePointer
  private var room = [UInt8](repeating: 0, count: 1 << 15)

  /// Begins a stream; nil where there is no memory for one.
  init?() {
    guard let stream = unsafe rapport_deflater_open() else { return nil }
    unsafe self.stream = stream
  }

  deinit { unsafe rapport_deflater_close(stream) }

  /// Deflates all of the input and adds what comes out of it.
  ///
  /// - Parameter isLast: Whether nothing follows; without that, some of it may come out later.
  mutating func deflate(_ input: Span<UInt8>, isLast: Bool, into packed: inout [UInt8]) {
    var start = 0
    while true {
      let step = step(input.extracting(start..<input.count), isLast)
      start += step.used
      packed += room[..<step.written]
      if start == input.count, step.written < room.count { return }
    }
  }

  private mutating func step(_ input: Span<UInt8>, _ isLast: Bool) -> (used: Int, written: Int) {
    var (used, written) = (0, 0)
    unsafe input.withUnsafeBufferPointer { input in
      unsafe room.withUnsafeMutableBufferPointer { room in
        guard let output = room.baseAddress else { return }
        unsafe rapport_deflate(
          stream, input.baseAddress, input.count, isLast ? 1 : 0, &used, output, room.count,
          &written)
      }
    }
    return (used, written)
  }
}

// Inflates deflated bytes a piece at a time. The corresponding C functions are those of CDeflate.

import CDeflate

/// A stream of deflated bytes on its way out.
@safe struct Inflater: ~Copyable {
  private let stream: OpaquePointer

  /// Begins a stream; nil where there is no memory for one.
  init?() {
    guard let stream = unsafe rapport_inflater_open() else { return nil }
    unsafe self.stream = stream
  }

  deinit { unsafe rapport_inflater_close(stream) }

  /// What one step did.
  struct Step {
    /// How many bytes of the input it took.
    var used = 0
    /// How many bytes it wrote.
    var written = 0
    /// Whether the stream has ended as it should.
    var isEnd = false
    /// Whether the bytes are no such stream.
    var isFault = false
  }

  /// Inflates from the input as much as fits into the room.
  mutating func inflate(_ input: Span<UInt8>, into room: inout [UInt8]) -> Step {
    var step = Step()
    let state = unsafe input.withUnsafeBufferPointer { input in
      unsafe room.withUnsafeMutableBufferPointer { room in
        guard let output = room.baseAddress else { return RAPPORT_NOT_DEFLATED }
        return unsafe rapport_inflate(
          stream, input.baseAddress, input.count, &step.used, output, room.count, &step.written)
      }
    }
    step.isEnd = state == RAPPORT_INFLATED
    step.isFault = state == RAPPORT_NOT_DEFLATED
    return step
  }
}

/// The checksum by which a ZIP file notices damage.
struct ZipChecksum {
  /// The CRC-32 of what it has seen so far.
  private(set) var value: UInt32 = 0

  /// Sees some bytes more.
  mutating func add(_ bytes: Span<UInt8>) {
    value = unsafe bytes.withUnsafeBufferPointer {
      unsafe rapport_checksum(value, $0.baseAddress, $0.count)
    }
  }
}

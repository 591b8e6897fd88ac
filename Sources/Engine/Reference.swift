// Naming one change in a device's history, so that a later one can say which value it replaces.

import Model

/// One operation of one line: `9f3a01c2.841.0` in a journal.
package struct Reference: Hashable, Sendable {
  /// The device that made the change.
  package let device: UInt32
  /// The sequence number of its line.
  package let sequence: UInt64
  /// The operation's index in the line.
  package let index: Int

  /// The text form in a journal.
  var text: String { "\(deviceText(device)).\(sequence).\(index)" }
}

/// A device's number as it stands in journals and file names: eight hexadecimal digits.
func deviceText(_ device: UInt32) -> String { hexText(device) }

/// Eight hexadecimal digits.
func hexText(_ number: UInt32) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

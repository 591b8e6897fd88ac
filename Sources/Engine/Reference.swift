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

/// Which change gave each field the value that it has now.
///
/// A change names what it replaces. So when two devices change a field at once, the one that had
/// seen the other's value wins, however wrong its clock is.
struct Provenance {
  /// The devices met so far; a field's key holds an index into them.
  private var devices: [UInt32] = []
  /// The last change of each field, packed; see ``pack(_:_:)``.
  private var changes = WordTable()

  /// The change that gave a field its value, on the device that this book is written on.
  func reference(_ id: EntityID, _ field: Int, device: UInt32) -> Reference? {
    guard let slot = devices.firstIndex(of: id.device),
      let packed = changes[Self.key(slot, id, field)]
    else { return nil }
    return Reference(
      device: device, sequence: packed >> 24, index: Int(packed & 0xFF_FFFF))
  }

  /// Notes that an operation gave a field its value.
  mutating func note(_ id: EntityID, _ field: Int, sequence: UInt64, index: Int) {
    changes[Self.key(slot(of: id.device), id, field)] = Self.pack(sequence, index)
  }

  /// Takes in what a later action changed.
  mutating func merge(_ later: Provenance) {
    let slots = later.devices.map { slot(of: $0) }
    later.changes.forEach { key, change in
      let slot = UInt64(slots[Int(key >> 48)])
      changes[slot << 48 | key & 0xFFFF_FFFF_FFFF] = change
    }
  }

  /// The index of a device, which is added when it is new.
  private mutating func slot(of device: UInt32) -> Int {
    if let slot = devices.firstIndex(of: device) { return slot }
    devices.append(device)
    return devices.count - 1
  }

  /// Device index, counter and field in one word.
  private static func key(_ slot: Int, _ id: EntityID, _ field: Int) -> UInt64 {
    UInt64(slot) << 48 | UInt64(id.counter) << 16 | UInt64(field)
  }

  /// Sequence number and index in one word; a line of a megabyte holds far fewer than 2^24.
  private static func pack(_ sequence: UInt64, _ index: Int) -> UInt64 {
    sequence << 24 | UInt64(index)
  }
}

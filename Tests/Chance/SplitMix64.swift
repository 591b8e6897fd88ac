// Numbers that look random and are the same in every run: a failing case is found again by its seed.

/// The generator SplitMix64 (Steele, Lea and Flood, 2014): one 64-bit state, good enough bits.
package struct SplitMix64: RandomNumberGenerator {
  /// The state; two generators with one state give the same numbers.
  private var state: UInt64

  /// Begins at a seed.
  package init(seed: UInt64) { state = seed }

  /// Begins at a seed that is made of several numbers, such as a scenario and a state in it.
  package init(_ parts: UInt64...) {
    state = parts.reduce(0) { Self.mix($0 &+ 0x9E37_79B9_7F4A_7C15 &+ $1) }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 up to, not including, `count`, which is at least 1.
  package mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next() >> 33) % count
  }

  /// Spreads the bits of a number over all 64.
  package static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

// Payloads like those of real books: what an import, an edit or a call writes.

import Chance
import FaultDisk

/// One action as the journal takes it: the payloads of its lines.
typealias Action = [[UInt8]]

/// A source of payloads, the same for the same seed.
struct Payloads {
  private var random: SplitMix64
  private var count = 0

  private static let names = [
    "Hartmann Stores", "北方办公用品有限公司", "Nordlicht Druck GmbH", "Alba & Figli", "深圳市华彩耗材",
    "Meridian Paper", "O'Neill Office", "Café Noir — Düsseldorf",
  ]
  private static let notes = [
    "wants a sample of the new cartridge before the board meets", "交货周期太长，客户担心断货",
    "price is fine, but who answers when a printer stands still?", "asks for references in retail",
    "王经理说下个月换采购流程", "contract with the competitor ends in March",
  ]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// An action of so many lines, each about as long as asked; 0 for the usual length.
  mutating func action(lines: Int, about size: Int = 0) -> Action {
    (0..<lines).map { _ in payload(about: size) }
  }

  /// One payload.
  mutating func payload(about size: Int) -> [UInt8] {
    count += 1
    let name = Self.names[random.below(Self.names.count)]
    let thing = String(random.below(4096), radix: 16)
    let stamp = 1_795_485_225_560 + count * 1013
    var ops: [String] = []
    repeat {
      let note = Self.notes[random.below(Self.notes.count)]
      switch random.below(3) {
      case 0:
        ops.append(
          #"{"o":"add","r":"cd1315e1-\#(thing)","k":"account","v":{"name":"\#(name)","note":"\#(note)"}}"#
        )
      case 1:
        ops.append(
          #"{"o":"set","r":"cd1315e1-\#(thing)","f":"account.industry","v":"\#(name)","w":["cd1315e1.\#(count).0"]}"#
        )
      case _:
        ops.append(
          #"{"o":"set","r":"cd1315e1-\#(thing)","f":"need.words","v":"\#(note)","w":[]}"#)
      }
    } while ops.joined().utf8.count < size
    let list = ops.joined(separator: ",")
    return Array(
      #"{"h":[\#(stamp),\#(random.below(3))],"u":"ana","c":"edit","ops":[\#(list)]}"#.utf8)
  }
}

// All rows of the matrix, cut into pieces of work that run on every processor.

import FaultDisk
import Glibc

/// How much is tried.
struct Extent: Sendable {
  /// Where every random number comes from.
  var seed: UInt64 = 20_261_124
  /// The length in bytes of the journal that is damaged.
  var size = 41_000
  /// Sessions for each row of power cuts.
  var sessions = 60
  /// Only the rows whose names hold this text.
  var rows = ""
  /// Whether the first broken promise ends it, as one is all that a lacking safeguard has to show.
  var endsWhenBroken = false
}

/// The whole matrix.
struct Matrix {
  let extent: Extent

  /// One piece of work; all pieces of a row have its name.
  private struct Piece: Sendable {
    let row: String
    let run: @Sendable () throws -> [Tally]
  }

  /// Runs every piece and puts the rows together, in their order.
  func run() async throws -> [Tally] {
    let pieces = try pieces().filter { extent.rows.isEmpty || $0.row.contains(extent.rows) }
    let parts = try await withThrowingTaskGroup(of: (Int, [Tally]).self) { group in
      for (index, piece) in pieces.enumerated() { group.addTask { (index, try piece.run()) } }
      var parts = [[Tally]](repeating: [], count: pieces.count)
      for try await (index, tallies) in group {
        parts[index] = tallies
        guard extent.endsWhenBroken, !tallies.allSatisfy(\.isKept) else { continue }
        print("A promise was broken.")
        exit(1)
      }
      return parts
    }
    var rows: [Tally] = []
    for part in parts.joined() {
      if let place = rows.firstIndex(where: { $0.row == part.row }) {
        rows[place].add(part)
      } else {
        rows.append(part)
      }
    }
    return rows
  }

  private func pieces() throws -> [Piece] {
    let (seed, extent) = (extent.seed, extent)
    let sample = try Sample(seed: seed, size: extent.size)
    let other = try Sample(seed: seed &+ 1, size: extent.size)
    let slices = Self.slices(sample.bytes.count, of: 1000)
    var pieces = slices.map { range in
      Piece(row: CutRow.name) { [CutRow(sample: sample).cuts(range)] }
    }
    pieces += slices.map { range in
      Piece(row: BitRow.name) { [BitRow(sample: sample).flips(range)] }
    }
    pieces.append(
      Piece(row: "every line") { LineRows(sample: sample, other: other).rows() })
    pieces.append(
      Piece(row: "every sector") { SectorRows(sample: sample, seed: seed).rows() })
    for session in 0..<min(extent.sessions, 4) {
      let seed = seed &+ UInt64(session)
      pieces.append(
        Piece(row: RepairRow.name) {
          [RepairRow(sample: try Sample(seed: seed, size: 8000), seed: seed).oneFile()]
        })
      pieces.append(Piece(row: RepairRow.nameOfSegments) { [RepairRow.segments(seed: seed)] })
    }
    for row in PowerRow.allCases {
      for session in 0..<extent.sessions {
        pieces.append(
          Piece(row: row.rawValue) { [row.run(seed: seed &+ UInt64(session))] })
      }
    }
    for session in 0..<min(extent.sessions, 40) {
      pieces.append(Piece(row: KillRow.name) { [KillRow.run(seed: seed &+ UInt64(session))] })
    }
    for row in CopyRow.allCases {
      for session in 0..<min(extent.sessions, 40) {
        pieces.append(
          Piece(row: row.rawValue) { [row.run(seed: seed &+ UInt64(session))] })
      }
    }
    for (index, name) in RefusalRows.names.enumerated() {
      pieces.append(Piece(row: name) { [RefusalRows(seed: seed).row(index)] })
    }
    pieces.append(Piece(row: MarkRow.name) { [MarkRow.run(seed: seed)] })
    pieces.append(Piece(row: WriterRow.name) { [WriterRow.run(seed: seed)] })
    pieces.append(Piece(row: CutRow.cleanName) { [CutRow(sample: sample).cleanCuts()] })
    return pieces
  }

  /// A range from 0 in pieces of at most some length.
  private static func slices(_ count: Int, of length: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }
}

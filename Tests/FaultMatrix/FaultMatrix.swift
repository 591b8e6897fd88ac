// The program that puts the journal through every fault that a disk, a crash or a person can make of
// it, and prints what came of it as a table.
//
//     swift run -c release FaultMatrix --sessions 400         the matrix, as in CI
//     swift run -c release FaultMatrix --sessions 40000       with more power cuts
//     swift run -c release FaultMatrix --again 'long:7:12:3'  one failing case, in words
//
// `--until broken` ends at the first broken promise. `--page FILE` puts the table between its marks in a page, with the rows of `--rows-of FILE` after
// its own: what the tests of the real program printed.
//
// Everything is made from a seed; a failing case prints what brings it back.

import FaultDisk
import Glibc

@main struct FaultMatrix {
  static func main() async throws {
    keepMemory()
    var extent = Extent()
    var page: Page?
    var more: [String] = []
    var words = CommandLine.arguments.dropFirst()
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return usage("\(word) wants a value") }
      switch word {
      case "--seed": extent.seed = UInt64(value) ?? extent.seed
      case "--size": extent.size = Int(value) ?? extent.size
      case "--sessions": extent.sessions = Int(value) ?? extent.sessions
      case "--rows": extent.rows = value
      case "--until": extent.endsWhenBroken = value == "broken"
      case "--page": page = Page(path: value)
      case "--rows-of": more = try Page.rows(of: value)
      case "--again": return again(value)
      case _: return usage("\(word) is not known")
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let rows = try await Matrix(extent: extent).run()
    let table = ([Table(rows: rows).markdown] + more).joined(separator: "\n")
    print(table)
    if let page, try !page.take(table) { return usage("\(page.path) has no place for a table") }
    for failure in rows.filter({ !$0.isBeyond }).flatMap(\.failures) { print("\n\(failure)") }
    let cases = Table.grouped(rows.reduce(0) { $0 + $1.cases })
    print("\n\(cases) cases in \(start.duration(to: clock.now))")
    let isGood = !rows.isEmpty && rows.allSatisfy(\.isGood)
    print(isGood ? "Every promise was kept." : "A promise was broken.")
    if !isGood { exit(1) }
  }

  /// Makes the allocator of glibc keep what is freed: it learns from the largest block that it has
  /// seen. Giving the reader's window back after each case would take half of the time.
  private static func keepMemory() {
    let block = UnsafeMutableRawPointer.allocate(byteCount: 31 << 20, alignment: 16)
    unsafe block.storeBytes(of: UInt8(CommandLine.argc), as: UInt8.self)
    unsafe block.deallocate()
  }

  /// Runs one case of a row of power cuts: `row:seed:moment:state`.
  private static func again(_ place: String) {
    let parts = place.split(separator: ":")
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard numbers.count == 3,
      let row = PowerRow.allCases.first(where: { "\($0)" == String(parts[0]) })
    else { return usage("--again wants row:seed:moment:state") }
    let tally = row.run(seed: UInt64(numbers[0]), only: (numbers[1], numbers[2]))
    print(tally.failures.joined(separator: "\n"))
    print("\(tally.cases) cases")
  }

  private static func usage(_ message: String) {
    print(message)
    exit(2)
  }
}

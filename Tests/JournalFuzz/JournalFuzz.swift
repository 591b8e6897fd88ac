// The reader of journals under a coverage-guided fuzzer: whatever a file holds, reading it ends, stays
// within memory, changes nothing, and hands on only what a line with its right checksum holds.
//
// Built with Sources/Persistence and Tests/FaultDisk as one module; CONTRIBUTING has the command.

/// A journal out of the fuzzer's bytes. The first byte says how many segments they are cut into, and
/// whether checksums and chain are made to fit, which chance never does.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let bytes =
    input[0] & 4 == 0 ? Array(input[1...]) : sealed(input[1...], isChained: input[0] & 8 != 0)
  let parts = Int(input[0] & 3) + 1
  let segments = (0..<parts).map { part in
    Array(bytes[bytes.count * part / parts..<bytes.count * (part + 1) / parts])
  }
  let disk = FakeDisk()
  let files = JournalFiles(folder: "/book", stem: "a")
  try? disk.makeDirectories(files.folder)
  for (part, segment) in segments.enumerated() { disk.put(segment, at: files.path(of: part)) }
  let first = read(files, disk, segments)
  precondition(first == read(files, disk, segments), "Two readings differ.")
  for (part, segment) in segments.enumerated() {
    precondition(disk.bytes(files.path(of: part)) == segment, "A file changed.")
  }
  _ = Checkpoint.read(files.path(of: 0), of: files, on: disk)
  return 0
}

/// The bytes with the right checksum at the head of each line, and the one of the line before behind
/// it when they are to be chained.
private func sealed(_ bytes: ArraySlice<UInt8>, isChained: Bool) -> [UInt8] {
  var previous: UInt32 = 0
  var sealed: [UInt8] = []
  for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
    var line = Array(line)
    if line.count > 18 {
      if isChained { line.replaceSubrange(9..<17, with: HexText.bytes(of: previous)) }
      previous = line[9...].withUnsafeBytes { Checksum.of($0) }
      line.replaceSubrange(0..<8, with: HexText.bytes(of: previous))
    }
    sealed += line + [10]
  }
  return sealed.dropLast()
}

/// What a reading hands on, or nothing for what is no journal.
private func read(
  _ files: JournalFiles, _ disk: FakeDisk, _ segments: [[UInt8]]
) -> [[UInt8]]? {
  var records: [[UInt8]] = []
  do throws(JournalError) {
    let reading = try Journal.read(files, on: disk, header: PlainHeader.read) { place, payload in
      records.append(Array(payload))
      let line = segments[place.segment][place.byte...].prefix { $0 != 10 }
      precondition(
        line.suffix(payload.count).elementsEqual(payload)
          && line.prefix(8).elementsEqual(
            HexText.bytes(of: line.dropFirst(9).withUnsafeBytes { Checksum.of($0) })),
        "A record that no line with its checksum holds.")
    }
    precondition(reading.report.lines >= records.count)
    let journal = Journal.open(
      reading, quarantine: "/book/quarantine", permit: .refused(.asked),
      rotation: Rotation(header: PlainHeader.text), on: disk)
    precondition(journal.access != .writable)
  } catch {
    return nil
  }
  return records
}

// What a person is told of a book that was found damaged, unfinished or newer than the program.

import Glibc
import Model
import Testing

@testable import Engine
@testable import Persistence

@Suite struct `A book that isn't whole or isn't known` {
  @Test(arguments: [
    ("\"need\":[]", "\"need\":[\"merge2\"]", "merge2"), ("\"sj\":1", "\"sj\":2", "sj 2"),
    ("\"key\":null", "\"key\":\"AES\"", "key"),
  ])
  func `is called newer and not damaged when its header says so`(
    old: String, new: String, need: String
  ) throws {
    let work = try Workplace()
    try work.open().close()
    let payload = try #require(try work.payloads().first).replacing(old, with: new)
    var rest = Array("00000000 0.0 \(payload)".utf8)
    let checksum = unsafe rest.withUnsafeBytes { unsafe Checksum.of($0) }
    rest.append(10)
    try work.write(Array(hexText(checksum).utf8) + [32] + rest, to: work.journal)
    for writing in [true, false] {
      let keeper = try work.open(writing: writing)
      #expect(keeper.notices == [.readOnly(.newerFormat(needs: [need]))])
      let phrase = try #require(keeper.notices.first).phrase
      #expect(phrase.en.contains("update rapport") && phrase.en.contains(need))
      #expect(phrase.zh.contains("请升级") && !phrase.zh.contains("损坏，"))
      #expect(keeper.notices.allSatisfy { $0.isIncomplete })
    }
  }

  @Test func `names each record that it doesn't understand, with its line`() throws {
    let work = try Workplace()
    try work.append(#"{"h":[1,0],"u":"Ana","c":"x","ops":[{"o":"frob","r":"a-1"}]}"#)
    try work.append("hello")
    try work.append(#"{"h":[1,0],"u":"Ana","c":"x","ops":[{"o":"!merge","r":"a-1"}]}"#)
    let unread = try work.open(writing: false).unread
    #expect(unread.map(\.reason) == [.unknownChanges(1), .notAnAction, .needed(["!merge"])])
    #expect(unread.map(\.line) == [2, 3, 4])
    #expect(unread.allSatisfy { $0.path == work.journal })
    let text = try work.bytes()
    for record in unread { #expect(text[record.byte - 1] == 10) }
  }

  @Test func `tells a reader of an unfinished end, and a second window nothing`() throws {
    let work = try Workplace()
    var first = try work.open()
    try first.must(newAccount("Hartmann"))
    try work.change { $0 += Array("0123".utf8) }
    let reader = try work.open(writing: false)
    let lines = try work.payloads().count
    guard case .unfinishedEnd(let finding) = try #require(reader.notices.first) else {
      Issue.record("\(reader.notices)")
      return
    }
    #expect(finding.line == lines)
    #expect(reader.notices.count == 1 && !reader.notices[0].isIncomplete)
    let second = try work.open()
    #expect(second.notices == [.readOnly(.locked(.current))])
    first.close()
  }

  @Test func `is named as its reader needs it`() {
    let path = "/home/ana/my book/journal/0000000a-0000.sj1"
    let finding = JournalFinding(path: path, line: 10, byte: 1234, kind: .damagedLine)
    let folder = "/home/ana/my book"
    let screen = BookLabel(folder: folder, isUsual: false, reader: .screen)
    let onScreen = BookNotice.damaged([finding]).phrase(in: screen)
    for text in [onScreen.en, onScreen.zh] {
      #expect(!text.contains(path) && text.contains("journal/0000000a-0000.sj1"))
      #expect(text.contains("10") && text.contains("1234"))
      #expect(text.hasSuffix("rapport check --book '/home/ana/my book'"))
    }
    let command = BookLabel(folder: folder, isUsual: true, reader: .command)
    let below = BookNotice.damaged([finding, finding]).phrase(in: command)
    #expect(below.en.contains(path) && below.en.contains("1 place more"))
    #expect(below.en.hasSuffix("Run rapport check"))
  }

  @Test func `says what fits the error of the disk`() {
    let cases: [(Int32, String)] = [
      (EIO, "Check the disk"), (EACCES, "Check its permissions"), (ENOSPC, "Make room"),
      (EROFS, "isn't read-only"),
    ]
    for (number, remedy) in cases {
      let error = FileSystemError(.sync, path: "/b", errno: number)
      #expect(ReadOnlyReason.unwritable(error).phrase.en.contains(remedy))
      #expect(BookError.system(error).phrase.en.contains(remedy))
    }
  }

  @Test func `says why the system refused in words, in both languages, whatever the number`() {
    let usual = [
      ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EISDIR, ENOTDIR, ENOENT, EEXIST, EMFILE, ENFILE, EIO,
      ELOOP, ENAMETOOLONG, EFBIG, ETXTBSY, EINVAL, ENOMEM, EBUSY, EBADF,
    ]
    for number in usual {
      let reason = Phrase(systemError: number)
      #expect(!reason.en.contains { $0.isNumber } && reason.en.allSatisfy(\.isASCII), "\(number)")
      #expect(!reason.zh.contains { $0.isASCII }, "\(number)")
      let phrase = FileSystemError(.open, path: "/b", errno: number).phrase
      #expect(phrase.en.contains(reason.en) && phrase.zh.contains(reason.zh))
    }
    for number in Int32(1)...200 where !usual.contains(number) {
      let reason = Phrase(systemError: number)
      #expect(reason.en.count > 5 && reason.zh.count > 1, "\(number)")
    }
    #expect(Phrase(systemError: EDOM).en.contains("\(EDOM): "))
  }
}

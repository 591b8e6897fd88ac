// What leaves the real program for other programs, judged by programs of others: Python's vobject and icalendar.

import Foundation
import Testing

@Suite struct `What leaves for other programs` {
  /// Runs a script of the system's Python on a text.
  private func judge(_ script: String, _ text: String, _ home: Home) throws -> String {
    let file = try home.file("judged", text)
    let ended = try Program.run(["/usr/bin/python3", "-c", script, file])
    #expect(ended.status == 0, "\(ended.errors)")
    return ended.output
  }

  @Test(arguments: ["3.0", "4.0"], ["en", "zh"])
  func `reads as business cards`(version: String, language: String) throws {
    let home = try Home()
    let cards = try home.rapport(
      "export", "people", "--format", "vcard", "--vcard-version", version, "--demo", "--language",
      language
    ).output
    let script = """
      import sys, vobject
      cards = list(vobject.readComponents(open(sys.argv[1], encoding='utf-8', newline='').read()))
      for card in cards:
          if sys.argv[1] and card.version.value == '3.0': card.validate(raiseException=True)
          print(card.fn.value, card.org.value[0], card.uid.value, sep='|')
      """
    let read = try judge(script, cards, home).split(separator: "\n")
    #expect(read.count == cards.split(separator: "\r\n").count { $0 == "BEGIN:VCARD" })
    let word =
      language == "en" ? "Margaret Hale|Daywell Office Superstores|rapport-" : "周建平|天天办公连锁|rapport-"
    #expect(read.contains { $0.hasPrefix(word) }, "\(read)")
  }

  @Test(arguments: ["3.0", "4.0"])
  func `reads as business cards with every number and its kind`(version: String) throws {
    let home = try Home()
    let cards = try home.file(
      "in.vcf",
      "BEGIN:VCARD\nVERSION:3.0\nN:Kim;Hana;;;\nFN:Hana Kim\nORG:Acme;Paper\nTEL;TYPE=CELL:+49 170 1\n"
        + "TEL;TYPE=WORK,FAX:+49 431 9\nEMAIL;TYPE=WORK:h@a.example\nEMAIL:h@b.example\n"
        + "ADR;TYPE=HOME:;;Gasse 3;Kiel;;24103;Germany\nX-WECHAT:hana_k\nX-SHOE-SIZE:39\nEND:VCARD\n"
    )
    #expect(try home.rapport("import", cards).status == 0)
    let out = try home.rapport(
      "export", "people", "--format", "vcard", "--vcard-version", version
    ).output
    let script = """
      import sys, vobject
      card = next(vobject.readComponents(open(sys.argv[1], encoding='utf-8', newline='').read()))
      for tel in card.tel_list: print(tel.value, sorted(t.lower() for t in tel.params.get('TYPE', [])))
      print([mail.value for mail in card.email_list], card.n.value.family, card.org.value)
      print(card.adr.value.street, card.adr.value.city, card.adr.value.code, card.x_wechat.value, card.impp.value)
      print(card.contents['x-shoe-size'][0].value)
      """
    let read = try judge(script, out, home)
    let preferred = version == "3.0" ? "['cell', 'pref']" : "['cell']"
    #expect(
      read == """
        +49 170 1 \(preferred)
        +49 431 9 ['fax', 'work']
        ['h@a.example', 'h@b.example'] Kim ['Acme', 'Paper']
        Gasse 3 Kiel 24103 hana_k wechat:hana_k
        39

        """, "\(read)")
  }

  @Test(arguments: [("en", "Daywell"), ("zh", "天天办公")])
  func `comes back as it was from cards and from the whole book`(
    language: String, account: String
  ) throws {
    let home = try Home()
    let sample = try home.rapport("export", "book", "--demo", "--language", language).output
    let whole = try home.file("book.json", sample)
    #expect(try home.rapport("import", whole).status == 0)
    let cards = try home.file(
      "people.vcf", try home.rapport("export", "people", "--format", "vcard").output)
    let again = try home.rapport("import", cards)
    #expect(again.status == 0 && again.output.contains(" 0 added, 0 changed, "), "\(again)")
    #expect(!again.output.contains("Kept in the notes"))
    let same = try home.rapport("import", whole).output
    let lines = same.split(separator: "\n").dropFirst()
    #expect(
      lines.count == 17 && lines.allSatisfy { $0.contains(": 0 added, 0 changed, ") }, "\(same)")
    #expect(try home.rapport("list", "accounts").output.contains(account))
    #expect(try home.rapport("undo").status == 0)
    #expect(!(try home.rapport("list", "accounts").output.contains(account)))
  }

  @Test func `reads as a calendar, twice as once`() throws {
    let home = try Home()
    let whole = try home.file("book.json", try home.rapport("export", "book", "--demo").output)
    #expect(try home.rapport("import", whole).status == 0)
    let first = try home.rapport("export", "calendar").output
    #expect(first == (try home.rapport("export", "calendar").output))
    let script = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
      things = {}
      for _ in range(2):
          for thing in calendar.walk():
              if thing.name in ('VEVENT', 'VTODO'):
                  things[str(thing['UID'])] = thing
                  thing['DTSTAMP'].dt, str(thing['SUMMARY'])
                  if thing.name == 'VEVENT': thing['DTSTART'].dt
      print(len(things), sum(1 for thing in calendar.walk('VALARM')), len(calendar.errors))
      """
    let read = try judge(script, first, home).split { $0 == " " || $0 == "\n" }.compactMap {
      Int($0)
    }
    let lines = first.split(separator: "\r\n")
    #expect(read.first == lines.count { $0 == "BEGIN:VEVENT" || $0 == "BEGIN:VTODO" })
    #expect(read.count == 3 && read[1] > 0 && read[2] == 0, "\(read)")
  }

  @Test func `is refused where it makes no sense`() throws {
    let home = try Home()
    for words in [
      ["map"], ["people", "Acme"], ["orders", "--format", "ics"], ["book", "--format", "csv"],
      ["nothing"],
    ] {
      let ended = try Program.run(
        [Program.path, "export", "--demo", "--language", "en"] + words,
        environment: home.environment)
      #expect(ended.status == 2, "\(ended)")
    }
    let broken = try home.file("b.json", "{\"rapport\": 1,\n \"people\": [{\"id\": \"1-1\"}]}")
    let ended = try home.rapport("import", broken)
    #expect(ended.status == 5 && ended.errors.contains("line 2, column 13 (people[0])"), "\(ended)")
  }
}

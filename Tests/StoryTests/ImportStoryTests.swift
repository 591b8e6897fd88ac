// A file brought in at the screen of the real program: chosen, looked at, stopped at the last moment, taken, and
// taken back.

import Foundation
import Testing

extension `On a real terminal` {
  @Suite(.serialized) struct `A file brought in at the screen` {
    @Test func `is looked at, can be stopped, comes in, and goes again with one key`() throws {
      let home = try Home()
      let rows = (0..<6000).map { "Firma \($0 % 300);05.01.24;\($0),00;x\($0)" }
      let file = try home.file(
        "orders.csv", "Kunde;Datum;Betrag;Produkt\n" + rows.joined(separator: "\n") + "\n")
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.start()
      try tmux.wait(for: "No accounts yet")
      try tmux.type("O")
      try tmux.wait(for: "Import a file")
      try tmux.press("C-u")
      try tmux.type(file)
      try tmux.press("Enter")
      try tmux.wait(for: "6000 added")
      // Both at once, so that the second comes before the commit.
      try tmux.tmux("send-keys", "i", "Escape")
      try tmux.wait(for: "6000 added")
      try tmux.waitUntilGone("Importing 6")
      #expect(
        try home.rapport("export", "orders").output.split(whereSeparator: \.isNewline).count == 1)
      try tmux.type("i")
      try tmux.wait(for: "Imported orders.csv")
      #expect(
        try home.rapport("export", "orders").output.split(whereSeparator: \.isNewline).count == 6001
      )
      try tmux.type("u")
      try tmux.wait(for: "Undone")
      #expect(
        try home.rapport("export", "orders").output.split(whereSeparator: \.isNewline).count == 1)
    }
  }
}

// Files that tests bring in at the screen.

import Foundation
import Interface

/// A file with a name and rows.
struct ImportSamples: Sendable {
  /// Its name.
  let name: String
  /// What stands in it.
  let bytes: [UInt8]

  /// A file of text.
  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// A file of bytes.
  init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// Orders of customers that no book has, with a column that nobody uses and a row that cannot be read.
  static let orders = ImportSamples(
    name: "orders.csv",
    text: """
      Customer;Datum;Betrag;Colour
      Müller AG;31.12.23;1.234,50;red
      华星电子;05.01.24;99,00;
      Müller AG;05.02.24;viel;blue

      """)

  /// Orders whose days can be read in two ways.
  static let ambiguous = ImportSamples(
    name: "ambiguous.csv",
    text: """
      Customer,Date,Amount
      Müller AG,03/04/2025,100
      Beta,05/06/2025,200

      """)

  /// Customers, one of them in the demo book of either language.
  static let customers = ImportSamples(
    name: "customers.csv",
    text: """
      Name,Region,Industry,Fax
      Northgate Wholesale Stationers,Leeds,Retail,1
      上海源达文具批发,苏州,零售,2
      Newco,York,Paper,3

      """)

  /// Gives its path in a folder of its own while something is done with it.
  func lying<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: name)
    try Data(bytes).write(to: place)
    return try body(place.path)
  }

  /// Opens its page on a stage; it may be gone afterwards.
  func open(on stage: inout Stage) throws {
    try lying { path in
      try stage.play("O<C-u>")
      stage.give(.paste(path))
      try stage.play("<Enter>")
    }
  }
}

// Workbooks through the real program: `rapport import`, its questions and its statuses.

import Foundation
import Testing

@Suite struct `A workbook on the command line` {
  private let home = FileManager.default.temporaryDirectory.appending(path: "workbooks-\(UUID())")

  /// Writes a file with a program in Python that knows `book`, a workbook, and `path`.
  private func write(_ name: String, _ program: String) throws -> String {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let path = home.appending(path: name).path
    let start = "import openpyxl, sys\nbook, path = openpyxl.Workbook(), sys.argv[1]\n"
    let result = try Program.run(["/usr/bin/python3", "-I", "-c", start + program, path])
    try #require(result.status == 0, "\(result.errors)")
    return path
  }

  private func rapport(_ words: String...) throws -> (status: Int32, output: String, errors: String)
  {
    try Program.run(
      [Program.path] + words + ["--language", "en"],
      environment: ["HOME": home.path, "XDG_DATA_HOME": home.path, "LC_ALL": "C.UTF-8"])
  }

  private static let twoSheets = """
    page = book.active
    page.title = 'Customers'
    page.append(['Customer', 'Industry'])
    page.append(['Acme', 'Ink'])
    page = book.create_sheet('Orders')
    page.append(['Customer', 'Date', 'Product', 'Amount'])
    import datetime
    page.append(['Acme', datetime.date(2025, 1, 8), 'Ribbon', 1234.5])
    page.append(['Acme', datetime.date(2025, 2, 8), 'Ribbon', 0.1 + 0.2])
    book.save(path)
    """

  @Test func `with two sheets is asked about, and taken whole with one word`() throws {
    let path = try write("book.xlsx", Self.twoSheets)
    defer { try? FileManager.default.removeItem(at: home) }
    let asked = try rapport("import", path)
    #expect(asked.status == 2)
    #expect(asked.errors.contains("several sheets hold rows (Customers, Orders)"))
    let rehearsed = try rapport("import", path, "--sheet", "1", "--dry-run")
    #expect(rehearsed.status == 0)
    let taken = try rapport("import", path, "--sheet", "all")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("book.xlsx (Customers)"))
    #expect(taken.output.contains("book.xlsx (Orders)"))
    let pareto = try rapport("pareto", "--json")
    #expect(pareto.output.contains("1234.8"))
    let again = try rapport("import", path, "--sheet", "Orders")
    #expect(again.output.contains("2 unchanged") || again.output.contains("unchanged"))
    let rejects = home.path + "/rejects.csv"
    #expect(try rapport("import", path, "--sheet", "all", "--rejects", rejects).status == 2)
  }

  @Test func `and what is none are told apart by their bytes`() throws {
    let page = try write("export.xls", "open(path, 'w').write('<html><table></table></html>')")
    defer { try? FileManager.default.removeItem(at: home) }
    let refused = try rapport("import", page)
    #expect(refused.status == 5)
    #expect(refused.errors.contains("is a web page (HTML), whatever its name says: open it"))
    let empty = try write("empty.csv", "open(path, 'w')")
    #expect(try rapport("import", empty).errors.contains("empty.csv is empty: export it again."))
    let csv = try write("a.csv", "open(path, 'w').write('Customer\\nAcme\\n')")
    #expect(try rapport("import", csv, "--sheet", "1").status == 2)
    #expect(try rapport("import", csv).status == 0)
  }
}

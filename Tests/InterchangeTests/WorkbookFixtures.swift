// Workbooks for the tests: written by openpyxl, or as XML by hand where openpyxl can't. Python comes from the
// system, with openpyxl beside it; a test fails where they are missing.

import Foundation
import Interchange
import Testing

/// A program in Python that writes bytes.
enum Python {
  /// What a program in Python could not do.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program and gives what it writes to its output.
  ///
  /// It knows `put(bytes)`, `save(book)` for a workbook of openpyxl, `pack(parts)` for a ZIP file of named
  /// parts, `xlsx(rows, …)` for a workbook of one sheet, and `ods(tables)`.
  static func bytes(_ program: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-I", "-c", prelude + program]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: complaint, as: UTF8.self))
    }
    return bytes
  }

  private static let prelude = """
    import io, sys, zipfile
    def put(data):
        sys.stdout.buffer.write(data)
    def save(book):
        buffer = io.BytesIO()
        book.save(buffer)
        put(buffer.getvalue())
    def pack(parts, method=zipfile.ZIP_DEFLATED):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, 'w', method) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        return buffer.getvalue()
    MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    REL = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    def link(id, kind, target):
        return f'<Relationship Id="{id}" Type="{LINK}/{kind}" Target="{target}"/>'
    def xlsx_parts(rows, strings='', formats='', custom='', after='', properties=''):
        return {
            '[Content_Types].xml': '<Types/>',
            '_rels/.rels': REL + link('a', 'officeDocument', 'xl/workbook.xml') + '</Relationships>',
            'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{LINK}">{properties}<sheets>'
                '<sheet name="One" sheetId="1" r:id="s"/></sheets></workbook>',
            'xl/_rels/workbook.xml.rels': REL + link('s', 'worksheet', 'worksheets/sheet1.xml')
                + link('t', 'sharedStrings', '/xl/sharedStrings.xml')
                + link('u', 'styles', 'styles.xml') + '</Relationships>',
            'xl/worksheets/sheet1.xml':
                f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>',
            'xl/sharedStrings.xml': f'<sst xmlns="{MAIN}">{strings}</sst>',
            'xl/styles.xml': f'<styleSheet xmlns="{MAIN}"><numFmts>{custom}</numFmts><cellStyleXfs>'
                f'<xf numFmtId="14"/></cellStyleXfs><cellXfs>{formats}</cellXfs></styleSheet>',
        }
    def xlsx(*arguments, **options):
        return pack(xlsx_parts(*arguments, **options))
    SPACES = ' '.join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for n, u in
        [('office', 'office'), ('table', 'table'), ('text', 'text'), ('style', 'style'),
         ('draw', 'drawing')]) + ' xmlns:calcext="urn:org:documentfoundation:names:calc:xmlns:calcext:1.0"'
    def ods_parts(tables, styles=''):
        return {
            'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
            'content.xml': f'<office:document-content {SPACES}><office:automatic-styles>{styles}'
                f'</office:automatic-styles><office:body><office:spreadsheet>{tables}'
                '</office:spreadsheet></office:body></office:document-content>',
        }
    def ods(*arguments, **options):
        return pack(ods_parts(*arguments, **options))

    """
}

extension WorkbookSheet {
  /// The texts of its rows.
  var texts: [[String]] { rows.map { $0.fields.map(\.text) } }
}

/// The only sheet of a workbook that a program in Python writes.
func sheet(_ program: String, limits: WorkbookLimits = .usual) throws -> WorkbookSheet {
  let workbook = try Workbook(reading: try Python.bytes(program), limits: limits)
  return try #require(workbook.sheets.first)
}

/// Why a workbook that a program in Python writes can't be read; nil when it can.
func fault(_ program: String, limits: WorkbookLimits = .usual) throws -> WorkbookFault? {
  let bytes = try Python.bytes(program)
  do throws(WorkbookFault) {
    _ = try Workbook(reading: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

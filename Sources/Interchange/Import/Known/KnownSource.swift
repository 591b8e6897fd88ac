// What the files of one program look like and mean, as data: by which headers they are recognised, which column is
// which field, which words say that something was bought.

package import Model

/// A kind of file that some program writes, such as the deals that HubSpot exports.
///
/// What a person says about a file comes before what its source says, and that before what the names of columns say by
/// themselves.
package struct KnownSource: Hashable, Sendable {
  /// What the rows are.
  package enum Rows: String, CaseIterable, Hashable, Sendable {
    /// Customers.
    case accounts
    /// People at customers.
    case people
    /// Purchases.
    case orders
    /// Deals: those that are won are purchases, the others are opportunities.
    case deals
    /// Business that may come, and none that was bought.
    case opportunities

    /// What the rows become.
    package var kind: ImportKind {
      switch self {
      case .accounts: .accounts
      case .people: .people
      case .orders, .deals: .orders
      case .opportunities: .opportunities
      }
    }

    /// What people call them.
    package var name: Phrase {
      switch self {
      case .accounts: Phrase("accounts", "客户")
      case .people: Phrase("people", "联系人")
      case .orders: Phrase("orders", "订单")
      case .deals: Phrase("deals", "成交记录和商机")
      case .opportunities: Phrase("opportunities", "商机")
      }
    }
  }

  /// Where a source comes from.
  package enum Origin: Hashable, Sendable {
    /// The program brings it along.
    case shipped
    /// A file of the person's.
    case own(path: String)
  }

  /// What people call it.
  package var name: Phrase
  /// Where it comes from.
  package var origin = Origin.shipped
  /// What the rows are; nil where a file may hold several things.
  package var rows: Rows?
  /// The headers by which a file is recognised: all those of one of the lists have to be there.
  package var fingerprints: [[String]] = []
  /// The headers of each field, by its tag, the best first.
  package var columns: [String: [String]] = [:]
  /// The headers of columns that mean nothing.
  package var ignored: [String] = []
  /// The words in a column, by its header, of rows that are none of those meant; a star stands for any further text.
  package var skipped: [String: [String]] = [:]
  /// Why such files can't be read and what to export instead, as one sentence; nil where they can be.
  package var refusal: Phrase?
  /// What the words in the column of states mean.
  package var states = StateWords()
  /// The order of day and month, where the program always writes the same.
  package var dates: DateOrder?
  /// What stands before decimals, where the program always writes the same.
  package var decimal: DecimalMark?
  /// The system whose numbers of customers stand in the file, by which its files find each other's customers; nil where
  /// they are no such numbers.
  package var system: String?
  /// The currency of amounts beside which none stands.
  package var currency: String?

  /// Describes a source about which nothing but its name is known.
  package init(name: Phrase) { self.name = name }

  /// Whether a file of the person's holds it.
  package var isOwn: Bool { origin != .shipped }

  /// How many of the headers of a file it is recognised by; nil where that is not its file.
  ///
  /// - Parameter keys: The keys of the file's headers.
  func weight(in keys: Set<String>) -> Int? {
    fingerprints.filter { !$0.isEmpty && $0.allSatisfy { keys.contains($0.nameKey) } }
      .map(\.count).max()
  }
}

/// What a source says of the columns of one file.
struct SourceColumns: Hashable {
  /// The column of each field.
  private(set) var overrides: [ColumnMapping.Override] = []
  /// Further columns of a field, by the key of its tag.
  private(set) var further: [String: [String]] = [:]
  /// Columns that mean nothing.
  private(set) var ignored: [String] = []

  /// Finds the columns of a source in a file; what the person said about a column or a field stands.
  init(
    _ source: KnownSource?, names: [String], said: [ColumnMapping.Override], unused: [String]
  ) {
    guard let source else { return }
    let taken = Set(said.map(\.column.nameKey) + unused.map(\.nameKey))
    let fields = Set(said.map(\.field.nameKey))
    let open = names.filter { !$0.isEmpty && !taken.contains($0.nameKey) }
    func found(_ header: String) -> String? {
      open.first { $0.nameKey == header.nameKey } ?? open.first { $0.columnKey == header.nameKey }
    }
    for (tag, headers) in source.columns.sorted(by: { $0.key < $1.key })
    where !fields.contains(tag.nameKey) {
      let columns = headers.compactMap(found)
      guard let first = columns.first else { continue }
      overrides.append(ColumnMapping.Override(field: tag, column: first))
      further[tag.nameKey] = columns.dropFirst().filter { $0.nameKey != first.nameKey }
    }
    ignored = source.ignored.compactMap(found)
  }
}

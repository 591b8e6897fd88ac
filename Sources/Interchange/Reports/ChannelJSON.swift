// The channel for scripts: one object of the reports that it is made of.

package import Analysis
package import Model
import Report

extension JSONValue {
  /// The channel of a book under keys that scripts may rely on: `whiteSpace` with what is open, of how
  /// many pairs of an account and a product line that isn't known, and the `cells` that something is known
  /// about; `links`, `groups`, and the sales whose end customer is unknown as `endCustomers`.
  package static func channel(of analysis: BookAnalysis, _ language: Language) -> JSONValue {
    let facts = ReportTopic.space.report(of: analysis).facts
    let sections = ReportTopic.channel.report(of: analysis).sections
    func rows(_ key: String) -> JSONValue {
      sections.first { $0.key == key }?.json(language) ?? .array([])
    }
    return .record([
      "whiteSpace": .object(facts.members(language) + [.init("cells", rows("cells"))]),
      "links": rows("links"), "groups": rows("groups"),
      "endCustomers": ReportTopic.ends.report(of: analysis).json(language),
    ])
  }
}

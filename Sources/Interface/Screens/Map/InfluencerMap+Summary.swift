// The row under the roles: the map in one word, how many roles are filled, and on which side the
// weight lies.

import Drawing
import Method
import Model

extension InfluencerMap {
  /// The score of this map.
  private var standing: MapStanding {
    MapStanding(
      people.map(\.person), coverage: people.map(\.coverage), limit: CoachLimits().influence)
  }

  /// The row above it: what is weak about those who are known; nil where nothing is.
  func risk(columns: Int, context: Context) -> MapLine? {
    let texts = standing.risks.map(context.say)
    guard !texts.isEmpty else { return nil }
    let separator = context.say(Phrase(" ", ""))
    let text = marks.warning + " " + texts.joined(separator: separator)
    return MapLine([.init(text.clipped(to: columns), .warning)])
  }

  /// The row at the bottom. It says as much as fits; the word comes first.
  func summary(columns: Int, context: Context) -> MapLine {
    let standing = standing
    let cover = standing.coverage
    let filled = Role.allCases.count - cover.missing.count
    let missing =
      cover.missing.isEmpty
      ? Phrase("", "")
      : Phrase(" · missing: \(cover.missingNames.en)", " · 还缺：\(cover.missingNames.zh)")
    let (us, them) = (cover.support, cover.opposition)
    let sign = marks.sign(of: standing.grade)
    let (long, brief) = (standing.grade.name, standing.grade.brief)
    let grade = Phrase("\(sign) \(long.en)", "\(sign) \(long.zh)")
    let word = Phrase("\(sign) \(brief.en)", "\(sign) \(brief.zh)")
    let roles = Phrase(" · roles filled \(filled)/5", " · 角色已有 \(filled)/5")
    let short = Phrase(" · roles \(filled)/5", " · 角色 \(filled)/5")
    let weighted = Phrase(
      " · for us \(us), against us \(them), by influence", " · 按影响力：支持 \(us)，反对 \(them)")
    let plain = Phrase(" · for us \(us), against \(them)", " · 支持 \(us)，反对 \(them)")
    let bare = Phrase(verbatim: " · +\(us) -\(them)")
    let choices = [
      [grade, roles, weighted, missing], [grade, short, plain, missing],
      [grade, short, bare, missing], [word, short, bare, missing], [grade, short, plain],
      [grade, short, bare], [word, short, plain], [word, short, bare],
    ]
    let texts = choices.map { $0.map(context.say).joined() }
    let text =
      texts.first { $0.displayWidth <= columns } ?? "\(sign) \(filled)/5 · +\(us) · -\(them)"
    let isWeak = standing.grade == .exposed || !cover.missing.isEmpty
    return MapLine([.init(text, isWeak ? .warning : .hint)])
  }
}

extension MapMarks {
  /// The sign of a grade.
  func sign(of grade: MapGrade) -> String {
    switch grade {
    case .exposed: String(shared.missing)
    case .growing: "~"
    case .carried: String(shared.done)
    }
  }
}

// What people in a role answer in a rehearsal, as the playbook's file has it.

import Model
import TOMLKit

extension PlaybookReader {
  /// Reads `[answer.…]`: for each role a list of answers to each kind of question.
  mutating func readAnswers(_ file: TOMLTable) {
    for (key, entry) in named("answer", in: file) {
      guard let role = Role(rawValue: key) else {
        note(.unknownKey(key, known: Role.allCases.map(\.rawValue)), line(of: entry))
        continue
      }
      checkKeys(of: entry, known: QuestionKind.allCases.map(\.rawValue))
      for kind in QuestionKind.allCases {
        let lines = strings(kind.rawValue, in: entry).filter { !$0.isEmpty }
        if !lines.isEmpty { playbook.answers[role, default: [:]][kind] = lines }
      }
    }
  }
}

// A call as it is being prepared: what the rules about it look at.

package import Method
package import Model

/// A call with its questions, saved or still being written.
package struct CallPlan {
  /// The call.
  package let call: Call
  /// Its questions, in the order in which they will be asked.
  package let questions: [Question]
  /// The book that the call is, or will be, in.
  package let book: Book
  /// The numbers to compare with.
  package let limits: CoachLimits
  /// The prompts that questions come from; nil where only the words of a question count.
  package let playbook: Playbook?

  /// Creates the plan of a call.
  ///
  /// - Parameter questions: The questions as they are being written; nil takes the saved ones, which
  ///   leaves out any that were deleted.
  package init(
    _ call: Call, questions: [Question]? = nil, book: Book, limits: CoachLimits = CoachLimits(),
    playbook: Playbook? = nil
  ) {
    self.call = call
    self.questions = questions ?? call.questions.compactMap { book.questions[$0] }
    (self.book, self.limits, self.playbook) = (book, limits, playbook)
  }

  /// What we mean to say in the call, in the order in which it came.
  package var points: [SellingPoint] { book.points.of(call.id) }

  /// The people of the call who are in the book.
  package var people: [Person] { call.people.compactMap { book.people[$0] } }

  /// What the coach says to this plan, the most serious first; in the order of the rules otherwise.
  ///
  /// - Complexity: O(rules × questions), and O(the person's questions) for each question.
  package func findings() -> [Finding] {
    CallRule.all.flatMap { $0.findings(in: self) }.mostSeriousFirst
  }

  /// The question with an id, from the plan as it is being written or else from the book.
  func question(_ id: EntityID?) -> Question? {
    guard let id else { return nil }
    return questions.first { $0.id == id } ?? book.questions[id]
  }

  /// The questions of a kind for a person.
  func questions(for person: EntityID, _ kind: QuestionKind) -> [Question] {
    questions.filter { $0.person == person && $0.kind == kind }
  }

  /// Whom the questions are for, in the order in which they are first asked.
  var asked: [EntityID] {
    var seen: Set<EntityID> = []
    return questions.compactMap(\.person).filter { seen.insert($0).inserted }
  }

  /// Whether a question stands on one of the kind before its own.
  func hasFoundation(_ question: Question) -> Bool {
    let base = self.question(question.base)?.kind
    return base != nil && base == question.kind?.foundation
  }
}

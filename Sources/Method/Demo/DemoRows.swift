// The tables that the sample book is written in: plain rows that refer to each other by short keys
// and to days by their distance from today.

import Model

/// One channel of the sample book.
struct DemoChapter {
  /// The customers of the channel, parents before those they own.
  let accounts: [DemoAccount]
  /// What is known about some of them.
  let dossiers: [DemoDossier]
  /// What they bought.
  let trades: [DemoTrade]
}

/// A customer.
struct DemoAccount {
  /// What other rows of the chapter call it.
  let key: String
  /// Its name.
  let name: Phrase
  /// What it trades in.
  let industry: Phrase
  /// Where it is.
  let region: Phrase
  /// Where it stands between company A and the end customer.
  let position: ChannelPosition
  /// The key of the account that owns it.
  var parent: String?
  /// Other names it goes by.
  var aliases: [Phrase] = []
  /// Marks to filter by.
  var tags: [Phrase] = []
  /// What it could buy in a year.
  var potential: Int64?
  /// What it costs to keep it for a year.
  var cost: Int64?
  /// How many people work there.
  var employees: Int?
  /// The year it was founded.
  var founded: Int?
  /// Who of company A looks after it.
  var caretaker: Phrase = .linXiao
  /// Anything else.
  var notes: Phrase = .blank
}

/// What is known about one customer.
struct DemoDossier {
  /// The key of the account.
  let account: String
  /// Who has a say.
  var people: [DemoPerson] = []
  /// How they stand to each other.
  var links: [DemoLink] = []
  /// What is known or assumed.
  var facts: [DemoFact] = []
  /// What was asked or will be.
  var questions: [DemoQuestion] = []
  /// What they need.
  var needs: [DemoNeed] = []
  /// The calls, done and planned.
  var calls: [DemoCall] = []
  /// What has to be done.
  var steps: [DemoStep] = []
}

/// Somebody at a customer.
struct DemoPerson {
  /// What other rows of the chapter call them.
  let key: String
  /// Their name.
  let name: Phrase
  /// Their title.
  let title: Phrase
  /// Their part in a purchase.
  let role: Role
  /// How they stand to company A.
  let stance: Stance
  /// How much they move a purchase, 1 to 5.
  let influence: Int
  /// How much they have been met.
  let coverage: Coverage
  /// What the purchase would do for them personally.
  var win: Phrase = .blank
  /// A telephone number.
  var phone = ""
  /// An e-mail address.
  var email = ""
  /// Anything else.
  var notes: Phrase = .blank
}

/// A line between two people, by their keys.
struct DemoLink {
  /// Where it starts.
  let from: String
  /// What it says.
  let sort: LinkKind
  /// Where it ends.
  let to: String
  /// How it is known.
  var note: Phrase = .blank
}

/// Something known or assumed.
struct DemoFact {
  /// What other rows call it.
  let key: String
  /// What is the case.
  let words: Phrase
  /// The key of the person who said so.
  var source: String?
  /// When, in days from today.
  let day: Int
  /// Whether somebody confirmed it.
  let isConfirmed: Bool
}

/// A question for somebody.
struct DemoQuestion {
  /// What other rows call it.
  let key: String
  /// The key of the person to ask.
  let person: String
  /// Which of the four kinds it is.
  let sort: QuestionKind
  /// The question.
  let words: Phrase
  /// The key of the question it builds on.
  var base: String?
  /// The key of the fact it builds on.
  var fact: String?
  /// What has become of it.
  var state = QuestionState.planned
  /// The answer, in their own words.
  var answer: Phrase = .blank
}

/// A need of somebody.
struct DemoNeed {
  /// The key of the person.
  let person: String
  /// What they said.
  let words: Phrase
  /// What it is about.
  let topic: Phrase
  /// How far it has come.
  let state: NeedState
  /// How much it hurts, 1 to 5.
  let seriousness: Int
  /// The key of the question that moved it.
  var movedBy: String?
  /// When it was said, in days from today.
  let day: Int
  /// Whether they said it.
  var isConfirmed = true
}

/// Something the customer is to do, and by when in days from today.
struct DemoPromise {
  /// What the customer does.
  let words: Phrase
  /// By when.
  let day: Int
}

/// A call on a customer.
struct DemoCall {
  /// What other rows call it.
  let key: String
  /// When, in days from today.
  let day: Int
  /// The time of day.
  let time: String
  /// Where.
  let place: Phrase
  /// The keys of the people.
  let people: [String]
  /// Why it is worth their time.
  let reason: Phrase
  /// What should be different afterwards.
  let objective: Phrase
  /// What the customer is to do, at best.
  var advance: DemoPromise?
  /// What the customer is to do, at least.
  var fallback: DemoPromise?
  /// The keys of the questions, in order.
  var questions: [String] = []
  /// What to bring.
  var materials: [Phrase] = []
  /// What they may object to.
  var concerns: Phrase = .blank
  /// How it ended.
  var outcome: Outcome?
  /// What the customer did or promised.
  var evidence: DemoPromise?
  /// What happened.
  var summary: Phrase = .blank
}

/// Something to do for a customer.
struct DemoStep {
  /// What to do.
  let words: Phrase
  /// By when, in days from today.
  let due: Int
  /// The key of the person it is about.
  var person: String?
  /// The key of the call it was agreed in.
  var call: String?
  /// When it was done, in days from today.
  var done: Int?
}

extension Phrase {
  /// No text at all.
  static let blank = Phrase("", "")
  /// The salesperson whose book this is.
  static let linXiao = Phrase("Lin Xiao", "林晓")
  /// The colleague who looks after the wholesalers.
  static let zhouHang = Phrase("Zhou Hang", "周航")
}

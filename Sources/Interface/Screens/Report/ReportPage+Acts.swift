// What belongs to a report on the screen beyond its rows: which topic of the keys it is, its other views,
// where it opens, and the forms that change what a row is made of and add more of it.

import Analysis
import Method
import Model
import Report

extension ReportPage {
  /// The report of a topic of the keys, about an account where it is about one.
  init(_ topic: Action.Topic, about account: EntityID?) {
    let report: ReportTopic =
      switch topic {
      case .today: .today
      case .portfolio: .pareto
      case .coach: .coach
      case .agenda: .agenda
      case .drill: .practice
      case .trends: .trends
      case .fit: .fit
      case .channel: account == nil ? .space : .channel
      case .ledger: .ledger
      case .team: .team
      case .gifts: .gifts
      case .duplicates: .duplicates
      case .pipeline: .pipeline
      }
    self.init(report, about: account, isWhole: topic == .coach)
  }

  /// The next view of the same matter; nil where there is only one.
  ///
  /// The quadrant stands among the views of the portfolio and beside the ranking: it goes on to whichever
  /// it was not reached from.
  var next: ReportPage? {
    switch topic {
    case .pareto: ReportPage(.trends)
    case .trends: ReportPage(.quadrant, after: .pareto)
    case .fit: ReportPage(.quadrant, after: .fit)
    case .quadrant: ReportPage(following)
    case .team: ReportPage(.teamByClass, about: account)
    case .teamByClass: ReportPage(.team, about: account)
    case .ledger, .coach: account.map { ReportPage(topic, about: $0, isWhole: !isWhole) }
    case .channel: ReportPage(.space, about: account)
    case .space: ReportPage(.chains, about: account)
    case .chains: ReportPage(.ends, about: account)
    case .ends: ReportPage(account == nil ? .space : .channel, about: account)
    case .time: ReportPage(.agenda)
    case .agenda: ReportPage(.time)
    case .today: ReportPage(.agenda)
    case .gifts, .practice, .duplicates, .pipeline: nil
    }
  }

  /// Whether its order is its message, so that it opens at its top whatever was selected before.
  var beginsWithTheWorst: Bool {
    [.today, .coach, .agenda, .duplicates].contains(topic)
  }

  /// How far down a row may stand for the page to open at it; nil for any. What is worst is to be in sight on some; a long
  /// list far below its headings says little.
  ///
  /// - Parameter rows: The rows of the screen.
  func farthestToOpen(rows: Int) -> Int? {
    switch topic {
    case .trends, .team: max(0, rows - 10) / 2
    case .pipeline: rows
    case .pareto, .fit, .quadrant, .coach, .channel, .space, .chains, .ends, .teamByClass, .ledger,
      .gifts, .time, .practice, .today, .agenda, .duplicates:
      nil
    }
  }

  /// The index of the row that is selected at first: one that something can be done with.
  var firstRow: Int { topic == .agenda ? 1 : 0 }

  /// What the hint line offers for the account of a row before the usual.
  var additions: [Action] {
    switch topic {
    case .today: [.show(.prepare), .show(.record)]
    case .agenda: [.show(.prepare), .add(.step), .show(.additions)]
    case .pipeline: [.change(.completeStep), .show(.prepare)]
    case .duplicates: [.change(.merge), .change(.distinguish)]
    case .pareto, .trends, .fit, .quadrant, .coach, .channel, .space, .chains, .ends, .team,
      .teamByClass, .ledger, .gifts, .time, .practice:
      []
    }
  }
}

extension ReportPage {
  /// The form that changes what a row or the page is made of; nil where there is none.
  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    switch topic {
    // Whom to call: a number that is missing or wrong is mended there.
    case .today: row?.person.map { FormRequest.editing($0, .person, in: context.book) }
    case .fit: row?.account.map { Self.judging($0, context) } ?? Self.weighing(context)
    case .quadrant: row?.account.map { Self.judging($0, context) }
    case .agenda:
      row?.target.map { FormRequest.editing($0.id, $0.kind, in: context.book) }
        ?? Self.intervals(for: row, context)
    case .pipeline:
      row?.target.map { FormRequest.editing($0.id, $0.kind, in: context.book) }
        ?? Self.listingStages(context)
    case .channel, .space, .chains: supplyOrLink(for: row, context)
    case .ends: Self.unclear(of: row?.account, context)
    case .pareto, .trends, .coach, .team, .teamByClass, .ledger, .gifts, .time, .practice,
      .duplicates:
      row?.source.map {
        FormRequest.editing(
          $0.id, $0.kind, in: context.book, focus: $0.kind == .drill ? .drill(.note) : nil)
      }
    }
  }

  /// The form that adds what the page is made of, where a row is; nil where there is none.
  func adding(at row: ReportRow?, context: Context) -> FormRequest? {
    switch topic {
    case .today: adding(.step, at: row, context)
    case .gifts: adding(.gift, at: row, context)
    case .ledger: adding(.need, at: row, context)
    // On a stage or a month it belongs to the account that the person came with.
    case .pipeline:
      adding(.opportunity, at: row?.account == nil ? account.map(ReportRow.init) : row, context)
    case .agenda:
      adding(
        row?.careTasks.contains { $0.survey != nil } == true ? .survey : .step, at: row, context)
    case .chains:
      row.flatMap { Self.addingLink(from: $0.account, context) }
    case .channel, .space: addingSupplyOrLink(at: row, context)
    case .pareto, .trends, .fit, .quadrant, .coach, .ends, .team, .teamByClass, .time, .practice,
      .duplicates:
      nil
    }
  }

  /// The form that adds something to the account and the person of a row.
  private func adding(
    _ addition: Action.Addition, at row: ReportRow?, _ context: Context
  ) -> FormRequest? {
    guard let row, let account = row.account else { return nil }
    var subject = Subject(account: account, person: row.person)
    subject.careTasks = row.careTasks
    return FormPlace(account: account, subject: subject, context: context).form(adding: addition)
  }
}

extension ReportPage {
  /// The form of what only people can judge of an account.
  private static func judging(_ account: EntityID, _ context: Context) -> FormRequest {
    let name = context.book.title(of: account, .account)
    return FormRequest.editing(
      account, .account, in: context.book, only: FormRequest.scoreFields,
      title: Phrase("How we see \(name)", "给\(name)打分"))
  }

  /// The form of the weights; those that nobody chose offer the standard one.
  private static func weighing(_ context: Context) -> FormRequest {
    settings(
      FormRequest.weights.map { ($0, FitWeights.standard) },
      title: Phrase("How much each criterion counts, 0 to 10", "各项标准的权重（0 到 10）"), context)
  }

  /// The form of how often what is owed, at the interval behind a row.
  private static func intervals(for row: ReportRow?, _ context: Context) -> FormRequest {
    let fields: [BookSettings.Field] = [
      .intervalA, .intervalB, .intervalC, .serviceInterval, .surveyInterval,
    ]
    let owed = context.analysis.accountCare.agenda.items.first { $0.id == row?.id }?.dueItems.first
    return settings(
      fields.map { (.book($0), Intervals.standard(of: $0)) },
      focus: owed.map { .book($0.careTask.field(for: $0.standing)) },
      title: Phrase("Contact intervals", "联系间隔"), context)
  }

  /// The form of the stages that business goes through; where the person listed none, the usual ones stand in it.
  private static func listingStages(_ context: Context) -> FormRequest {
    let usual = SalesStage.usual.map { "\(context.say($0.name)) \($0.chance)%" }
    let isListed = !context.book.settings.stages.isEmpty
    return FormRequest.editing(
      .book, .book, in: context.book, only: [.book(.stages)],
      start: isListed ? [:] : [.book(.stages): .texts(usual)],
      title: Phrase("Stages, each with its chance in %", "商机阶段（各阶段的把握 %）"))
  }

  /// A form of settings of the book, each with what counts where nobody chose it.
  private static func settings(
    _ fields: [(Attribute, Int)], focus: Attribute? = nil, title: Phrase, _ context: Context
  ) -> FormRequest {
    var offers = FieldValues()
    for (field, number) in fields { offers[field] = .number(Int64(number)) }
    return FormRequest.editing(
      .book, .book, in: context.book, only: fields.map(\.0),
      offers: offers, focus: focus, title: title)
  }
}

extension ReportPage {
  /// The form of a row of the register or of a link, or of a new one where nothing is registered yet,
  /// with the product line of the row filled in.
  private func supplyOrLink(for row: ReportRow?, _ context: Context) -> FormRequest? {
    switch row?.fix {
    case .fill(let attribute, let id):
      return FormRequest.editing(id, attribute.kind, in: context.book, focus: attribute)
    case .add:
      let line = context.analysis.channel.space.lines.first { row?.id == "line-" + $0.key }
      return addingSupplyOrLink(at: row, product: line?.name ?? "", context)
    case nil: return nil
    }
  }

  /// The form that adds what belongs where a row is: a link on a row of the chain, else a row of the
  /// register.
  ///
  /// - Parameter product: The product line that stands in it at first; none when another one is added.
  private func addingSupplyOrLink(
    at row: ReportRow?, product: String = "", _ context: Context
  ) -> FormRequest? {
    let account = topic == .channel ? account : row?.account
    switch row?.fix {
    case .add(.channel), .fill(.channel, _): return Self.addingLink(from: account, context)
    case .add, .fill, nil:
      return Self.ofAccount(account, context).map { account, name in
        FormRequest.adding(
          .supply, given: [.supply(.account): .entity(account)],
          start: [.supply(.product): Value(text: product)], about: name)
      }
    }
  }

  /// The form that adds whom an account sells on to.
  private static func addingLink(from account: EntityID?, _ context: Context) -> FormRequest? {
    ofAccount(account, context).map { account, name in
      FormRequest.adding(.channel, given: [.channel(.from): .entity(account)], about: name)
    }
  }

  /// An account that is still there, with its name.
  private static func ofAccount(
    _ account: EntityID?, _ context: Context
  ) -> (account: EntityID, name: String)? {
    account.flatMap { context.book.accounts[$0] }.map { ($0.id, $0.name) }
  }

  /// The form of the latest order line of an account that names no end customer.
  private static func unclear(of account: EntityID?, _ context: Context) -> FormRequest? {
    account.flatMap { context.analysis.unclearLines(of: $0).first }.map {
      FormRequest.editing($0.id, .order, in: context.book, focus: .order(.endCustomer))
    }
  }
}

// Whether something was bought, by a column of states: of deals, where only those that are won are purchases,
// or of orders, where all are but those that were cancelled.

import Model

/// What the words in a column of states mean.
///
/// The column as a whole decides what it tells of: where one of its words is a deal's alone, such as Won or
/// Negotiation, every word is a stage of a deal, and a purchase is only what is won. Otherwise they are states
/// of orders, and a purchase is everything but what was cancelled, returned or never ordered.
struct OrderStates {
  /// Whether the words are stages of deals.
  let isPipeline: Bool
  /// Whether that is so by the words or the file, and not only because the person named what means won.
  let tellsDeals: Bool
  /// Words of the program's that say that a deal was lost.
  private let lost: Set<String>
  /// Whether the words are stages of deals by the column's name.
  private let areStages: Bool
  /// The words of orders that aren't known, which are taken.
  let unknown: [String]
  private let won: Set<String>
  /// Words of the program's that say that nothing was bought.
  private let gone: Set<String>
  /// What each of the words means, so that a row asks for no more than a look.
  private var bought: [String: Bool] = [:]

  /// Looks at all words of the column.
  ///
  /// - Parameters:
  ///   - name: The column's name, which may say that its words are stages.
  ///   - wonWords: Words that the person says mean that something was bought.
  ///   - source: What words mean in the files of the program that wrote this one.
  init(
    _ words: Set<String>, column name: String, wonWords: [String],
    source: StateWords = StateWords()
  ) {
    let keys = words.filter { !$0.isEmpty }
    let gone = Set((source.lost + source.cancelled).map(\.stateKey))
      .subtracting(wonWords.map(\.stateKey))
    self.gone = gone
    won = Self.won.union((source.won + wonWords).map(\.stateKey)).subtracting(gone)
    // Beside what was shipped or paid, a lost order is a cancelled one.
    let isShipped = keys.contains { word in Self.shipped.contains { word.stateKey.hasPrefix($0) } }
    let hasStage = keys.contains { word in
      let key = word.stateKey
      return Self.won.contains(key)
        || Self.stages.contains(key) && !(isShipped && Self.lost.contains(key))
        || key.hasPrefix("closedwon")
    }
    let isNamedSo = ["stage", "阶段"].contains { name.lowercased().contains($0) }
    areStages = isNamedSo || source.areDeals && name.lowercased().contains("phase")
    // Words of orders beside what the person calls won, such as Paid, tell of orders all the same.
    let tellsOrders = keys.contains { Self.isKnown($0.stateKey) }
    let isSaid = !wonWords.isEmpty || !source.won.isEmpty || !source.lost.isEmpty
    tellsDeals = hasStage || isNamedSo || source.areDeals || isSaid && !tellsOrders
    isPipeline = tellsDeals || !wonWords.isEmpty
    lost = Self.lost.union(source.lost.map(\.stateKey)).subtracting(won)
    unknown = keys.filter { !Self.isKnown($0.stateKey) && !gone.contains($0.stateKey) }.sorted()
    for word in words { bought[word] = means(word) }
  }

  /// Whether a word says that something was bought. An empty cell of an order says nothing against it.
  func isBought(_ word: String) -> Bool { bought[word] ?? means(word) }

  private func means(_ word: String) -> Bool {
    let key = word.stateKey
    guard !gone.contains(key) else { return false }
    if won.contains(key) || isPipeline && ["won", "closedwon", "赢单"].contains(where: key.hasPrefix)
    {
      return true
    }
    return !isPipeline && !Self.isCancelled(key: key) && !lost.contains(key)
  }

  /// Whether a word says that a deal came to nothing.
  func isLost(_ word: String) -> Bool {
    let key = word.stateKey
    return lost.contains(key) || Self.lostBeginnings.contains(where: key.hasPrefix)
  }

  /// Whether a word says that something was given back: an amount below zero beside it takes that off.
  static func isGivenBack(_ word: String) -> Bool { OrderDocument(word) == .creditNote }

  /// Whether a word says that nothing was bought, or that it was given back. The stage at which a deal was won says
  /// neither: one called “Quote sent” is no quotation.
  func isCancelled(_ word: String) -> Bool {
    let key = word.stateKey
    return gone.contains(key) || !areStages && !won.contains(key) && Self.isCancelled(key: key)
  }

  private static func isKnown(_ key: String) -> Bool {
    isCancelled(key: key) || orders.contains(key)
  }

  private static func isCancelled(key: String) -> Bool {
    // What was given back in part was bought for the rest.
    guard !["partial", "partly", "teil", "部分"].contains(where: key.hasPrefix) else { return false }
    return ["cancel", "storn", "annul"].contains(where: key.contains)
      || cancelled.contains { $0.hasHan ? key.contains($0) : key.hasPrefix($0) }
  }

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(\.nameKey)) }

  /// A deal that came to a purchase.
  private static let won = keys([
    "won", "closed won", "closed - won", "win", "deal won", "won deal", "gewonnen", "gagné",
    "gagnée", "ganado",
    "ganada", "vinto", "gewonnen deal", "赢单", "成交", "已成交", "已赢单", "赢", "已签约", "签约", "成单", "成功",
    "赢单关闭",
    "签单", "已签单",
  ])

  /// A deal that came to nothing.
  private static let lost = keys([
    "lost", "closed lost", "deal lost", "lost deal", "verloren", "perdu", "perdue", "perdido",
    "perso",
    "输单", "丢单", "已输单", "已丢单", "失单", "输", "输单关闭", "未成交", "无效", "终止", "放弃",
  ])

  /// The beginnings of words for a deal that came to nothing.
  private static let lostBeginnings = keys([
    "closed lost", "abandon", "cancel", "declin", "reject", "disqualif", "no decision", "输单", "丢单",
  ])

  /// Stages that only deals have.
  private static let stages = lost.union(
    keys([
      "prospecting", "prospect",
      "engaging", "lead", "qualified", "qualification", "qualified to buy", "needs analysis",
      "value proposition",
      "id decision makers", "perception analysis", "proposal", "proposal price quote",
      "negotiation",
      "negotiation review",
      "negotiating", "contract sent", "appointment scheduled", "presentation scheduled",
      "decision maker bought in", "demo scheduled", "opportunity", "discovery",
      "线索", "商机", "初步接洽", "初步沟通", "需求确认", "需求分析", "方案报价", "方案制定", "谈判",
      "商务谈判", "谈判审核", "验证客户", "赢率", "立项",
    ]))

  /// The beginnings of words that only what was ordered has.
  private static let shipped = keys([
    "shipped", "deliver", "paid", "invoiced", "fulfil", "refund", "versandt", "geliefert",
    "bezahlt", "livr", "payé", "enviado", "已发货", "已付款", "已收款", "已支付", "已签收", "已出库", "已开票",
  ])

  /// States of orders that count.
  private static let orders = keys([
    "shipped", "delivered", "completed", "complete", "closed", "paid", "partially paid", "resolved",
    "in process",
    "in progress", "processing", "processed", "fulfilled", "partially fulfilled", "unfulfilled",
    "confirmed", "open",
    "pending", "on hold", "disputed", "invoiced", "posted", "new", "approved", "sale",
    "sales order", "done",
    "unpaid", "overdue", "authorized", "partial", "order", "ordered", "received", "packed",
    "bezahlt", "offen", "versandt",
    "geliefert", "abgeschlossen", "erledigt", "payé", "livré", "expédié", "pagado", "enviado",
    "entregado",
    "已完成", "完成", "已发货", "已付款", "已收款", "已支付", "待发货", "待付款", "待收货", "已收货", "已签收", "已审核", "未审核",
    "已出库", "已开票", "执行中", "进行中", "部分发货", "部分付款", "已确认", "待确认", "交易成功", "正常", "有效", "生效",
    "已生效",
    "已结清", "审核通过",
  ])

  /// The beginnings of words for what was never bought, or was given back.
  private static let cancelled = keys([
    "cancel", "void", "refund", "return", "reject", "declin", "delet", "draft", "quot", "estimate",
    "proforma",
    "expired", "failed", "abandon", "annul", "storni", "storno", "rückerstattet", "entwurf",
    "angebot", "brouillon",
    "devis", "rembours", "cancelad", "anulad", "trash", "abgelehnt", "abgebrochen", "rechazad",
    "refusé", "未成交", "borrador", "reembols", "取消", "作废", "关闭交易", "交易关闭", "交易失败",
    "退货", "退款",
    "红冲", "冲销", "草稿", "报价", "驳回", "未通过", "审核不通过", "无效", "失效", "废弃", "删除", "撤销", "终止", "中止",
  ])
}

extension String {
  /// A state without what HubSpot puts in brackets behind it, the name of the pipeline.
  var bareState: String {
    let bare = prefix { !"(（[【".contains($0) }.trimmed
    return bare.isEmpty ? self : bare
  }

  /// By which states are compared.
  fileprivate var stateKey: String {
    let key = bareState.nameKey
    // `6. Won`, `5-赢单`: the place of a stage in its pipeline.
    let word = String(key.drop { $0.isNumber })
    return word.isEmpty ? key : word
  }
}

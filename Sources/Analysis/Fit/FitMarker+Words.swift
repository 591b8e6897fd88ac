// How each mark comes about, in one sentence with its numbers.

package import Model

extension FitMarker {
  /// Where the mark of an account on a criterion comes from, or what is missing to have one.
  ///
  /// - Complexity: O(its surveys and supplies).
  package func reason(_ criterion: FitCriterion, of account: Account) -> Phrase {
    switch criterion {
    case .share: shareReason(account)
    case .margin: marginReason(account)
    case .potential: potentialReason(account)
    case .loyalty: loyaltyReason(account)
    case .value, .culture, .commitment, .foundation, .market: opinionReason(criterion, account)
    case .survey: surveyReason(account)
    case .rivals: rivalsReason(account)
    case .cost: costReason(account)
    }
  }

  private func shareReason(_ account: Account) -> Phrase {
    guard largestShare > 0, let row = portfolio[account.id] else {
      return Phrase("no orders in the book yet", "客户簿里还没有订单")
    }
    let (own, most) = (row.share.percentage, largestShare.percentage)
    return Phrase(
      "\(own) of the book's revenue; the largest account has \(most)",
      "占全部销售额的 \(own)；最大的客户占 \(most)")
  }

  private func marginReason(_ account: Account) -> Phrase {
    guard let average = measures.book.rate else {
      return Phrase("no order line says its margin", "没有一条订单填了毛利")
    }
    guard let sums = measures.accounts[account.id], sums.judged > .zero else {
      return Phrase("it bought no product line with a known margin", "它没买过已知毛利的产品")
    }
    let rate = average.percentage
    let (rich, all) = (sums.rich.grouped, sums.judged.grouped)
    return Phrase(
      "\(rich) of \(all) went into product lines that earn at least the book's \(rate)",
      "采购 \(all)，其中 \(rich) 是毛利率不低于全簿平均 \(rate) 的产品")
  }

  private func potentialReason(_ account: Account) -> Phrase {
    guard let potential = account.potential else {
      return Phrase("no annual potential entered", "还没填年采购潜力")
    }
    guard let own = profitPotential(of: account), let rate = measures.rate(of: account.id) else {
      return Phrase("no order line says its margin", "没有一条订单填了毛利")
    }
    let bought = measures.accounts[account.id]?.year ?? .zero
    let (whose, inChinese) = rate.isOwn ? ("", "") : (" (the book's)", "（全簿平均）")
    let percent = rate.rate.percentage
    let (mine, most) = (own.amount, largestPotential.amount)
    return Phrase(
      "(\(potential.grouped) potential − \(bought.grouped) bought in a year) × \(percent) margin\(whose) = \(mine); the most in the book is \(most)",
      "（潜力 \(potential.grouped) − 一年已买 \(bought.grouped)）× 毛利率 \(percent)\(inChinese) = \(mine)；全簿最高 \(most)"
    )
  }

  private func loyaltyReason(_ account: Account) -> Phrase {
    let count = measures.quarters
    guard count > 0 else { return Phrase("the orders reach back less than a quarter", "订单还不到一个季度") }
    guard let part = measures.regularity(of: account.id) else {
      return Phrase("it has never bought anything", "它还没买过")
    }
    let bought = Int((part * Double(count)).rounded())
    return Phrase(
      "it bought in \(bought) of the last \(count) quarters of \(OrderYear.quarter) days",
      "最近 \(count) 个季度（每季 \(OrderYear.quarter) 天）里有 \(bought) 个季度采购过")
  }

  private func opinionReason(_ criterion: FitCriterion, _ account: Account) -> Phrase {
    guard let mark = criterion.opinion.flatMap({ account[$0].number }) else {
      return Phrase("not judged yet: e gives it 1 to 5", "还没打分：按 e 打 1 到 5 分")
    }
    return Phrase(
      "you gave it \(mark) of 5: (\(mark) − 1) ÷ 4", "您打了 \(mark) 分（满分 5）：(\(mark) − 1) ÷ 4")
  }

  private func surveyReason(_ account: Account) -> Phrase {
    guard let day = latestSurvey(of: account) else {
      return Phrase("never surveyed: + adds a survey", "从没调研过：按 + 可新建调研")
    }
    let (age, limit) = (today.days(since: day), surveyInterval)
    return Phrase(
      "last surveyed on \(day), \(age) days ago; it holds for \(limit) days",
      "上次调研 \(day)，已过 \(age) 天；有效期 \(limit) 天")
  }

  private func rivalsReason(_ account: Account) -> Phrase {
    guard let found = assessed(at: account) else {
      return Phrase("no product line in the supply register: W, then a", "供货登记里还没有产品线：按 W 再按 a")
    }
    return Phrase(
      "the supplier of \(found.known) of its \(found.all) registered product lines is known",
      "登记的 \(found.all) 条产品线里，\(found.known) 条知道由谁供")
  }

  private func costReason(_ account: Account) -> Phrase {
    guard account.costToServe != nil || account.costToDevelop != nil else {
      return Phrase("no cost entered", "还没填成本")
    }
    guard let earned = measures.earned(with: account.id) else {
      return Phrase("no order line says its margin", "没有一条订单填了毛利")
    }
    let keep = (account.costToServe ?? .zero).grouped
    let develop = (account.costToDevelop ?? .zero).grouped
    let years = FitMarker.yearsOfDevelopment
    let (sum, parts) = (earned.sum.amount, earned.words)
    return Phrase(
      "1 − (\(keep) to keep + \(develop) to develop ÷ \(years) years) ÷ \(sum) margin of a year, not below 0; \(parts.en)",
      "1 −（维护 \(keep) + 开发 \(develop) ÷ \(years) 年）÷ 一年毛利 \(sum)，最低为 0；\(parts.zh)")
  }
}

extension FitMeasures.Earned {
  /// What the order lines of the year say themselves, and what the rest is reckoned with.
  fileprivate var words: Phrase {
    let (margin, amount, percent) = (known.margin.grouped, rest.grouped, rate.percentage)
    let said = Phrase("margin on the year's order lines: \(margin)", "这一年订单上的毛利：\(margin)")
    guard rest != .zero else { return said }
    let whose: Phrase =
      switch source {
      case .year: Phrase("the year's rate", "按这一年的毛利率")
      case .allTime: Phrase("its rate of all years: none of the year is known", "这一年都没填，按历年毛利率")
      case .book: Phrase("the book's rate: it has none of its own", "这家没填过，按全簿毛利率")
      }
    let reckoned = Phrase(
      "\(amount) without a margin × \(percent) (\(whose.en))",
      "没填毛利的 \(amount) × \(percent)（\(whose.zh)）")
    guard known.amount != .zero else { return reckoned }
    return Phrase("\(said.en) + \(reckoned.en)", "\(said.zh) + \(reckoned.zh)")
  }
}

extension Double {
  /// A fraction of 1 as per cent with one decimal: `12.5%`.
  package var percentage: String {
    guard isFinite else { return "–" }
    let tenths = Int((self * 1000).rounded())
    return (tenths < 0 ? "-" : "")
      + "\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)") + "%"
  }

  /// An amount in whole units of the currency, grouped in threes.
  package var amount: String {
    guard isFinite, magnitude < 9e15 else { return "–" }
    return Money(hundredths: Int64((self * 100).rounded())).grouped
  }

  /// A mark or a weight with at most three decimals: `0.35`, `3.4`, `5`.
  package var decimal: String { decimal(places: 3) }

  /// A number with at most so many decimals, without zeros at its end.
  package func decimal(places: Int) -> String {
    guard isFinite, magnitude < 9e12 else { return "–" }
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((self * Double(scale)).rounded())
    let digits = String(scaled.magnitude % scale.magnitude)
    var rest = String(repeating: "0", count: places - digits.count) + digits
    while rest.last == "0" { rest.removeLast() }
    let whole = (scaled < 0 ? "-" : "") + String(scaled.magnitude / scale.magnitude)
    return rest.isEmpty || places == 0 ? whole : whole + "." + rest
  }
}

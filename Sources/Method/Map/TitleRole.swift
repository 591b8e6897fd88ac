// Which of the five roles a title suggests. It only proposes: who decides, who guards the budget and who opens doors
// is found out by asking, and until then the role is marked as proposed.

package import Model

/// What titles say of roles.
///
/// Words weigh in five ranks, of which the highest says that somebody was it once. A title has the role of its weightiest word; of equals the longest counts, then
/// the one that stands first in Latin script and last in Chinese, where the work stands behind the place:
/// 总裁秘书 is a secretary, CFO a financier, an IT director technical, and a director of nothing in particular decides.
/// A purchasing manager (采购经理) is proposed as decision maker, as it is the decision maker who signs the order (the
/// deck, page 34). A buyer without rank may play any part, and none is proposed.
package enum TitleRole {
  /// The role that a title suggests; nil where it suggests none.
  ///
  /// Latin words count as whole words, so `IT` is none in `Digital`.
  ///
  /// - Complexity: O(length of the title).
  package static func proposed(by title: String) -> Role? {
    var best: (weight: [Int], role: Role?)?
    for (word, place, isHan) in parts(of: title.lowercased()) {
      guard let (rank, role) = words[word] else { continue }
      let weight = [rank, word.count, isHan ? place : -place]
      if let known = best, !known.weight.lexicographicallyPrecedes(weight) { continue }
      best = (weight, role)
    }
    return best?.role
  }

  /// Everything in a title that can be a word of the table: up to four Latin words, up to seven signs around a
  /// Chinese one; and where each stands.
  private static func parts(of title: String) -> [(word: String, place: Int, isHan: Bool)] {
    let latin = title.split { !$0.isLetter && !$0.isNumber || $0.isHanCharacter }
    let signs = title.contains(where: \.isHanCharacter) ? title.filter { !$0.isWhitespace } : ""
    let han = Array(signs)
    let words = latin.indices.flatMap { start in
      (start..<min(start + 4, latin.count)).map {
        (latin[start...$0].joined(separator: " "), start, false)
      }
    }
    return words
      + han.indices.flatMap { start in
        (start..<min(start + 7, han.count)).map { (String(han[start...$0]), start, true) }
      }.filter { $0.0.contains(where: \.isHanCharacter) }
  }

  private static let words: [String: (rank: Int, role: Role?)] = {
    var words: [String: (rank: Int, role: Role?)] = [:]
    for (rank, role, text) in table {
      for part in text.split(whereSeparator: { $0 == "," || $0.isNewline })
      where !part.trimmed.isEmpty {
        words[part.trimmed] = (rank, role)
      }
    }
    return words
  }()

  /// The words: their rank, what they suggest, and themselves.
  private static let table: [(Int, Role?, String)] = [
    (
      4, .support,
      """
      assistant to, pa to, p a to, ea to, e a to, secretary, secretary to, executive assistant, personal assistant, management assistant,
      ceo assistant, gm assistant, ceo s assistant, chief of staff, office manager, receptionist, front desk,
      assistenz der geschäftsführung, sekretariat, sekretär, sekretärin, chefsekretärin, empfang, vorzimmer,
      assistante de direction, assistant de direction, secrétaire, accueil, secretaria, secretario,
      asistente de dirección, recepcionista, 秘书, 前台, 总裁助理, 董事长助理, 经理助理, 总监助理, 厂长助理, 院长助理, 校长助理,
      副总助理, 总助, 行政助理, 办公室主任, ceo助理
      """
    ),
    (4, nil, "assistant manager, assistant director, assistant professor"),
    (
      5, nil, "former, formerly, retired, ehemaliger, ehemalige, ancien, ancienne, 前任, 原任, 已退休, 已离职"
    ),
    (4, .decision, "secretary general, general secretary"),
    (
      4, .support,
      "purchasing assistant, procurement assistant, buying assistant, president s assistant, 采购助理"
    ),
    (4, .technical, "technical assistant, laboratory assistant, lab assistant"),
    (4, .finance, "financial assistant, accounting assistant, finance assistant, 财务助理, 会计助理"),
    (4, .decision, "assistant general manager, assistant managing director"),
    (
      3, .decision,
      """
      ceo, chief executive, chief executive officer, chief operating officer, coo, owner, co owner, proprietor, founder,
      co founder, cofounder, managing director, general manager, deputy general manager,
      executive director, managing partner, chairman, chairwoman, chairperson, chairman of the board,
      category director, head of purchasing, head of procurement, head of buying,
      purchasing director, procurement director, director of purchasing, director of procurement, chief procurement officer,
      supply chain director, geschäftsführer, geschäftsführerin, geschäftsführung, geschäftsleitung, inhaber, inhaberin,
      vorstand, vorstandsvorsitzender, prokurist, prokuristin, gesellschafter, werksleiter, werkleiter, einkaufsleiter, einkaufsleiterin, leiter einkauf, pdg, président, présidente, directeur général,
      directrice générale, gérant, gérante, propriétaire, fondateur, directeur des achats, directrice des achats, director general,
      directora general, gerente general, propietario, propietaria, dueño, dueña, presidente, fundador, jefe de compras,
      jefa de compras, director de compras, 董事长, 副董事长, 董事, 总经理, 副总经理, 总裁, 副总裁, 副总, 老板, 老板娘, 法人, 法人代表, 创始人, 合伙人,
      股东, 厂长, 副厂长, 院长, 校长, 店主, 首席执行官, 首席运营官, 采购总监, 采购部长, 采购负责人,
      purchasing manager, procurement manager,
      buying manager, sourcing manager, purchase manager, responsable achats, responsable des achats, gerente de compras,
      采购经理, 采购部经理, 采购主管, 采购中心主任, 采购部主任, 采购主任, 采购处长, 采购处处长, 采购部部长, 采购中心负责人, 采购部负责人,
      供应链总监, 品类总监
      """
    ),
    (
      3, .finance,
      """
      cfo, chief financial officer, finance, financial, finance director, finance manager, financial controller, controller,
      controlling, accountant, chief accountant, accounting, accounts payable, accounts receivable, bookkeeper, treasurer, treasury,
      budget, budgeting, auditor, finanzen, finanzleiter, finanzleiterin, finanzvorstand, leiter finanzen, finanzdirektor,
      buchhaltung, buchhalter, buchhalterin, kaufmännischer leiter, kaufmännische leiterin, rechnungswesen,
      kreditorenbuchhaltung, daf, directeur financier, directrice financière, finances, financier, financière, comptable,
      comptabilité, trésorier, contrôleur de gestion, finanzas, director financiero, directora financiera, financiero,
      contable, contador, contadora, contabilidad, tesorero, tesorera, 财务, 财务总监, 财务经理, 首席财务官, 财务副总裁, 财务副总经理, 财务副总, 财务总裁, 财务总经理, 总会计师, 会计, 主办会计,
      应付会计, 出纳, 预算, 审计, 财会, 成本会计, 资金
      """
    ),
    (
      3, .technical,
      """
      it, cto, cio, ciso, chief technology officer, chief technical officer, chief information officer, it manager, it director,
      head of it, technical, technology, technical director, technical manager, engineer, engineering, developer, architect,
      systems administrator, system administrator, sysadmin, network administrator, database administrator, quality,
      quality manager, quality assurance, qa, qc, r d, rd, research, research and development, scientist, chemist, laboratory,
      maintenance, information systems, information technology, software, hardware, edv, informatik, technik, technischer leiter,
      technische leiterin, techniker, technikerin, ingenieur, ingenieurin, entwicklung, entwickler, entwicklungsleiter,
      qualität, qualitätsleiter, qualitätsmanagement, instandhaltung, systemadministrator, it leiter, leiter it,
      directeur technique, directrice technique, dsi, informatique, ingénieur, ingénieure, technicien, technicienne, qualité,
      ingeniero, ingeniera, técnico, técnica, sistemas, informática, calidad, 技术, 技术总监, 首席技术官, 首席信息官, 总工程师, 总工,
      工程师, 工程, 架构师, 架构, 数据, 数据库, 算法, 研发, 研究, 开发, 信息, 信息中心, 信息化, 网络, 运维, 系统, 质量, 品质, 质检, 品管, 工艺, 设备, 维修, 化验, 实验室, 电脑部
      """
    ),
    (
      3, .user,
      """
      user, key user, end user, operator, machine operator, press operator, operations manager, production, production manager,
      plant operator, foreman, shift leader, shift supervisor, team leader, warehouse, warehouse manager, logistics, store manager,
      shop manager, lab manager, facility manager, nurse, teacher, technician on shift, anwender, anwenderin, bediener,
      schichtleiter, produktion, produktionsleiter, produktionsleiterin, fertigung, lager, lagerleiter, logistik, meister,
      werkstatt, filialleiter, utilisateur, utilisatrice, opérateur, opératrice, chef d atelier, atelier, magasinier,
      responsable de production, entrepôt, usuario, usuaria, operario, operaria, producción, jefe de producción, almacén,
      jefe de almacén, encargado de almacén, 使用, 用户, 操作, 操作工, 机台, 师傅, 车间, 车间主任, 班组长, 班长, 领班, 生产, 生产经理,
      仓库, 仓管, 库管, 物流, 店长, 门店, 冲印, 教师, 护士
      """
    ),
    (
      3, nil,
      """
      purchasing, procurement, buying, buyer, sourcing, category manager, einkauf,
      einkäufer, einkäuferin, achats, acheteur, acheteuse, compras, comprador, compradora, 采购, 采购员,
      sales, marketing, hr, human resources, legal, counsel, communications, public relations, account manager, recruiter,
      vertrieb, personal, recht, ventes, commercial, juridique, ressources humaines, ventas, recursos humanos, 销售, 市场, 营销, 人事,
      人力资源, 法务, 公关, 客户经理, 业务员
      """
    ),
    (
      2, .support,
      """
      assistant, assistants, pa, ea, coordinator, office, administrator, administrative, clerk, order desk, back office,
      assistenz, assistent, assistentin, sachbearbeiter, sachbearbeiterin, sekretariat, assistante, asistente, administrativo,
      administrativa, 助理, 行政, 文员, 内勤, 办公室, 司机
      """
    ),
    (2, .decision, "president"),
    (
      1, .decision,
      """
      partner, principal, vice president, 负责人, director, head of, vp, chief, general director, direktor, direktorin, leiter, leiterin, directeur, directrice,
      directora, gerente, jefe, 总监, 局长, 处长, 主任委员, 书记
      """
    ),
  ]
}

extension Character {
  /// Whether it is a Chinese character.
  fileprivate var isHanCharacter: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}

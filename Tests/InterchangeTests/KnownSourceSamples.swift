// A few rows of what each program exports, with its own headers, and what has to be in the book afterwards.

import Testing

/// A small export of a program.
struct SourceSample: CustomTestStringConvertible {
  /// The source that has to be recognised.
  let source: String
  /// The file.
  let file: String
  /// What is in the book: orders as customer, day, amount; people as name, customer, title, number, address; customers
  /// as name and region.
  let book: [String]

  var testDescription: String { source + ": " + file.prefix { $0 != "\n" } }

  init(_ source: String, _ file: String, _ book: [String]) {
    (self.source, self.file, self.book) = (source, file, book)
  }

  static let all = addressBooks + western + accounts + chinese + found

  private static let addressBooks = [
    SourceSample(
      "LinkedIn connections",
      """
      Notes:
      "When exporting your connection data, you may notice that some email addresses are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Hana,Kim,https://www.linkedin.com/in/hana,hana@acme.example,Acme,Head of Buying,05 Mar 2024
      Eva,Berg,https://www.linkedin.com/in/eva,,Beta AG,CFO,11 Jan 2023
      """, ["Eva Berg, Beta AG, CFO", "Hana Kim, Acme, Head of Buying, hana@acme.example"]),
    SourceSample(
      "LinkedIn connections",
      """
      Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am
      Eva,Berg,https://x.example,eva@beta.example,Beta AG,Einkauf,05 Mar 2024
      """, ["Eva Berg, Beta AG, Einkauf, eva@beta.example"]),
    SourceSample(
      "Google Contacts",
      """
      First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
      Hana,,Kim,,,,,,,,Acme,Buyer,,,Likes tea,https://x.example/p,* myContacts,* Work,hana@acme.example,Mobile,+82 10 5550100
      """, ["Hana Kim, Acme, Buyer, +82 10 5550100, hana@acme.example"]),
    SourceSample(
      "Google Contacts (before 2024)",
      """
      Name,Given Name,Additional Name,Family Name,Notes,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title
      Hana Kim,Hana,,Kim,,,* myContacts,* Work,hana@acme.example ::: h@x.example,Mobile,+82 10 5550100,,Acme,Buyer
      """, ["Hana Kim, Acme, Buyer, +82 10 5550100, hana@acme.example"]),
    SourceSample(
      "Outlook contacts",
      """
      First Name,Middle Name,Last Name,Title,Company,Department,Job Title,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Notes
      Hana,,Kim,Ms.,Acme,,Buyer,0531-100,0170-200,hana@acme.example,,
      """, ["Hana Kim, Acme, Buyer, 0170-200, hana@acme.example"]),
    SourceSample(
      "Outlook contacts",
      """
      Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Abteilung;Position;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse
      Frau;Eva;;Berg;Beta AG;;Einkauf;030-100;0170-300;eva@beta.example
      """, ["Eva Berg, Beta AG, Einkauf, 0170-300, eva@beta.example"]),
    SourceSample(
      "Outlook contacts",
      """
      称谓,名,中间名,姓,单位,部门,职务,商务电话,移动电话,电子邮件地址
      先生,雷,,李,大连机床,采购部,总监,0411-100,13900000001,lilei@dl.example
      """, ["李雷, 大连机床, 总监, 13900000001, lilei@dl.example"]),
    SourceSample(
      "WeCom contacts",
      """
      客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,电话,标签
      韩梅梅,老客户,王芳,wangfang,销售部,2025-03-04 10:00:00,扫描二维码,13900000002,大连机床,hmm@dl.example,,采购经理,,重点
      """, ["韩梅梅, 大连机床, 采购经理, 13900000002, hmm@dl.example"]),
    SourceSample(
      "DingTalk contacts",
      """
      姓名,手机号,企业,职位,标签,负责人,共享给,地址,备注
      李雷,13900000001,大连机床,总监,客户,王芳,,大连市,
      """, ["李雷, 大连机床, 总监, 13900000001"]),
  ]

  private static let western = [
    SourceSample(
      "HubSpot contacts",
      """
      Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Job Title,Create Date,Associated Company
      151,Hana,Kim,hana@acme.example,+1 555 0100,Ann Lee,New,Buyer,2024-05-01 10:00,Acme
      """, ["Hana Kim, Acme, Buyer, +1 555 0100, hana@acme.example"]),
    SourceSample(
      "HubSpot companies",
      """
      Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry
      9001,Acme,Ann Lee,2024-05-01 10:00,+1 555 0199,2024-06-01 10:00,Boston,United States,Machinery
      """, ["Acme, Boston, United States"]),
    SourceSample(
      "HubSpot deals",
      """
      Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company
      77,Pumps 2024,Closed Won (Sales Pipeline),2024-05-03 17:21,Ann Lee,12000,Acme
      78,Pumps 2025,Contract Sent (Sales Pipeline),2025-01-31 09:00,Ann Lee,15000,Acme
      79,Valves,Closed Lost (Sales Pipeline),2024-04-01 09:00,Ann Lee,9000,Beta
      """, ["Acme 2024-05-03 12000"]),
    SourceSample(
      "HubSpot deals",
      """
      Datensatz-ID,Dealname,Dealphase,Abschlussdatum,Betrag,Zugeordnetes Unternehmen
      77,Pumpen,Abgeschlossen und gewonnen,2024-05-03 17:21,12000,Acme
      79,Ventile,Abgeschlossen und verloren,2024-04-01 09:00,9000,Beta
      """, ["Acme 2024-05-03 12000"]),
    SourceSample(
      "Salesforce accounts",
      """
      Account Name,Billing Street,Billing City,Billing State/Province,Billing Country,Phone,Type,Account Owner,Rating
      Acme,1 Main St,Boston,MA,USA,+1 555 0199,Customer,Ann Lee,Hot
      """, ["Acme, Boston, MA, USA"]),
    SourceSample(
      "Salesforce accounts",
      """
      Id,IsDeleted,Name,Type,BillingStreet,BillingCity,BillingState,BillingCountry,Phone,OwnerId
      001xx01,0,Acme,Customer,1 Main St,Boston,MA,USA,+1 555 0199,005xx01
      """, ["Acme, Boston, MA, USA"]),
    SourceSample(
      "Salesforce accounts",
      """
      客户名,客户所有人,开单国家,开单省/市/自治区,开单城市,电话,行业
      大连机床,王芳,中国,辽宁,大连,0411-100,机械
      """, ["大连机床, 中国辽宁大连"]),
    SourceSample(
      "Salesforce contacts",
      """
      Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Phone,Mobile,Email,Account Owner
      Ms.,Hana,Kim,Buyer,Acme,1 Main St,Boston,555 0100,555 0200,hana@acme.example,Ann Lee
      """, ["Hana Kim, Acme, Buyer, 555 0200, hana@acme.example"]),
    SourceSample(
      "Salesforce opportunities",
      """
      Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Age,Close Date,Created Date,Type
      Ann Lee,Acme,Pumps,Closed Won,Q2-2024,12000,100,30,5/31/2024,4/1/2024,New Business
      Ann Lee,Beta,Valves,Negotiation/Review,Q2-2024,9000,90,30,6/15/2024,4/1/2024,New Business
      """, ["Acme 2024-05-31 12000"]),
    SourceSample(
      "Salesforce opportunities",
      """
      业务机会名,客户名,阶段,金额,结束日期
      水泵,大连机床,已结束且赢得客户,12000,2024-05-31
      阀门,大连机床,谈判/审查,9000,2024-06-30
      """, ["大连机床 2024-05-31 12000"]),
    SourceSample(
      "Salesforce report of products",
      """
      Account Name,Opportunity Name,Stage,Close Date,Amount,Product Name,Quantity,Sales Price,Total Price
      Acme,Pumps,Closed Won,5/31/2024,150,Pump,1,100,100
      Acme,Pumps,Closed Won,5/31/2024,150,Seal,5,10,50
      """, ["Acme 2024-05-31 100", "Acme 2024-05-31 50"]),
    SourceSample(
      "Pipedrive deals",
      """
      Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Won time
      1,Pumps,12000,EUR,Acme,Hana Kim,Contract,Won,2024-06-01,2024-05-31 10:00:00
      2,Valves,9000,EUR,Beta,Eva Berg,Contract,Open,2024-07-01,
      """, ["Acme 2024-05-31 12000"]),
    SourceSample(
      "Pipedrive people",
      """
      Person - Name,Person - Organization,Person - Phone - Work,Person - Phone - Mobile,Person - Email - Work
      Hana Kim,Acme,555 0100,555 0200,hana@acme.example
      """, ["Hana Kim, Acme, 555 0200, hana@acme.example"]),
    SourceSample(
      "Pipedrive organizations",
      """
      Organization - Name,Organization - Owner,Organization - Address,Organization - People
      Acme,Ann Lee,"1 Main St, Boston",3
      """, ["Acme"]),
    SourceSample(
      "Odoo contacts",
      """
      Name,Is a Company,Related Company,Phone,Email,City,Country
      Acme,True,,555 0199,info@acme.example,Boston,USA
      Hana Kim,False,Acme,555 0100,hana@acme.example,,
      """, ["Acme, Boston, USA", "Hana Kim, Acme, 555 0100, hana@acme.example"]),
    SourceSample(
      "Odoo orders",
      """
      Order Reference,Creation Date,Customer,Salesperson,Company,Total,Status
      S00042,2024-05-31 10:00:00,Acme,Ann Lee,My Firm,120.50,Sales Order
      S00043,2024-06-01 10:00:00,Beta,Ann Lee,My Firm,90.00,Quotation Sent
      """, ["Acme 2024-05-31 120.50"]),
    SourceSample(
      "Odoo orders",
      """
      订单关联,创建日期,客户,销售员,合计,状态
      S00042,2024-05-31 10:00:00,大连机床,王芳,120.50,销售订单
      S00043,2024-06-01 10:00:00,沈阳重工,王芳,90.00,报价单
      """, ["大连机床 2024-05-31 120.50"]),
    SourceSample(
      "Dynamics accounts",
      """
      (Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Main Phone,Address 1: City,Primary Contact,Email (Primary Contact)
      0a1b,xyz==,2024-05-01 10:00,Acme,555 0199,Boston,Hana Kim,hana@acme.example
      """, ["Acme, Boston"]),
    SourceSample(
      "Dynamics contacts",
      """
      (Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,Email,Company Name,Business Phone,Job Title
      0a1b,xyz==,2024-05-01 10:00,Hana Kim,hana@acme.example,Acme,555 0100,Buyer
      """, ["Hana Kim, Acme, Buyer, 555 0100, hana@acme.example"]),
    SourceSample(
      "Dynamics opportunities",
      """
      (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. Close Date,Est. Revenue,Status,Actual Close Date,Actual Revenue
      0a1b,xyz==,2024-06-01 10:00,Pumps,Acme,2024-06-01,10000,Won,2024-05-31,12000
      0a1c,xyz==,2024-06-01 10:00,Valves,Beta,2024-07-01,9000,Open,,
      """, ["Acme 2024-05-31 12000"]),
  ]

  private static let accounts = [
    SourceSample(
      "SAP orders",
      """
      Sales Document,Document Date,Sold-to party,Name 1,Material,Description,Order Quantity,Sales Unit,Net value,Document Currency
      4711,31.05.2024,100123,Acme,P-100,Pump,2,EA,"1.234,50",EUR
      """, ["Acme 2024-05-31 1234.50"]),
    SourceSample(
      "SAP orders",
      """
      Verkaufsbeleg;Belegdatum;Auftraggeber;Name Auftraggeber;Material;Bezeichnung;Auftragsmenge;Nettowert;Belegwährung
      4711;31.05.2024;100123;Acme GmbH;P-100;Pumpe;2;1.234,50;EUR
      """, ["Acme GmbH 2024-05-31 1234.50"]),
    SourceSample(
      "SAP orders",
      """
      销售凭证,凭证日期,售达方,名称 1,物料,描述,订单数量,净值,凭证货币
      4711,2024-05-31,100123,大连机床,P-100,水泵,2,1234.50,CNY
      """, ["大连机床 2024-05-31 1234.50"]),
    SourceSample(
      "German invoices",
      """
      Belegart;Belegnummer;Belegdatum;Kundennummer;Kundenname;Artikelbezeichnung;Menge;Nettobetrag;WKZ
      Rechnung;R-1;31.05.2024;10001;Acme GmbH;Pumpe;2;1.234;EUR
      Gutschrift;G-1;01.06.2024;10001;Acme GmbH;Pumpe;1;617,00;EUR
      """, ["Acme GmbH 2024-05-31 1234", "Acme GmbH 2024-06-01 -617"]),
    SourceSample(
      "QuickBooks sales",
      """
      Date,Transaction Type,Num,Customer,Product/Service,Memo/Description,Quantity,Sales Price,Amount,Balance
      05/31/2024,Invoice,1001,Acme,Pump,,2,50.00,100.00,100.00
      06/15/2024,Credit Memo,1002,Acme,Pump,,1,50.00,50.00,50.00
      """, ["Acme 2024-05-31 100", "Acme 2024-06-15 -50"]),
    SourceSample(
      "QuickBooks sales",
      """
      Type,Date,Num,Memo,Name,Item,Qty,Sales Price,Amount,Balance
      Invoice,05/31/2024,1001,,Acme,Pump,2,50.00,100.00,100.00
      """, ["Acme 2024-05-31 100"]),
  ]

  private static let chinese = [
    SourceSample(
      "Fxiaoke accounts",
      """
      客户名称,客户编号,客户级别,1级行业,国家,省,市,详细地址,电话,网址,负责人,负责人主属部门,成交状态
      大连机床,C001,重要客户,机械,中国,辽宁省,大连市,中山路1号,0411-100,dl.example,王芳,销售一部,已成交
      """, ["大连机床, 中国辽宁省大连市"]),
    SourceSample(
      "Fxiaoke contacts",
      """
      姓名,客户名称,职务,手机1,电话1,邮件,负责人,负责人主属部门
      李雷,大连机床,总监,13900000001,0411-100,lilei@dl.example,王芳,销售一部
      """, ["李雷, 大连机床, 总监, 13900000001, lilei@dl.example"]),
    SourceSample(
      "Fxiaoke deals",
      """
      商机名称,客户名称,商机编号,商机阶段,预计成交日期,商机金额,负责人,负责人主属部门
      水泵,大连机床,B001,赢单,2024-05-31,12000,王芳,销售一部
      阀门,大连机床,B002,方案报价,2024-06-30,9000,王芳,销售一部
      """, ["大连机床 2024-05-31 12000"]),
    SourceSample(
      "Fxiaoke orders",
      """
      销售订单编号,客户名称,下单日期,销售订单金额(元),生命状态,负责人,负责人主属部门
      D001,大连机床,2024-05-31,12000,正常,王芳,销售一部
      D002,大连机床,2024-06-01,9000,作废,王芳,销售一部
      """, ["大连机床 2024-05-31 12000"]),
    SourceSample(
      "Neocrm accounts",
      """
      客户名称,客户级别,客户所有人,所属部门,行业,省份,城市,电话,创建日期
      大连机床,A级,王芳,销售一部,机械,辽宁,大连,0411-100,2024-01-01
      """, ["大连机床, 辽宁大连"]),
    SourceSample(
      "Neocrm contacts",
      """
      姓名,客户名称,职务,手机,电子邮件,联系人所有人
      李雷,大连机床,总监,13900000001,lilei@dl.example,王芳
      """, ["李雷, 大连机床, 总监, 13900000001, lilei@dl.example"]),
    SourceSample(
      "Neocrm deals",
      """
      销售机会名称,客户名称,销售阶段,赢率,销售金额,结单日期,销售机会所有人
      水泵,大连机床,赢单,100,12000,2024-05-31,王芳
      阀门,大连机床,谈判,60,9000,2024-06-30,王芳
      """, ["大连机床 2024-05-31 12000"]),
    SourceSample(
      "Kingdee sales",
      """
      日期,单据编号,购货单位,产品名称,规格型号,单位,实发数量,单位成本,成本,销售单价,销售金额
      2024-05-31,XOUT001,大连机床,水泵,P100,台,2,400,800,617.25,1234.50
      """, ["大连机床 2024-05-31 1234.50"]),
    SourceSample(
      "Kingdee sales",
      """
      单据编号,日期,销售组织,客户,物料编码,物料名称,销售单位,销售数量,含税单价,价税合计,单据状态
      XSDD001,2024-05-31,总公司,大连机床,M01,水泵,台,2,617.25,1234.50,已审核
      """, ["大连机床 2024-05-31 1234.50"]),
    SourceSample(
      "Yonyou sales",
      """
      发票号,开票日期,销售类型,客户编码,客户简称,存货编码,存货名称,主计量,数量,无税金额,价税合计
      F001,2024-05-31,普通销售,K01,大连机床,M01,水泵,台,2,1092.48,1234.50
      """, ["大连机床 2024-05-31 1234.50"]),
    SourceSample(
      "Yonyou sales",
      """
      单据日期,单据编号,客户,存货编码,存货名称,计量单位,数量,金额,含税金额
      2024-05-31,XS-1,大连机床,M01,水泵,台,2,1092.48,1234.50
      """, ["大连机床 2024-05-31 1234.50"]),
  ]
}

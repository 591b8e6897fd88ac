// Exports as other people's public files and programs show them, with made-up rows.

extension SourceSample {
  /// Files whose headers were seen, or whose columns were found one by one.
  static let found = foundAddressBooks + foundSales + foundGoods + foundChinese

  private static let foundAddressBooks = [
    SourceSample(
      "Outlook contacts",
      """
      "Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Titre","Téléphone (bureau)","Tél. mobile","Adresse de messagerie","Notes"
      "Mme","Mara","","Muster","","Exemple SA","Achats","Directrice achats","+33 4 00 00 00 01","+33 6 00 00 00 02","mara@exemple.example",""
      """, ["Mara Muster, Exemple SA, +33 6 00 00 00 02, mara@exemple.example"]),
    SourceSample(
      "Outlook contacts",
      """
      頭銜,名字,中間名,姓氏,稱謂,公司,部門,職稱,商務電話,行動電話,電子郵件地址,記事
      ,小明,,王,先生,範例股份有限公司,採購,採購經理,02-0000-0001,0900-000-001,ming@fanli.example,
      """, ["王小明, 範例股份有限公司, 採購經理, 0900-000-001, ming@fanli.example"]),
    SourceSample(
      "HubSpot contacts",
      """
      Record ID - Contact,First Name,Last Name,Email,Phone Number,Contact owner,Create Date,Record ID - Company,Company name,Company owner,City,Added To List On
      101,Mara,Muster,mara@beispiel.example,+49 30 1234567,Kim Rep,2024-03-01 09:14,9001,Beispiel AG,Kim Rep,Berlin,2024-03-01
      """, ["Mara Muster, Beispiel AG, +49 30 1234567, mara@beispiel.example"]),
    SourceSample(
      "Salesforce accounts",
      """
      "Last Activity","Account Owner","Account Name","Billing State/Province","Type","Last Modified Date","Account ID","Website"
      "1/12/2026","Kim Rep","Northwind Tools","CA","Customer","3/30/2026","001Wj00000tAAAA","northwind.example"
      """, ["Northwind Tools, CA"]),
    SourceSample(
      "Salesforce contacts",
      """
      First Name,Last Name,Account Name,Account Owner,Billing State/Province,Email
      Mara,Muster,Beispiel AG,Kim Rep,Berlin,mara@beispiel.example
      """, ["Mara Muster, Beispiel AG, mara@beispiel.example"]),
    SourceSample(
      "Pipedrive organizations",
      """
      Organization - Name,Organization - Owner,Organization - Full/combined address of Company Address,Organization - City/town/village/locality of Company Address
      Contoso Pumps,Kim Rep,"1 Main St, Austin",Austin
      """, ["Contoso Pumps, Austin"]),
    SourceSample(
      "Dynamics accounts",
      """
      (Nicht ändern) Firma,(Nicht ändern) Zeilenprüfsumme,(Nicht ändern) Geändert am,SAP Nummer,Firmenname,Straße,Adresse 1: Postleitzahl,Ort,Land,Telefon 1,E-Mail,Fax,Website
      {1},abc==,01.10.2026 10:00,100001,Muster Pumpen GmbH,Musterweg 1,10115,Berlin,Deutschland,030 1,info@muster.example,,muster.example
      """, ["Muster Pumpen GmbH, Berlin, Deutschland"]),
    SourceSample(
      "Dynamics contacts",
      """
      (Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,First Name,Last Name,Business Phone,Company Name
      {1},abc==,2026-10-01 10:00,Mara,Muster,+49 30 1,Beispiel AG
      """, ["Mara Muster, Beispiel AG, +49 30 1"]),
    SourceSample(
      "Dynamics contacts",
      """
      (Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,Company Name,Job Title
      {1},abc==,2026-10-01 10:00,Mara Muster,Beispiel AG,CFO
      """, ["Mara Muster, Beispiel AG, CFO"]),
  ]

  private static let foundSales = [
    SourceSample(
      "HubSpot deals",
      """
      Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Associated Company,Associated Company IDs,Associated Company (Primary),Associated Company IDs (Primary)
      7001,Pumps,Closed Won (Sales Pipeline),2026-03-01 10:00,Kim Rep,12000,Sales Pipeline,Contoso Pumps;Northwind Tools,9001;9002,Contoso Pumps,9001
      7003,Hoses,Closed Lost (Sales Pipeline),2026-04-01 10:00,Kim Rep,700,Sales Pipeline,Northwind Tools,9002,Northwind Tools,9002
      """, ["Contoso Pumps 2026-03-01 12000"]),
    SourceSample(
      "Salesforce opportunities",
      """
      Opportunity Owner,Account Name,Opportunity Name,Stage,Total Amount Currency,Total Amount,Close Date,Type
      Kim Rep,Contoso Pumps,Pumps 2026,Closed Won,EUR,12000,3/1/2026,Existing Business
      Kim Rep,Northwind Tools,Valves,Proposal,EUR,5000,12/31/2026,New Business
      """, ["Contoso Pumps 2026-03-01 12000"]),
    SourceSample(
      "Pipedrive deals",
      """
      Deal - Titel,Deal - Organisation,Deal - Wert,Deal - Status,Deal - Phase,Deal - Kontaktperson,Deal - Deal abgeschlossen am,Deal - ID,Deal - Datum des gewonnenen Deals
      Pumpen 2026,Muster Pumpen GmbH,12000,Gewonnen,Angebot,Jo Muster,2026-03-01 10:00:00,1,2026-03-01 10:00:00
      Ventile,Beispiel AG,5000,Offen,Angebot,Al Muster,,2,
      """, ["Muster Pumpen GmbH 2026-03-01 12000"]),
    SourceSample(
      "Pipedrive deals",
      """
      Deal - Title*,Deal - Value,Deal - Currency of value,Organization,Contact person,Deal - Owner,Deal - Stage (pipeline),Deal - Status,Deal - Creation date,Deal - Expected close date,Deal - Won time,Deal - Pipedrive System ID
      Pumps,12000,EUR,Contoso Pumps,Jo Doe,Kim,Quote sent (Sales),Won,2026-01-02,2026-02-28,2026-03-01,1
      Valves,5000,EUR,Northwind Tools,Al Roe,Kim,Quote sent (Sales),Open,2026-01-05,2026-12-31,,2
      """, ["Contoso Pumps 2026-03-01 12000"]),
    SourceSample(
      "Odoo orders",
      """
      Auftragsreferenz,Bestelldatum,Kunde,Verkäufer,Auftragszeilen/Produkt,Auftragszeilen/Menge,Auftragszeilen/Zwischensumme,Status
      S00021,2026-03-01 10:00:00,Muster Pumpen GmbH,Kim Muster,Pumpe,3.0,3000.0,Verkaufsauftrag
      ,,,,Ventil,10.0,1000.0,
      S00022,2026-03-02 10:00:00,Beispiel AG,Kim Muster,Ventil,5.0,500.0,Abgebrochen
      """, ["Muster Pumpen GmbH 2026-03-01 1000", "Muster Pumpen GmbH 2026-03-01 3000"]),
    SourceSample(
      "Odoo orders",
      """
      订单参考号,订单日期,客户,销售员,订单明细/产品,订单明细/数量,订单明细/小计,状态
      S00021,2026-03-01 10:00:00,示例机械有限公司,王小明,水泵,3.0,3000.0,销售订单
      ,,,,阀门,10.0,1000.0,
      """, ["示例机械有限公司 2026-03-01 1000", "示例机械有限公司 2026-03-01 3000"]),
    SourceSample(
      "Dynamics opportunities",
      """
      (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Status,Actual Close Date,Est. Close Date,Actual Revenue,Est. Revenue
      {1},abc==,2026-10-01 10:00,Pumps,Contoso Pumps,Won,2026-03-01,2026-02-15,12000,10000
      {2},abd==,2026-10-01 10:00,Valves,Northwind Tools,Open,,2026-12-31,,5000
      """, ["Contoso Pumps 2026-03-01 12000"]),
  ]

  private static let foundGoods = [
    SourceSample(
      "SAP orders",
      """
      Sales Document,Sales Document Item,Sales Document Type,Sold-To Party,Sold-To Party Name,Material,Material Description,Order Quantity (Item),Sales Unit,Net Value (Item),Document Currency,Document Date
      4711,10,OR,100001,Contoso Pumps,P-1,Pump 1,3,EA,3000.00,EUR,2026-03-01
      """, ["Contoso Pumps 2026-03-01 3000"]),
    SourceSample(
      "DATEV customers",
      """
      "EXTF";700;16;"Debitoren/Kreditoren";5;20261001120000000;;"RE";"";"";1001;1;20260101;4;;;"";"";;;;"";;"";;;"";;;"";""
      Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Name (Adressattyp keine Angabe);Adressattyp;Kurzbezeichnung;EU-Land;EU-UStID;Straße;Postfach;Postleitzahl;Ort;Land;Telefon
      10001;"Muster Pumpen GmbH";"";"";"";"";2;"Muster";"DE";"DE000000000";"Musterweg 1";"";"10115";"Berlin";"DE";"030 0000001"
      10002;"";"";"";"";"Beispiel und Partner";0;"Beispiel";"DE";"";"Beispielstr. 2";"";"20095";"Hamburg";"DE";""
      70001;"Lieferant GmbH";"";"";"";"";2;"Lieferant";"DE";"";"";"";"";"Bonn";"DE";""
      """, ["Muster Pumpen GmbH, Berlin, DE", "Beispiel und Partner, Hamburg, DE"]),
    SourceSample(
      "QuickBooks sales",
      """
      Sales by Customer Detail,,,,,,,,,
      Example Co,,,,,,,,,
      "January 1-August 31, 2026",,,,,,,,,

      ,Transaction date,Transaction type,Num,Product/Service full name,Description,Quantity,Sales price,Amount,Balance
      Test Shop,,,,,,,,,
      ,08/01/2026,Invoice,SI-1,Chair,Chair oak,3.00,110.00,330.00,330.00
      ,08/15/2026,Credit Memo,SI-2,Chair,Chair oak,-1.00,110.00,-110.00,220.00
      Total for Test Shop,,,,,,2.00,,$220.00,
      TOTAL,,,,,,2.00,,$220.00,
      """, ["Test Shop 2026-08-01 330", "Test Shop 2026-08-15 -110"]),
    SourceSample(
      "QuickBooks sales",
      """
      Sales by Customer Detail
      Ridgeline Example Co
      All Dates

      ,Date,Transaction Type,Num,Product/Service,Memo/Description,Qty,Sales Price,Amount,Balance
      Mike Sample,,,,,,,,,
      ,03/22/2026,Invoice,2001,Tree removal,Oak removal,1,"2,000.00","2,000.00","2,000.00"
      """, ["Mike Sample 2026-03-22 2000"]),
  ]

  private static let foundChinese = [
    SourceSample(
      "Fxiaoke accounts",
      """
      客户名称,客户编号,成交状态,负责人,负责人主属部门,国家,省,市,区,电话,网址,上级客户,生命状态
      示例机械有限公司,C0001,已成交,王小明,销售一部,中国,浙江省,杭州市,西湖区,0571-00000001,shili.example,,正常
      作废的公司,C0002,未成交,王小明,销售一部,中国,上海市,上海市,浦东新区,021-00000002,,,作废
      """, ["示例机械有限公司, 中国浙江省杭州市西湖区"]),
    SourceSample(
      "Fxiaoke deals",
      """
      商机名称,客户名称,商机金额,预计成交日期,商机阶段,阶段状态,负责人,负责人主属部门,生命状态
      水泵项目,示例机械有限公司,12000,2026-03-01,M1签约,赢单,王小明,销售一部,正常
      阀门项目,样例化工有限公司,5000,2026-12-31,M4产品演示,进行中,王小明,销售一部,正常
      """, ["示例机械有限公司 2026-03-01 12000"]),
    SourceSample(
      "Neocrm accounts",
      """
      客户名称,客户所有人,所属部门,行业,省份,市,区,上级客户,销售额,总人数
      示例机械有限公司,王小明,销售一部,机械,浙江,杭州,西湖,,120000000,300
      """, ["示例机械有限公司, 浙江杭州西湖"]),
    SourceSample(
      "Neocrm deals",
      """
      机会名称,机会编号,客户名称,机会类型,销售金额,结单日期,销售阶段,所有人
      水泵项目,O-0001,示例机械有限公司,新客户,12000,2026-03-01,赢单,王小明
      阀门项目,O-0002,样例化工有限公司,老客户,5000,2026-12-31,方案报价,王小明
      """, ["示例机械有限公司 2026-03-01 12000"]),
    SourceSample(
      "Kingdee sales",
      """
      明细信息行号,日期,单据编号,客户,产品类型,物料编码,物料名称,实发数量,含税单价,价税合计
      1,2026-03-01,XSCKD0001,示例机械有限公司,成品,A001,水泵,3,1130,3390
      """, ["示例机械有限公司 2026-03-01 3390"]),
    SourceSample(
      "Kingdee sales",
      """
      单据编号,日期,购货单位,产品名称,规格型号,单位,数量,单价,价税合计,单据状态,红蓝字
      XOUT001,2025-01-05,示例机械有限公司,水泵,P1,台,10,113,1130.00,已审核,蓝字
      XOUT002,2025-01-06,示例机械有限公司,水泵,P1,台,1,113,113.00,已审核,红字
      """, ["示例机械有限公司 2025-01-05 1130", "示例机械有限公司 2025-01-06 -113"]),
    SourceSample(
      "Yonyou sales",
      """
      发货单号,发货日期,客户简称,存货名称,主计量,数量,含税单价,价税合计,本币价税合计,退货标志
      F001,2025-01-05,示例机械,水泵,台,10,113,1130,1130,否
      F002,2025-01-06,示例机械,水泵,台,1,113,113,113,是
      """, ["示例机械 2025-01-05 1130", "示例机械 2025-01-06 -113"]),
    SourceSample(
      "Yonyou sales",
      """
      单据日期,单据编号,客户,业务类型,票据类型,存货编码,存货名称,仓库,批号,数量,含税金额
      2026-03-01,SA-2026-03-0001,示例机械有限公司,普通销售,专用发票,A001,水泵,主仓,,3,3390
      """, ["示例机械有限公司 2026-03-01 3390"]),
  ]
}

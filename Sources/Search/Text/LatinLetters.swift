// Latin letters without their accents, so that `cafe` finds Café and `muller` finds Müller.

/// The letters that accented Latin letters stand for.
enum LatinLetters {
  /// The plain lower-case letters of an accented one; nil for what isn't one.
  ///
  /// - Complexity: O(1).
  static func plain(_ scalar: Unicode.Scalar) -> String? {
    scalar.value < 0x1F00 ? letters[scalar] : nil
  }

  /// The table, from the decompositions of Unicode 14 for U+00C0–U+024F and U+1E00–U+1EFF, and from the names of the
  /// letters with a stroke.
  private static let letters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [:]
    for group in groups.split(separator: " ") {
      let plain = group.prefix { $0.isASCII }
      for scalar in group.unicodeScalars where !scalar.isASCII { letters[scalar] = String(plain) }
    }
    return letters
  }()

  /// Plain letters, each with those that stand for it behind.
  private static let groups = """
    aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ aeÆæ bƀƁƂƃɃḂḃḄḅḆḇ \
    cÇçĆćĈĉĊċČčƇƈȻȼḈḉ dÐðĎďĐđƊƋƌȡḊḋḌḍḎḏḐḑḒḓ dzǄǅǆǱǲǳ \
    eÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩɆɇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ fƑƒḞḟ gĜĝĞğĠġĢģƓǤǥǦǧǴǵḠḡ \
    hĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ iÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗǏǐȈȉȊȋḬḭḮḯỈỉỊị ijĲĳ jĴĵǰɈɉ kĶķĸƘƙǨǩḰḱḲḳḴḵ \
    lĹĺĻļĽľĿŀŁłƚȴȽḶḷḸḹḺḻḼḽ ljǇǈǉ mḾḿṀṁṂṃ nÑñŃńŅņŇňŉŊŋƝƞǸǹȠȵṄṅṆṇṈṉṊṋ njǊǋǌ \
    oÒÓÔÕÖØòóôõöøŌōŎŏŐőƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ oeŒœ pƤƥṔṕṖṗ qɋ \
    rŔŕŖŗŘřȐȑȒȓɌɍṘṙṚṛṜṝṞṟ sŚśŜŝŞşŠšſȘșȿṠṡṢṣṤṥṦṧṨṩẛ ssßẞ tŢţŤťŦŧƫƬƭƮȚțȶȾṪṫṬṭṮṯṰṱẗ thÞþ \
    uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự vƲṼṽṾṿ wŴŵẀẁẂẃẄẅẆẇẈẉẘ xẊẋẌẍ \
    yÝýÿŶŷŸƳƴȲȳɎɏẎẏẙỲỳỴỵỶỷỸỹỾỿ zŹźŻżŽžƵƶȤȥɀẐẑẒẓẔẕ
    """
}

// A person's settings: what counts, what is named as wrong, what stays.

import Interface
import Method
import Model
import Testing

@Suite struct `The settings` {
  @Test func `are a language and a theme`() {
    let settings = SettingsText("# mine\ntheme = \"dark\"\nlanguage = \"zh\"\n", file: "s.toml")
    #expect(settings.language == .chinese)
    #expect(settings.theme == "dark")
    #expect(settings.problems.isEmpty)
  }

  @Test(arguments: [
    ("theme = \"dark\"\nnonsense = 1\n", "s.toml:2:1: “nonsense” means nothing here"),
    ("\nlanguage = 5\ntheme = \"dark\"", "s.toml:2:1: “language” has to be"),
    ("language = \"fr\"\ntheme = \"dark\"", "s.toml:1:1: “language” has to be"),
  ])
  func `name the line and the key of what is wrong, and go on`(text: String, sentence: String)
    throws
  {
    let settings = SettingsText(text, file: "s.toml")
    #expect(settings.theme == "dark")
    #expect(settings.language == nil)
    #expect(settings.problems.count == 1)
    #expect(
      try #require(settings.problems.first).phrase.en.hasPrefix(sentence), "\(settings.problems)")
  }

  @Test func `hold the numbers that the coach compares with`() {
    let text = "theme = \"dark\"\n[coach]\nsituations = 5\nchampion-days = 14\n"
    let settings = SettingsText(text, file: "s.toml")
    #expect(settings.problems.isEmpty)
    #expect(settings.limits[.situations] == 5)
    #expect(settings.limits[.championDays] == 14)
    #expect(settings.limits[.needMonths] == CoachLimit.needMonths.usual)
    #expect(!settings.limits.isChosen(.needMonths))
  }

  @Test(arguments: [
    ("[coach]\nsituations = 5\nchampions = 3\n", "s.toml:3:1: “champions” means nothing here"),
    (
      "[coach]\nsituations = 5\ninfluence = 9\n",
      "s.toml:3:1: “influence” has to be a whole"
    ),
    (
      "\n[coach]\nsituations = 5\npeople = \"two\"",
      "s.toml:4:1: “people” has to be a whole"
    ),
    ("language = \"en\"\ncoach = 5\n", "s.toml:2:1: “coach” has to be written as [coach]"),
  ])
  func `name what is wrong with a number of the coach, and take the others`(
    text: String, sentence: String
  ) throws {
    let settings = SettingsText(text, file: "s.toml")
    #expect(settings.problems.count == 1)
    #expect(
      try #require(settings.problems.first).phrase.en.hasPrefix(sentence), "\(settings.problems)")
    #expect(settings.limits[.situations] == (text.contains("situations") ? 5 : 3))
    #expect(settings.limits[.influence] == 4 && settings.limits[.people] == 2)
  }

  @Test func `that are no TOML do not count, and the line is named`() throws {
    let settings = SettingsText("theme = \"dark\"\nlanguage = = 5\n", file: "s.toml")
    #expect(settings.theme == nil)
    #expect(try #require(settings.problems.first).phrase.zh.hasPrefix("s.toml:2:"))
  }

  @Test func `keep what the person wrote when a choice is remembered`() {
    let text = "# mine\nlanguage = \"en\" # for now\nnonsense = 1\n[later]\nx = 1\n"
    let settings = SettingsText(text, file: "s.toml")
    #expect(
      settings.remembering(.theme("dark"))
        == "# mine\nlanguage = \"en\" # for now\nnonsense = 1\ntheme = \"dark\"\n[later]\nx = 1\n")
    #expect(
      settings.remembering(.language(.chinese))
        == "# mine\nlanguage = \"zh\"\nnonsense = 1\n[later]\nx = 1\n")
    #expect(SettingsText("", file: "s").remembering(.theme("dark")) == "theme = \"dark\"\n")
  }

  @Test(arguments: ["~/Rapport", "/a \"b\" \\c", "资料/拜访单", "/tab\there"])
  func `keeps the folder of sheets, whatever its name holds`(folder: String) {
    let text = SettingsText("theme = \"dark\"\n", file: "s.toml")
    let kept = SettingsText(text.remembering(.sheetFolder(folder)), file: "s.toml")
    #expect(kept.sheetFolder == folder && kept.theme == "dark" && kept.problems.isEmpty)
  }
}

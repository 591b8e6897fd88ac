// Golden screens: what a screen looks like, kept as text in `Screens` and compared on every run.
// Run with RECORD_SCREENS=1 to write those anew that differ; that run fails and shows what changed,
// so that nobody takes a recording for a test.

import Drawing
import Foundation
import Interface
import Model
import Testing

/// A screen in one size and language, and the file that says what it looks like.
///
/// Which there are, `KeptScreens.swift` says.
struct KeptScreen: Sendable, CustomTestStringConvertible {
  /// What is to be seen.
  let name: String
  /// The size of the screen.
  let size: Size
  /// Its language.
  let language: Language
  /// Draws it in a theme.
  let draw: @Sendable (KeptScreen, Theme) throws -> Frame

  /// The name of its file.
  var file: String { "\(name)@\(size.columns)x\(size.rows).\(language.rawValue).txt" }

  var testDescription: String { file }

  /// The folder with the files.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")

  /// Whether screens that differ are written anew.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil

  /// Compares what is drawn now with what is kept.
  func check() throws {
    let now = FramePicture.text(of: try draw(self, FramePicture.theme))
    let place = Self.folder.appending(path: file)
    let kept = try? String(contentsOf: place, encoding: .utf8)
    guard now != kept else { return }
    if Self.isRecording { try now.write(to: place, atomically: true, encoding: .utf8) }
    let verdict = Self.isRecording ? "was recorded" : kept == nil ? "is not kept" : "differs"
    Issue.record("\(file) \(verdict):\n\(LineDifference.report(from: kept ?? "", to: now))")
  }
}

extension KeptScreen {
  /// What stands in the book.
  enum Contents: Sendable {
    /// The demo book.
    case demo
    /// Nothing.
    case nothing
    /// One account without anything in it.
    case bareAccount
    /// The sample of a call that is prepared but for what is missing.
    case preparedCall
  }

  /// The workbench after some keys, in several sizes and languages.
  static func workbench(
    _ name: String, _ keys: String, of contents: Contents = .demo, at sizes: [Size] = [.usual],
    in languages: [Language] = Language.allCases
  ) -> [KeptScreen] {
    each(name, sizes, languages) { screen, theme in
      var stage = try screen.stage(of: contents)
      try stage.play(keys)
      return Workbench.render(
        stage.bench, size: screen.size, theme: theme, language: screen.language)
    }
  }

  /// The page of a file after some keys, on the demo book.
  static func importing(
    _ name: String, _ sample: ImportSamples, _ keys: String, at sizes: [Size] = [.usual],
    in languages: [Language] = Language.allCases
  ) -> [KeptScreen] {
    each(name, sizes, languages) { screen, theme in
      var stage = try screen.stage(of: .demo)
      try sample.open(on: &stage)
      try stage.play(keys)
      return Workbench.render(
        stage.bench, size: screen.size, theme: theme, language: screen.language)
    }
  }

  /// A view of the influencer map by itself, with a person of the sample selected, or the role that
  /// nobody fills.
  static func map(
    _ name: String, _ view: MapView, selecting person: String?, at sizes: [Size],
    in languages: [Language] = Language.allCases
  ) -> [KeptScreen] {
    each(name, sizes, languages) { screen, theme in
      let sample = try MapSample(screen.language)
      let spot = try person.map { MapSpot.person(try sample.id($0)) } ?? .vacancy(.user)
      return sample.picture(view, of: screen, selected: spot, theme: theme)
    }
  }

  /// The influencer map of an account without people.
  static func emptyMap(
    _ name: String, at sizes: [Size], in languages: [Language] = Language.allCases
  ) -> [KeptScreen] {
    each(name, sizes, languages) { screen, theme in
      try MapSample.empty().picture(
        .roles, of: screen, selected: .vacancy(.decision), theme: theme)
    }
  }

  /// One screen for each size and language.
  private static func each(
    _ name: String, _ sizes: [Size], _ languages: [Language],
    draw: @escaping @Sendable (KeptScreen, Theme) throws -> Frame
  ) -> [KeptScreen] {
    sizes.flatMap { size in
      languages.map { KeptScreen(name: name, size: size, language: $0, draw: draw) }
    }
  }

  /// The stage with the book, before any key.
  private func stage(of contents: Contents) throws -> Stage {
    let (columns, rows) = (size.columns, size.rows)
    switch contents {
    case .demo: return try Stage.demo(columns: columns, rows: rows, language: language)
    case .nothing: return try Stage([], columns: columns, rows: rows, language: language)
    case .bareAccount:
      let name = language == .english ? "Walmart" : "沃尔玛"
      return try Stage(
        [.add(.account, [.account(.name): .text(name)])], columns: columns, rows: rows,
        language: language)
    case .preparedCall:
      return try CallScreenSample.prepared(columns: columns, rows: rows, language: language)
    }
  }
}

extension MapSample {
  /// The map as it fills a screen.
  fileprivate func picture(
    _ view: MapView, of screen: KeptScreen, selected: MapSpot, theme: Theme
  ) -> Frame {
    var context = context(screen.language)
    context.theme = theme
    var frame = Frame(size: screen.size, style: theme[.text])
    map(screen.language).draw(
      into: &frame, in: frame.bounds, view: view, selected: selected, hasFocus: true,
      context: context)
    return frame
  }
}

extension [Language] {
  /// One language, where both differ in nothing but words.
  static let once: [Language] = [.english]
}

extension [Size] {
  /// What a screen is kept at whose layout differs between them.
  static let three: [Size] = [.small, .usual, .wide]
}

extension Size {
  /// The smallest window that is good for work.
  static let small = Size(columns: 40, rows: 10)
  /// The window that every terminal opens with.
  static let usual = Size(columns: 80, rows: 24)
  /// A window with all three panes.
  static let wide = Size(columns: 120, rows: 40)
  /// The whole screen of a large display.
  static let huge = Size(columns: 200, rows: 60)
  /// The map beside the accounts in the smallest window.
  static let narrowMap = Size(columns: 38, rows: 8)
  /// The map as one of two panes.
  static let paneMap = Size(columns: 58, rows: 14)
  /// The map in a window of its own.
  static let wholeMap = Size(columns: 100, rows: 25)
}

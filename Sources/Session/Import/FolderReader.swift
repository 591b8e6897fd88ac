// What is in a folder that somebody chooses a file in.

import Engine
import Foundation
import Interchange
import Interface
import Model

/// Reads folders for the line in which a path is typed.
enum FolderReader {
  /// The endings of files that are often brought in, or would be if they could be read: choosing one of these says why
  /// it can't be.
  private static let endings: Set = [
    "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "et", "numbers", "vcf", "json",
  ]

  /// The most entries that are told.
  private static let most = 2000

  /// Tells what is in a folder.
  ///
  /// - Parameter folder: As it is typed.
  static func listing(of folder: String) -> FolderListing {
    let path = Places.current.absolute(folder)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      return FolderListing(
        folder, entries: [],
        problem: Phrase(
          "\(folder.plain) is no folder that can be read: check the path.",
          "\(folder.plain) 不是可以读取的文件夹：请检查路径。"))
    }
    var files: [(entry: FolderListing.Entry, time: Int)] = []
    var folders: [FolderListing.Entry] = []
    var others = 0
    for name in names.sorted().prefix(most) {
      var found = stat()
      guard unsafe stat(path + "/" + name, &found) == 0 else { continue }
      if found.st_mode & S_IFMT == S_IFDIR {
        folders.append(FolderListing.Entry(name, isFolder: true, day: nil))
      } else if endings.contains((name as NSString).pathExtension.lowercased()) {
        let time = found.st_mtim.tv_sec
        let entry = FolderListing.Entry(name, isFolder: false, day: Clock.day(ofSecond: time))
        files.append((entry, time))
      } else if !name.hasPrefix(".") {
        others += 1
      }
    }
    let latest = files.sorted { ($1.time, $0.entry.name) < ($0.time, $1.entry.name) }
    return FolderListing(folder, entries: latest.map(\.entry) + folders, others: others)
  }

  /// The folder of downloads where there is one, else the home.
  static var usual: String {
    ["~/Downloads/", "~/下载/", "~/"].first {
      FileManager.default.fileExists(atPath: Places.current.absolute($0))
    } ?? "/"
  }
}

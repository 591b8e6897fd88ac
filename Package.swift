// swift-tools-version: 6.2
// Rapport's targets and the arrows between them. `Architecture.md` in the DocC catalogue draws
// the picture, and `StyleTests` fails on an import that is not in it.

import PackageDescription

let package = Package(
  name: "rapport",
  products: [
    .executable(name: "rapport", targets: ["rapport"]),
    // Loaded before a program by the tests, to break the disk under it; no user needs it.
    .library(name: "FaultShim", type: .dynamic, targets: ["FaultShim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .executableTarget(
      name: "rapport",
      dependencies: [
        "Session", "Interface", "Interchange", "Report", "Analysis", "Engine", "Terminal", "Method",
        "Persistence", "Search", "Model", "Drawing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "Session",
      dependencies: [
        "Interface", "Interchange", "Report", "Analysis", "Engine", "Method", "Persistence",
        "Model", "Drawing",
      ]
    ),
    .target(
      name: "Interface",
      dependencies: ["Report", "Analysis", "Method", "Search", "Model", "Drawing", "TOMLKit"],
      resources: [
        .embedInCode("../../themes/terminal.toml"),
        .embedInCode("../../themes/dark.toml"),
        .embedInCode("../../themes/light.toml"),
        .embedInCode("../../themes/high-contrast.toml"),
        .embedInCode("../../themes/colour-blind.toml"),
      ]
    ),
    .target(
      name: "Interchange",
      dependencies: [
        "Report", "Analysis", "Method", "Model", "Drawing", "CDeflate", "CMarkup", "TOMLKit",
      ],
      resources: [.embedInCode("Import/Known/sources.toml")]
    ),
    .target(name: "Report", dependencies: ["Analysis", "Method", "Search", "Model"]),
    .target(name: "Analysis", dependencies: ["Method", "Model"]),
    .target(name: "Engine", dependencies: ["Model", "Persistence"]),
    .target(name: "Terminal", dependencies: ["Drawing", "CCurses"]),
    .target(
      name: "Method",
      dependencies: ["Model", "TOMLKit"],
      resources: [
        .embedInCode("Playbook/playbook.en.toml"),
        .embedInCode("Playbook/playbook.zh.toml"),
      ]
    ),
    .target(name: "Persistence"),
    .target(name: "Search", dependencies: ["Model"]),
    .target(name: "Model"),
    .target(name: "Drawing"),
    .target(
      name: "CCurses",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"),
        .define("_XOPEN_SOURCE_EXTENDED", to: "1"),
        .define("_GNU_SOURCE", to: "1"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw")]
    ),
    // By the names of the archives, so that the program carries them with it.
    .target(name: "CDeflate", linkerSettings: [.linkedLibrary(":libz.a")]),
    .target(
      name: "CMarkup",
      cSettings: [.define("_GNU_SOURCE", to: "1")],
      linkerSettings: [.linkedLibrary(":libexpat.a")]
    ),
    // Random numbers that every test can repeat.
    .target(name: "Chance", path: "Tests/Chance"),
    // Books that somebody filled at random.
    .target(name: "RandomBooks", dependencies: ["Model", "Chance"], path: "Tests/RandomBooks"),
    .testTarget(name: "ModelTests", dependencies: ["Model", "RandomBooks", "Chance"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Model", "Chance"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "Chance"]),
    .target(name: "FaultDisk", dependencies: ["Persistence", "Chance"], path: "Tests/FaultDisk"),
    .testTarget(name: "PersistenceTests", dependencies: ["Persistence", "FaultDisk", "Chance"]),
    .executableTarget(
      name: "FaultMatrix", dependencies: ["Persistence", "FaultDisk", "Chance"],
      path: "Tests/FaultMatrix"),
    .testTarget(name: "FaultMatrixTests"),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "Model", "Persistence", "Chance"],
      exclude: ["Journals"]),
    .testTarget(name: "MethodTests", dependencies: ["Analysis", "Method", "Model", "Chance"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Interchange", "Report", "Analysis", "Method", "Model", "Drawing", "RandomBooks", "Chance",
      ]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "Drawing"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Drawing", "CCurses", "TerminalProbe", "Chance", "rapport"]),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Session", "Interface", "Interchange", "Report", "Analysis", "Engine", "Method",
        "Persistence", "Search", "Model", "Drawing", "FaultDisk", "Chance",
      ],
      exclude: ["Screens"]
    ),
    .testTarget(name: "StyleTests"),
    .testTarget(
      name: "StoryTests", dependencies: ["rapport", "Report", "Model", "FaultDisk", "Chance"]),
    .target(name: "FaultShim", path: "Tests/FaultShim"),
    .executableTarget(
      name: "BookProbe", dependencies: ["Engine", "Model", "Persistence"], path: "Tests/BookProbe"),
    .testTarget(name: "FaultTests", dependencies: ["rapport", "BookProbe"]),
  ],
  swiftLanguageModes: [.v6]
)

// The same rules for every Swift target. Keep this after all target declarations.
for target in package.targets
where !["CCurses", "CDeflate", "CMarkup", "FaultShim"]
  .contains(target.name)
{
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}

// swift-tools-version: 6.2
// Rapport's benchmarks, as a package of their own, so that nobody who builds the program builds
// them. They reach its code through links to its folders in `Sources`.
//
//     swift run -c release --package-path Tests/Benchmarks benchmarks [name…]

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "benchmarks", dependencies: ["Engine", "Persistence", "Search", "Model"]),
    .target(name: "Engine", dependencies: ["Model", "Persistence"]),
    .target(name: "Search", dependencies: ["Model"]),
    .target(name: "Persistence"),
    .target(name: "Model"),
  ],
  swiftLanguageModes: [.v6]
)

// The same rules as for the program.
for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

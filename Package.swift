// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "usher",
  products: [.executable(name: "usher", targets: ["usher"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What is true, and what it is drawn on: these import nothing of ours.
    .target(name: "Domain"),
    .target(name: "Display"),
    // What the operator sees.
    .target(name: "Screens", dependencies: ["Domain", "Display"], path: "Screens"),
    // What the console stands on.
    .target(
      name: "Store",
      dependencies: [
        "Domain",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(
      name: "Wire",
      dependencies: ["Domain", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "CCurl"),
    .target(name: "AWS", dependencies: ["Domain", "Wire", "CCurl"]),
    .systemLibrary(name: "CQRencode"),
    .target(name: "Outbox", dependencies: ["Domain", "Display", "CQRencode"]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Terminal", dependencies: ["Screens", "Domain", "Display", "CNcurses"]),
    // The composition root.
    .executableTarget(
      name: "usher",
      dependencies: [
        "Terminal", "Screens", "Store", "AWS", "Wire", "Outbox", "Domain", "Display",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Store"], exclude: ["Fixtures"]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Domain"]),
    .testTarget(name: "WireTests", dependencies: ["Wire", "Domain"]),
    .testTarget(name: "AWSTests", dependencies: ["AWS", "Wire", "Domain"]),
    .testTarget(name: "OutboxTests", dependencies: ["Outbox", "Domain", "Display"]),
    .testTarget(name: "DisplayTests", dependencies: ["Display"]),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Store", "Outbox", "Domain", "Display"],
      exclude: ["Golden"]),
    .testTarget(name: "HouseTests"),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["usher", "Store", "Domain", "PseudoTerminal"]),
    .executableTarget(name: "benchmarks", dependencies: ["PseudoTerminal"], path: "Benchmarks"),
  ],
  swiftLanguageModes: [.v6]
)

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
for target in package.targets where !["CCurl", "CNcurses", "CQRencode"].contains(target.name) {
  target.swiftSettings = strict
}

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "usher",
  products: [
    .executable(name: "usher", targets: ["usher"]),
    .executable(name: "usherd", targets: ["usherd"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    // What hummingbird is made of, and what is said to it in those words.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.29.0"),
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
    .target(
      name: "Server",
      dependencies: [
        "Domain", "Store", "Wire",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "usherd",
      dependencies: [
        "Server", "Store", "Domain",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
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
    .target(name: "Loopback", dependencies: ["Wire", "Domain"], path: "Tests/Loopback"),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "usherd", "Server", "Loopback", "PseudoTerminal", "Store", "Wire", "Domain",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "benchmarks", dependencies: ["PseudoTerminal", "Loopback", "Store", "Wire", "Domain"],
      path: "Benchmarks"),
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

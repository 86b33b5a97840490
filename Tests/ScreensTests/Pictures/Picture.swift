import Display
import Foundation
import Testing

@testable import Screens

/// A page at a size, how to get there, and the file that says how it looks.
struct Picture: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let prepare: @Sendable (Desk) async throws -> Desk

  init(
    _ name: String, columns: Int = 80, rows: Int = 24,
    _ prepare: @escaping @Sendable (Desk) async throws -> Desk
  ) {
    (self.name, self.prepare) = (name, prepare)
    size = Size(columns: columns, rows: rows)
  }

  /// Gets to the page by keys from the home page on.
  init(_ name: String, columns: Int = 80, rows: Int = 24, keys: String) {
    self.init(name, columns: columns, rows: rows) { desk in
      await desk.showHome()
      await desk.press(keys)
      return desk
    }
  }

  var testDescription: String { "\(name) \(size.columns)x\(size.rows)" }
  var fileName: String { "\(name)-\(size.columns)x\(size.rows).txt" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  func drawn() async throws -> String {
    let desk = try await prepare(try Desk.onSample(size: size))
    return Self.steady(desk.canvas.maskedText) + "\n"
  }

  /// Without what is different each time: dates, times and the identifiers an account makes.
  private static func steady(_ text: String) -> String {
    text.replacing(/AKIA[A-Z0-9]{16}/, with: "AKIAIOSFODNN7EXAMPLE")
      .replacing(/AGPA[A-Z0-9]{17}/, with: "AGPACKCEVSQ6C2EXAMPLE")
      .replacing(/20[2-9]\d-\d\d-\d\d \d\d:\d\d/, with: "2026-11-21 14:02")
      .replacing(/20[2-9]\d-\d\d-\d\d/, with: "2026-11-21")
      .replacing(/T\d\d:\d\d:\d\dZ/, with: "T14:02:00Z")
      .replacing(/9067642ac7-[0-9a-f-]{8,36}/) {
        // As far as it is shown.
        "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11".prefix($0.0.count)
      }
      .replacing(/\d{12}/, with: "123456789012")
  }
}

extension Desk {
  func showHome() async {
    await show(Home(identity: console.identity, remark: "A sample account, gone on exit."))
  }
}

@Suite struct PictureTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  @Test(arguments: Pictures.all) func `it looks as recorded`(picture: Picture) async throws {
    let file = Picture.folder.appending(path: picture.fileName)
    let drawn = try await picture.drawn()
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: Picture.folder, withIntermediateDirectories: true)
      try Data(drawn.utf8).write(to: file)
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    let wanted = try #require(recorded, "Record \(picture.fileName) with RECORD=1.")
    guard drawn != wanted else { return }
    Issue.record("\(picture.fileName) differs:\n\(Self.difference(wanted, drawn))")
  }

  @Test func `every recorded picture is one that is drawn`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Picture.folder.path)
    let strays = Set(files).subtracting(Pictures.all.map(\.fileName))
    if Self.isRecording {
      for stray in strays {
        try FileManager.default.removeItem(at: Picture.folder.appending(path: stray))
      }
    } else {
      #expect(strays == [])
    }
  }

  private static func difference(_ wanted: String, _ drawn: String) -> String {
    let lines = [wanted, drawn].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    return (0..<max(lines[0].count, lines[1].count)).compactMap { row in
      let pair = lines.map { row < $0.count ? $0[row] : "nothing" }
      return pair[0] == pair[1] ? nil : "\(row + 1) was |\(pair[0])|\n\(row + 1) is  |\(pair[1])|"
    }.joined(separator: "\n")
  }
}

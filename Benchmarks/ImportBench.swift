import Domain
import Foundation
import PseudoTerminal
import Store

/// The import of every IAM user of an account file into a region of OpsWorks Stacks.
struct ImportBench {
  let program: String
  let users: Int

  func run() throws {
    let folder = NSTemporaryDirectory() + "/usher-bench-import-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/account.usher"
    _ = try EmbeddedAccount.create(at: file, contents: .sample(users: users))
    let bench = try Bench(
      "'\(program)' --account '\(file)'", arrival: ":opsworks-users\r", sign: "Import IAM Users")
    print("\n\(users) users to import")
    try printOpening(bench.terminal)
    bench.printKeys(Scenario.all)
    print("resident: \(bench.residentMegabytes) MB")
    try printImport(bench.terminal)
  }

  /// Until the first rows stand, and until everybody is there.
  private func printOpening(_ terminal: PseudoTerminal) throws {
    let (start, before) = (ContinuousClock.now, terminal.output.count)
    terminal.type("m")
    try terminal.until("the first rows") { $0.text(from: before).contains("[ ]") }
    let first = ContinuousClock.now - start
    try terminal.settle(quiet: 400)
    print("opens".padded(24) + String(format: "%8.2f ms", first.milliseconds))
  }

  /// From the press of the button until the results stand.
  private func printImport(_ terminal: PseudoTerminal) throws {
    terminal.type("ua")
    try terminal.settle()
    let (start, before) = (ContinuousClock.now, terminal.output.count)
    terminal.type(":import\r")
    try terminal.until("the results", within: 60) { $0.text(from: before).contains("[ Close ]") }
    let time = ContinuousClock.now - start
    let bytes = terminal.output.count - before
    print("imports all".padded(24) + String(format: "%8.0f ms, %d bytes", time.milliseconds, bytes))
  }
}

extension PseudoTerminal {
  func text(from position: Int) -> String {
    String(decoding: output[position...], as: UTF8.self)
  }
}

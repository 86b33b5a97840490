// Measures the release build as its operator and its callers feel it, and prints tables: all of
// them, or those named: server, list, import.
import Foundation
import PseudoTerminal

func program(_ name: String) -> String {
  URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: name).path(percentEncoded: false)
}

func isWanted(_ name: String) -> Bool {
  CommandLine.arguments.count == 1 || CommandLine.arguments.dropFirst().contains(name)
}

/// In a function, so that the server ends with it.
func measureServer() throws {
  let server = try ServerBench(program: program("usherd"))
  print("\nlocal API, 16 connections   median      p99")
  // As many as an account may have.
  print(try server.createUsers(5_000))
  print(try server.listUsers(500))
}

if isWanted("server") { try measureServer() }

for users in isWanted("list") ? [100, 100_000] : [] {
  let bench = try Bench(
    "'\(program("usher"))' demo --users \(users)", arrival: Scenario.arrival,
    sign: Scenario.sign)
  print("\n\(users) users: \(bench.startup)")
  bench.printKeys(Scenario.all)
  print("idle".padded(24) + bench.idle)
  print("resident: \(bench.residentMegabytes) MB")
}

for users in isWanted("import") ? [1000, 10_000, 100_000, 250_000] : [] {
  try ImportBench(program: program("usher"), users: users).run()
}

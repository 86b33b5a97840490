// Measures the release builds as those who use them feel it, and prints tables.
// `make bench ARGS=server` measures the local API alone.
import Foundation
import PseudoTerminal

func program(_ name: String) -> String {
  URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: name).path(percentEncoded: false)
}

/// In a function, so that the server ends with it.
func measureServer() throws {
  let server = try ServerBench(program: program("usherd"))
  print("\nlocal API, 16 connections   median      p99")
  // As many as an account may have.
  print(try server.createUsers(5_000))
  print(try server.listUsers(500))
}

try measureServer()

for users in CommandLine.arguments.contains("server") ? [] : [100, 100_000] {
  let bench = try Bench(program: program("usher"), users: users)
  print("\n\(users) users: \(bench.startup)")
  print("key".padded(24) + "  median      p99    bytes")
  for scenario in Scenario.all {
    print(scenario.name.padded(24) + bench.terminal.measure(scenario).row)
  }
  print("idle".padded(24) + bench.idle)
  print("resident: \(bench.residentMegabytes) MB")
}

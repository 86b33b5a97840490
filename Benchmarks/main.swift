// Measures the release build as its operator feels it, and prints a table.
import Foundation
import PseudoTerminal

let usher = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appending(path: "usher").path(percentEncoded: false)

for users in [100, 100_000] {
  let bench = try Bench(program: usher, users: users)
  print("\n\(users) users: \(bench.startup)")
  print("key".padded(24) + "  median      p99    bytes")
  for scenario in Scenario.all {
    print(scenario.name.padded(24) + bench.terminal.measure(scenario).row)
  }
  print("idle".padded(24) + bench.idle)
  print("resident: \(bench.residentMegabytes) MB")
}

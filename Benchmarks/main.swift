// Measures the release build as its operator feels it, and prints a table.
import Foundation
import PseudoTerminal

let usher = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appending(path: "usher").path(percentEncoded: false)

for users in [100, 100_000] {
  let bench = try Bench(
    "'\(usher)' demo --users \(users)", arrival: Scenario.arrival, sign: Scenario.sign)
  print("\n\(users) users: \(bench.startup)")
  bench.printKeys(Scenario.all)
  print("idle".padded(24) + bench.idle)
  print("resident: \(bench.residentMegabytes) MB")
}
for users in [1000, 10_000, 100_000, 250_000] {
  try ImportBench(program: usher, users: users).run()
}

// Measures the release build as its operator and its callers feel it, and prints tables: all of
// them, or those named: server, list, directory, import.
import Domain
import Foundation
import Loopback
import PseudoTerminal
import Wire

func program(_ name: String) -> String {
  URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: name).path(percentEncoded: false)
}

func isWanted(_ name: String) -> Bool {
  CommandLine.arguments.count == 1 || CommandLine.arguments.dropFirst().contains(name)
}

/// In a function, so that the servers end with it.
func measureServer() throws {
  let folder = NSTemporaryDirectory() + "/usherd-bench-\(getpid())"
  let server = try ServerProcess(
    program("usherd"), ["--account", "\(folder)/account.usher", "--create"], folder: folder)
  let ours = try ServerBench(port: server.port, credentials: server.credentials)
  print("\nusherd, durable".padded(33) + "  median      p99")
  // As many as an account may have.
  print(try ours.createUsers(5_000))
  print(try ours.listUsers(500, from: 16))
  print(try ours.listUsers(200, from: 1))
  do {
    let moto = try MotoProcess(near: server.port + 1)
    try measure(moto)
  } catch is MotoProcess.Missing {
    print("\nmoto, to compare with, cannot be had here")
  }
}

func measure(_ moto: MotoProcess) throws {
  let theirs = ServerBench(
    port: moto.port,
    credentials: SigningCredentials(
      accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: Secret("any")))
  print("\nmoto, in memory".padded(33) + "  median      p99")
  print(try theirs.createUsers(1_000))
  print(try theirs.listUsers(50, from: 16))
  print(try theirs.listUsers(20, from: 1))
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

// A directory holds 100,000, and some are there already.
for users in isWanted("directory") ? [1000, 99_990] : [] {
  try await DirectoryBench(program: program("usher"), users: users).run()
}

for users in isWanted("import") ? [1000, 10_000, 100_000, 250_000] : [] {
  try ImportBench(program: program("usher"), users: users).run()
}

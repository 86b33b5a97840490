import Foundation
import Testing

/// The words a real shell makes of a command, with variables as given.
func wordsByShell(_ command: String, variables: [String: String] = [:]) throws -> [String] {
  let shell = Process()
  shell.executableURL = URL(filePath: "/bin/sh")
  shell.arguments = ["-c", "printf '%s\\0' \(command)"]
  shell.environment = variables
  let output = Pipe()
  shell.standardOutput = output
  try shell.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  shell.waitUntilExit()
  try #require(shell.terminationStatus == 0)
  return data.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    .map { String(decoding: $0, as: UTF8.self) }
}

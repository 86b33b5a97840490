import Dispatch
import Domain
import Foundation

/// Credentials that a program prints.
/// Source: AWS SDKs and Tools Reference Guide, process credential provider.
extension CredentialsChain {
  func ofProcess(_ command: String, profile: String)
    async throws(LiveProblem) -> FoundCredentials
  {
    let what = "The credential_process of profile \(profile)"
    let child = Process()
    child.executableURL = URL(filePath: "/bin/sh")
    child.arguments = ["-c", "exec \(command)"]
    child.environment = surroundings.environment
    child.standardInput = FileHandle.nullDevice
    let (output, complaints) = (Pipe(), Pipe())
    (child.standardOutput, child.standardError) = (output, complaints)
    do { try child.run() } catch {
      throw LiveProblem(.configuration, "\(what) cannot be started: \(error)")
    }
    let limit = DispatchWorkItem { child.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: limit)
    let complaint = Task { complaints.fileHandleForReading.readDataToEndOfFile() }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    limit.cancel()
    guard child.terminationStatus == 0 else {
      let said =
        String(decoding: await complaint.value, as: UTF8.self)
        .split(whereSeparator: \.isNewline).first.map { ": \($0)" } ?? ""
      throw LiveProblem(
        .configuration, "\(what) ended with status \(child.terminationStatus)\(said)")
    }
    guard let found = try? JSONDecoder().decode(HandedOutCredentials.self, from: printed),
      found.version == 1
    else {
      throw LiveProblem(
        .configuration, "\(what) printed no credentials: they are JSON with Version 1.")
    }
    if let end = found.expiresAt, end <= surroundings.now() {
      throw LiveProblem(.configuration, "\(what) printed credentials that have expired.")
    }
    return FoundCredentials(
      found.keys, expiresAt: found.expiresAt, source: "credential_process of profile \(profile)")
  }
}

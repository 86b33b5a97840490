import ArgumentParser
import Domain
import Foundation
import Terminal
import Wire

/// The operations of a service as commands, as the AWS CLI has them. What the words mean is found
/// in the calls' own declarations, so they are taken as they are.
protocol ServiceCommand: ParsableCommand {
  static var service: Service { get }
  var words: [String] { get }
}

extension ServiceCommand {
  static func described(as what: String) -> CommandConfiguration {
    CommandConfiguration(
      commandName: service.rawValue,
      abstract: "Do one operation of \(what).",
      discussion: """
        Commands, flags, results and exit codes are the AWS CLI's; "usher \(service.rawValue) \
        help" lists the commands, and each has help of its own.
        """)
  }

  static func candidates(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    let mine = words.prefix(index).drop { $0 != service.rawValue }.dropFirst()
    return CLICompletion.candidates(after: Array(mine), to: service).filter {
      $0.hasPrefix(prefix)
    }
  }

  func run() throws {
    switch try request() {
    case .text(let text): try Self.write(text)
    case .call(let invocation):
      let opened = try AccountFile(path: AccountOption.path(of: invocation.options.account)).owned()
      try Self.write(result(of: invocation, on: opened))
    }
  }

  private func request() throws(Failure) -> CLIRequest {
    do throws(CLIProblem) {
      return try CLIRequest(
        words, to: Self.service, environment: ProcessInfo.processInfo.environment,
        reading: { try String(contentsOf: URL(filePath: $0), encoding: .utf8) })
    } catch {
      throw Failure(error)
    }
  }

  private func result(of invocation: CLIInvocation, on opened: OpenedAccount) throws(Failure)
    -> String
  {
    do throws(CLIProblem) {
      return try waiting { () async throws(CLIProblem) in
        try await invocation.result { call throws(ServiceError) in
          try await opened.account.perform(call)
        }
      }
    } catch {
      throw Failure(error)
    }
  }

  /// - Throws: why not all of it could be written, such as a full disk.
  private static func write(_ text: String) throws(Failure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure(.other, "The result is not all written. \(error.localizedDescription)")
    }
  }
}

extension Failure {
  fileprivate init(_ problem: CLIProblem) {
    switch problem {
    case .misused(let message): self.init(.badParameter, message)
    case .refused(let message): self.init(.refused, message)
    }
  }
}

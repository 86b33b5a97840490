import Domain
import Foundation
import Logging
import Server
import Store
import Wire

/// A local API on an account of its own, without a socket, and those who ask it.
struct Desk {
  let account: EmbeddedAccount
  let api: LocalAPI
  let owner: SigningCredentials
  static let now = Date(timeIntervalSince1970: 1_800_000_000)

  init(
    _ account: EmbeddedAccount? = nil, requestsPerSecond: Int? = nil,
    now: @escaping @Sendable () -> Date = { Desk.now }
  ) async throws {
    let account = try account ?? EmbeddedAccount.temporary(hasher: .quick)
    self.account = account
    api = LocalAPI(
      on: account, requestsPerSecond: requestsPerSecond,
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: now)
    owner = SigningCredentials(try await account.perform(IAM.CreateAccessKey(userName: nil)))
  }

  /// A user with an access key, and with a policy of these statements if there are any.
  func user(_ name: String, may statements: String? = nil) async throws -> SigningCredentials {
    _ = try await account.perform(IAM.CreateUser(userName: name))
    if let statements {
      _ = try await account.perform(
        IAM.PutUserPolicy(
          userName: name, policyName: "p",
          policyDocument: "{\"Version\": \"2012-10-17\", \"Statement\": [\(statements)]}"))
    }
    return SigningCredentials(try await account.perform(IAM.CreateAccessKey(userName: name)))
  }

  func request(
    _ call: AnyCall, by credentials: SigningCredentials? = nil, region: String = "us-east-1",
    service: String? = nil, at date: Date = Desk.now
  ) throws -> WireRequest {
    var request = try Service.request(for: call)
    request.headers["Host"] = "127.0.0.1:4780"
    return request.signed(
      with: credentials ?? owner, region: region, service: service ?? call.service.rawValue,
      at: date)
  }

  func answer(_ request: WireRequest) async -> WireResponse {
    await api.answer(request, from: "192.0.2.7")
  }

  func ask<C: Call>(_ call: C, by credentials: SigningCredentials? = nil)
    async throws -> C.Output
  {
    let region = AnyCall(call).region?.rawValue ?? "us-east-1"
    let request = try request(AnyCall(call), by: credentials, region: region)
    return try Service.output(of: C.self, in: await answer(request))
  }

  /// What a request is refused with.
  func refusal(of request: WireRequest) async -> Refusal {
    Refusal(await answer(request))
  }
}

extension SigningCredentials {
  init(_ output: IAM.CreateAccessKey.Output) {
    let key = output.accessKey
    self.init(accessKeyID: key.accessKeyId, secretAccessKey: key.secretAccessKey)
  }
}

/// An error as its receiver reads it.
struct Refusal: Equatable, CustomStringConvertible {
  var status: Int
  var code: String

  init(_ status: Int, _ code: String) { (self.status, self.code) = (status, code) }

  init(_ response: WireResponse) {
    let text = String(decoding: response.body, as: UTF8.self)
    let xml = text.firstMatch(of: /<Code>([A-Za-z]+)<\/Code>/)?.1
    let json = text.firstMatch(of: /"__type": ?"([A-Za-z]+)"/)?.1
    self.init(response.status, String(xml ?? json ?? "\(text.prefix(80))"))
  }

  /// Whether there was a code where its service has it.
  var isInShape: Bool { !code.isEmpty && code.allSatisfy(\.isLetter) }

  var description: String { "\(status) \(code)" }
}

import Domain
import Foundation
import Store

/// An account with what plans need, and plans that use every kind of call there is in them.
struct Provisioned {
  let account: EmbeddedAccount

  init() async throws {
    account = try EmbeddedAccount.temporary(hasher: .quick)
    for group in ["ops", "dev"] { _ = try await account.perform(IAM.CreateGroup(groupName: group)) }
    _ = try await account.perform(IAM.CreateUser(userName: "bystander"))
  }

  static let readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess"
  private static let document =
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#

  static func plan(for people: [String] = ["ada", "bob"]) -> Plan {
    Plan(parts: people.map { Plan.Part(person: $0, steps: steps(for: $0)) })
  }

  private static func steps(for name: String) -> [Plan.Step] {
    let create = IAM.CreateUser(
      userName: name, permissionsBoundary: readOnly, tags: [IAM.Tag(key: "Team", value: "Ops")])
    let needing: [any Call] = [
      IAM.AddUserToGroup(groupName: "ops", userName: name),
      IAM.AddUserToGroup(groupName: "dev", userName: name),
      IAM.AttachUserPolicy(userName: name, policyArn: readOnly),
      IAM.PutUserPolicy(userName: name, policyName: "copied", policyDocument: document),
      IAM.AttachUserPolicy(
        userName: name, policyArn: "arn:aws:iam::aws:policy/IAMUserChangePassword"),
      IAM.CreateAccessKey(userName: name), login(name, "h]6EszR}vJ*m"),
    ]
    func step(_ call: some Call) -> Plan.Step { Plan.Step(call, needs: [0]) }
    return [Plan.Step(create)] + needing.map { step($0) }
  }

  static func login(_ name: String, _ password: String) -> IAM.CreateLoginProfile {
    IAM.CreateLoginProfile(
      userName: name, password: Secret(password), passwordResetRequired: true)
  }
}

// MARK: - What an account has

extension Provisioned {
  /// Everybody with all they have, but for what is different each time: IDs and dates.
  func everybody() async throws -> [String: [String]] {
    let details = try await account.perform(
      IAM.GetAccountAuthorizationDetails(filter: [.user], maxItems: 1000))
    var people: [String: [String]] = [:]
    for user in details.userDetailList {
      let name = user.userName ?? ""
      people[name] = try await belongings(of: user, name)
    }
    return people
  }

  private func belongings(of user: IAM.UserDetail, _ name: String) async throws -> [String] {
    let keys = try await account.perform(IAM.ListAccessKeys(userName: name)).accessKeyMetadata
    let login = try? await account.perform(IAM.GetLoginProfile(userName: name)).loginProfile
    let boundary = user.permissionsBoundary?.permissionsBoundaryArn
    return [
      "groups \((user.groupList ?? []).sorted())",
      "attached \((user.attachedManagedPolicies ?? []).compactMap(\.policyName).sorted())",
      "inline \((user.userPolicyList ?? []).compactMap(\.policyName).sorted())",
      "boundary \(boundary ?? "none")", "tags \((user.tags ?? []).map { "\($0.key)=\($0.value)" })",
      "keys \(keys.count)",
      "login \(login.map { $0.passwordResetRequired == true ? "must reset" : "yes" } ?? "none")",
    ]
  }
}

// MARK: - Carrying out

extension Provisioned {
  /// Carries out what the run asks for, call by call, and writes it down.
  ///
  /// - Parameter refusing: whether the call of this number, from 0, is refused.
  /// - Returns: what was asked for, in order.
  @discardableResult
  func carryOut(
    _ run: inout Run, refusing: (Int) -> Bool = { _ in false }
  ) async -> [Run.Task] {
    var tasks: [Run.Task] = []
    while let task = run.next() {
      let isRefused = refusing(tasks.count)
      tasks.append(task)
      run.record(isRefused ? .failure(Self.refusal) : await perform(task.call), of: task)
    }
    return tasks
  }

  static let refusal = ServiceError(.accessDenied, "You may not do that.")

  func perform(_ call: AnyCall) async -> Result<AnyOutput, ServiceError> {
    do throws(ServiceError) {
      return .success(try await account.perform(call))
    } catch { return .failure(error) }
  }
}

extension Run.Outcome {
  /// In a word, to compare by.
  var word: String {
    switch self {
    case .waiting: "waiting"
    case .underway: "underway"
    case .done: "done"
    case .failed: "failed"
    case .leftOut: "left out"
    case .undoing: "undoing"
    case .undone: "undone"
    case .undoFailed: "undo failed"
    }
  }
}

extension Run {
  func words(of part: Int) -> [String] { outcomes[part].map(\.word) }
}

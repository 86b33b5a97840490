import Domain
import Foundation
import Store
import Testing

extension Account {
  /// Users "aa1", "aa2" and so on, each with everything that has to go before a user can.
  func addLaden(_ count: Int = 3) async throws {
    let document =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#
    for name in (1...count).map({ "aa\($0)" }) {
      _ = try await perform(IAM.CreateUser(userName: name))
      _ = try await perform(
        IAM.CreateLoginProfile(userName: name, password: Secret("Correct-Horse-9")))
      _ = try await perform(IAM.CreateAccessKey(userName: name))
      _ = try await perform(IAM.CreateAccessKey(userName: name))
      try await addDevice(to: name)
      _ = try await perform(
        IAM.PutUserPolicy(userName: name, policyName: "reports", policyDocument: document))
      _ = try await perform(
        IAM.AttachUserPolicy(
          userName: name, policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess"))
      _ = try await perform(IAM.AddUserToGroup(groupName: "Finance", userName: name))
    }
  }

  /// A virtual MFA device, named as its user.
  private func addDevice(to user: String) async throws {
    let device = try await perform(IAM.CreateVirtualMFADevice(virtualMFADeviceName: user))
      .virtualMFADevice
    let seed = try #require(device.base32StringSeed)
    let step = IAM.MFACode.step(at: Date())
    let codes = (step - 1...step).compactMap { OneTimeCode.code(for: seed, step: $0) }
    _ = try await perform(
      IAM.EnableMFADevice(
        userName: user, serialNumber: device.serialNumber, authenticationCode1: codes[0],
        authenticationCode2: codes[1]))
  }

  func hasUser(_ name: String) async -> Bool {
    (try? await perform(IAM.GetUser(userName: name))) != nil
  }
}

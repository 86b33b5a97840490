import Domain

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
      _ = try await perform(
        IAM.PutUserPolicy(userName: name, policyName: "reports", policyDocument: document))
      _ = try await perform(
        IAM.AttachUserPolicy(
          userName: name, policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess"))
      _ = try await perform(IAM.AddUserToGroup(groupName: "Finance", userName: name))
    }
  }

  func hasUser(_ name: String) async -> Bool {
    (try? await perform(IAM.GetUser(userName: name))) != nil
  }
}

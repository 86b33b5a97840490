extension IAM {
  /// Deletes a user that nothing belongs to any more.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html>
  package struct DeleteUser: Call {
    package static let service = Service.iam
    package static let example = DeleteUser(userName: "ada")

    package var userName: String

    package init(userName: String) { self.userName = userName }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      try checkNothingIsLeft(of: .text(user.userID), in: records)
      for tag in try records.all(UserTag.self, where: .userID, is: .text(user.userID)) {
        try records.delete(tag)
      }
      try records.delete(user)
      return Nothing()
    }

    private func checkNothingIsLeft(of id: Value, in records: some Records)
      throws(ServiceError)
    {
      func check<E: Entity>(_ type: E.Type, _ column: E.Column, _ duty: String)
        throws(ServiceError)
      {
        guard try records.count(type, matching: [.equal(column, id)]) == 0 else {
          throw ServiceError(.deleteConflict, "Cannot delete entity, must \(duty) first.")
        }
      }
      try check(LoginProfileRecord.self, .userID, "delete login profile")
      try check(AccessKeyRecord.self, .userID, "delete access keys")
      try check(VirtualMFADeviceRecord.self, .userID, "delete MFA device")
      try check(UserPolicyAttachment.self, .userID, "detach all policies")
      try check(UserInlinePolicy.self, .userID, "delete policies")
      try check(Membership.self, .userID, "remove users from group")
    }

    package var summary: String { "Deleted user \(userName)" }
  }
}

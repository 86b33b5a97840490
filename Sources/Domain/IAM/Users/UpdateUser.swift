extension IAM {
  /// Renames or moves a user; what it belongs to and what belongs to it stays.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html>
  package struct UpdateUser: Call {
    package static let service = Service.iam
    package static let example = UpdateUser(
      userName: "ada", newPath: "/research/", newUserName: "ada.king")

    package var userName: String
    package var newPath: String?
    package var newUserName: String?

    package init(userName: String, newPath: String? = nil, newUserName: String? = nil) {
      (self.userName, self.newPath, self.newUserName) = (userName, newPath, newUserName)
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var user = try records.user(named: userName)
      if let newPath {
        user.path = try answering { () throws(Problem) in
          try Path(newPath, member: "newPath").text
        }
      }
      if let newUserName { try rename(&user, to: newUserName, in: records) }
      try records.update(user)
      return Nothing()
    }

    private func rename(_ user: inout UserRecord, to name: String, in records: some Records)
      throws(ServiceError)
    {
      user.userName = try answering { () throws(Problem) in
        try UserName(name, member: "newUserName").text
      }
      let holder = try records.find(UserRecord.self, .text(name))
      guard holder == nil || holder?.userID == user.userID else {
        throw ServiceError(.entityAlreadyExists, "User with name \(name) already exists.")
      }
    }

    package var summary: String {
      newUserName.map { "Renamed user \(userName) to \($0)" } ?? "Moved user \(userName)"
    }
  }
}

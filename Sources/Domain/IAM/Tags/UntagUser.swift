extension IAM {
  /// Removes tags from a user; a key it does not have is not an error.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html>
  package struct UntagUser: Call {
    package static let service = Service.iam
    package static let example = UntagUser(userName: "ada", tagKeys: ["Department"])

    package var userName: String
    package var tagKeys: [String]

    package init(userName: String, tagKeys: [String]) {
      (self.userName, self.tagKeys) = (userName, tagKeys)
    }

    package var resource: Resource { .user(userName) }

    package var conditionKeys: [String: [String]] { ["aws:TagKeys": tagKeys] }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      try answering { () throws(Problem) in
        for (index, key) in tagKeys.enumerated() {
          try TagRule.check(key: key, member: "tagKeys.\(index + 1).member")
        }
      }
      for tag in try records.all(UserTag.self, where: .userID, is: .text(user.userID))
      where tagKeys.contains(where: { TagRule.isSame($0, tag.key) }) {
        try records.delete(tag)
      }
      return Nothing()
    }

    package var summary: String {
      "Removed tags \(tagKeys.joined(separator: ", ")) from user \(userName)"
    }
  }
}

extension IAM {
  /// Gives a user tags; a tag whose key is there already, in any case, is replaced.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html>
  package struct TagUser: Call {
    package static let service = Service.iam
    package static let example = TagUser(
      userName: "ada", tags: [Tag(key: "Department", value: "Engineering")])

    package var userName: String
    package var tags: [Tag]

    package init(userName: String, tags: [Tag]) {
      (self.userName, self.tags) = (userName, tags)
    }

    package var resource: Resource { .user(userName) }

    package var conditionKeys: [String: [String]] { tags.conditionKeys }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      try answering { () throws(Problem) in try TagRule.check(tags) }
      let present = try records.all(UserTag.self, where: .userID, is: .text(user.userID))
      let replaced = present.filter { old in
        tags.contains { TagRule.isSame($0.key, old.key) }
      }
      guard present.count - replaced.count + tags.count <= TagRule.maximumCount else {
        throw ServiceError(
          .limitExceeded, "Cannot exceed quota for TagsPerUser: \(TagRule.maximumCount)")
      }
      for tag in replaced { try records.delete(tag) }
      for tag in tags {
        try records.insert(UserTag(userID: user.userID, key: tag.key, value: tag.value))
      }
      return Nothing()
    }

    package var summary: String {
      "Tagged user \(userName) with \(tags.map(\.key).joined(separator: ", "))"
    }
  }
}

extension Activity {
  /// Lists what was done to the account, the newest first.
  ///
  /// Not an AWS call: CloudTrail's LookupEvents finds by one exact attribute and gives fifty
  /// events a page. Whoever may call that may call this.
  package struct ListRecords: Call {
    package static let service = Service.cloudTrail
    package static let action = "cloudtrail:LookupEvents"
    package static let example = ListRecords(containing: "ada", before: 100)

    /// Text in who, event, target, request or error code, ignoring the case of ASCII letters; empty for all.
    package var containing: String
    /// Only records with lower numbers.
    package var before: Int?
    package var maxItems: Int?

    package init(containing: String = "", before: Int? = nil, maxItems: Int? = nil) {
      (self.containing, self.before, self.maxItems) = (containing, before, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var records: [Record]
      package var isTruncated: Bool
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let limit = try Page.limit(maxItems)
      let match: [Match<Record>] =
        containing.isEmpty
        ? [] : [.contains([.who, .event, .target, .input, .errorCode], containing)]
      let key = before.map { [Value.integer(-$0)] }
      let found = try records.page(Record.self, matching: match, after: key, limit: limit + 1)
      return Output(records: Array(found.prefix(limit)), isTruncated: found.count > limit)
    }
  }
}

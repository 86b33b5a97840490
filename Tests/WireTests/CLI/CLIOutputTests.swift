import Foundation
import Testing

@testable import Domain
@testable import Wire

/// From a reply to what is written.
@Suite struct CLIOutputTests {
  private func users(_ names: [String]) -> [IAM.User] {
    names.map {
      IAM.User(
        path: "/", userName: $0, userId: "AIDA", arn: "arn:\($0)",
        createDate: Date(timeIntervalSince1970: 1_370_661_641))
    }
  }

  private func written(
    _ words: [String], perform: (AnyCall) async throws(ServiceError) -> AnyOutput
  ) async throws -> String {
    let request = try CLIRequest(words, to: .iam) { _ in "" }
    guard case .call(let invocation) = request else { return "" }
    return try await invocation.result(perform)
  }

  @Test func `JSON is indented by four, with times as the AWS CLI has them`() async throws {
    let text = try await written(["get-user"]) { _ in
      AnyOutput(IAM.GetUser.Output(user: users(["ada"])[0]))
    }
    #expect(
      text == """
        {
            "User": {
                "Path": "/",
                "UserName": "ada",
                "UserId": "AIDA",
                "Arn": "arn:ada",
                "CreateDate": "2013-06-08T03:20:41+00:00"
            }
        }

        """)
  }

  @Test func `what has nothing to say says nothing`() async throws {
    for output in CLIOutput.allCases {
      let text = try await written(
        ["delete-user", "--user-name", "a", "--output", output.rawValue]
      ) { _ in AnyOutput(Nothing()) }
      #expect(text == "")
    }
  }

  @Test func `a policy's document is shown as what is in it`() async throws {
    let text = try await written(["get-user-policy", "--user-name", "a", "--policy-name", "p"]) {
      _ in
      AnyOutput(
        IAM.GetUserPolicy.Output(
          userName: "a", policyName: "p", policyDocument: #"{"Version":"x","Statement":[]}"#))
    }
    #expect(
      text.hasSuffix(
        """
            "PolicyDocument": {
                "Version": "x",
                "Statement": []
            }
        }

        """))
  }

  @Test func `a secret that was asked for is written`() async throws {
    let text = try await written(["create-access-key"]) { _ in
      AnyOutput(
        IAM.CreateAccessKey.Output(
          accessKey: IAM.AccessKey(
            userName: "a", accessKeyId: "AKIA", status: .active,
            secretAccessKey: Secret("s3cret"), createDate: Date(timeIntervalSince1970: 0))))
    }
    #expect(text.contains(#""SecretAccessKey": "s3cret""#))
  }

  @Test func `text is lines of values in the order of their names`() async throws {
    let text = try await written(["list-users", "--output", "text"]) { _ in
      var two = users(["ada", "b\tc\u{1b}"])
      two[0].tags = [.init(key: "team", value: "ops")]
      two[1].passwordLastUsed = two[0].createDate
      return AnyOutput(IAM.ListUsers.Output(users: two, isTruncated: false))
    }
    #expect(
      text == """
        USERS\tarn:ada\t2013-06-08T03:20:41+00:00\t\t/\tAIDA\tada
        TAGS\tteam\tops
        USERS\tarn:b\\x09c\\x1b\t2013-06-08T03:20:41+00:00\t2013-06-08T03:20:41+00:00\t/\tAIDA\tb\\x09c\\x1b

        """)
  }

  @Test func `a table has a box for each list`() async throws {
    let text = try await written(["list-account-aliases", "--output", "table"]) { _ in
      AnyOutput(IAM.ListAccountAliases.Output(accountAliases: ["acme"], isTruncated: false))
    }
    #expect(
      text == """
        --------------------
        |ListAccountAliases|
        +------------------+
        || AccountAliases ||
        |+----------------+|
        ||  acme          ||
        |+----------------+|

        """)
    let tags = try await written(["list-user-tags", "--user-name", "a", "--output", "table"]) {
      _ in
      AnyOutput(
        IAM.ListUserTags.Output(
          tags: [.init(key: "a", value: "b"), .init(key: "team", value: "ops")],
          isTruncated: false))
    }
    #expect(
      tags == """
        ---------------------
        |   ListUserTags    |
        +-------------------+
        ||      Tags       ||
        |+-------+---------+|
        ||  Key  |  Value  ||
        |+-------+---------+|
        ||  a    |  b      ||
        ||  team |  ops    ||
        |+-------+---------+|

        """)
  }

  /// Ten users, in pages as a service gives them.
  private func page(_ call: AnyCall) throws(ServiceError) -> AnyOutput {
    guard let call = call.value as? IAM.ListUsers else { throw .serviceFailure("Another call.") }
    let start = call.marker.flatMap(Int.init) ?? 0
    let end = min(10, start + (call.maxItems ?? 4))
    let names = (start..<end).map { "u\($0)" }
    return AnyOutput(
      IAM.ListUsers.Output(
        users: users(names), isTruncated: end < 10, marker: end < 10 ? "\(end)" : nil))
  }

  @Test(
    arguments: [
      ([], 10, nil), (["--page-size", "3"], 10, nil), (["--max-items", "5"], 5, "5"),
      (["--max-items", "5", "--page-size", "2"], 5, "5"), (["--max-items", "10"], 10, nil),
      (["--max-items", "5", "--starting-token", "7"], 3, nil),
    ] as [([String], Int, String?)])
  func `all pages are read, or as many items as are wanted`(
    flags: [String], count: Int, next: String?
  ) async throws {
    let text = try await written(["list-users"] + flags, perform: page)
    let json = try JSON.parse(text)
    #expect(json["Users"]?.elements.count == count)
    #expect(json["NextToken"]?.string == next)
    #expect(json["IsTruncated"] == nil && json["Marker"] == nil)
  }

  @Test(arguments: [["--no-paginate"], ["--no-paginate", "--max-items", "4"], ["--marker", "0"]])
  func `one page is as the service gives it`(flags: [String]) async throws {
    let json = try JSON.parse(try await written(["list-users"] + flags, perform: page))
    #expect(json["Users"]?.elements.count == 4)
    #expect(json["Marker"]?.string == "4" && json["IsTruncated"]?.kind == .bool(true))
  }

  @Test func `what a service refuses is said with its own code`() async throws {
    do throws(CLIProblem) {
      let request = try CLIRequest(
        ["delete-user", "--identity-store-id", "d-1", "--user-id", "u"], to: .identityStore
      ) { _ in "" }
      guard case .call(let invocation) = request else { return }
      _ = try await invocation.result { _ throws(ServiceError) in
        throw ServiceError(.accessDenied, "No.")
      }
      Issue.record("Nothing was refused.")
    } catch {
      #expect(
        error
          == .refused(
            "An error occurred (AccessDeniedException) when calling the DeleteUser operation: "
              + "No."))
    }
  }
}

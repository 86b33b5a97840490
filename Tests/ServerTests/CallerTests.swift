import Domain
import Foundation
import Server
import Store
import Testing
import Wire

/// As whom calls are carried out, and what is known of it afterwards.
@Suite struct CallerTests {
  private let mayList = """
    {"Effect": "Allow", "Action": "iam:ListUsers", "Resource": "*"}
    """

  @Test func `the caller is the user whose key it is`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user("ada")
    let identity = try await desk.ask(STS.GetCallerIdentity(), by: ada)
    #expect(identity.arn == "arn:aws:iam::\(desk.account.identity.accountID):user/ada")
    #expect(identity.userId.hasPrefix("AIDA"))
    let user = try await desk.ask(IAM.GetUser(userName: "ada")).user
    #expect(user.userId == identity.userId)
  }

  @Test func `the owner's key is the account's own`() async throws {
    let desk = try await Desk()
    let identity = try await desk.ask(STS.GetCallerIdentity())
    let id = desk.account.identity.accountID
    #expect(identity.userId == id && identity.account == id)
    #expect(identity.arn == "arn:aws:iam::\(id):root")
  }

  @Test func `policies decide as everywhere`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user("ada", may: mayList)
    #expect(try await desk.ask(IAM.ListUsers(), by: ada).users.count == 1)
    let refused = try desk.request(AnyCall(IAM.CreateUser(userName: "eve")), by: ada)
    #expect(await desk.refusal(of: refused) == Refusal(403, "AccessDenied"))
    let stacks = try desk.request(AnyCall(OpsWorks.DescribeStacks.example), by: ada)
    #expect(await desk.refusal(of: stacks) == Refusal(400, "AccessDeniedException"))
  }

  @Test func `what was permitted a moment ago counts at once`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user("ada", may: mayList)
    _ = try await desk.ask(IAM.ListUsers(), by: ada)
    _ = try await desk.ask(IAM.DeleteUserPolicy(userName: "ada", policyName: "p"))
    let request = try desk.request(AnyCall(IAM.ListUsers()), by: ada)
    #expect(await desk.refusal(of: request) == Refusal(403, "AccessDenied"))
  }

  @Test func `callers who come at once are told apart`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user(
      "ada", may: #"{"Effect": "Allow", "Action": "iam:CreateUser", "Resource": "*"}"#)
    let bob = try await desk.user("bob")
    let answers = await withTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<60 {
        group.addTask {
          let caller = [ada, bob, desk.owner][number % 3]
          let call = AnyCall(IAM.CreateUser(userName: "user\(number)"))
          guard let request = try? desk.request(call, by: caller) else { return (number, 0) }
          return (number, await desk.answer(request).status)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for number in 0..<60 { #expect(answers[number] == [200, 403, 200][number % 3]) }
    let log = try await desk.account.perform(Activity.ListRecords(maxItems: 100)).records
    for record in log where record.event == "CreateUser" && record.target.hasPrefix("user") {
      let number = try #require(Int(record.target.dropFirst(4)))
      #expect(record.who == ["ada", "bob", "account owner"][number % 3])
    }
    #expect(try await desk.account.perform(Activity.GetVerdict()).breaksAt == nil)
  }

  @Test func `the log says who did it, and from which address`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user(
      "ada", may: #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
    _ = try await desk.ask(IAM.CreateGroup(groupName: "ops"), by: ada)
    let record = try #require(
      try await desk.account.perform(Activity.ListRecords(maxItems: 1)).records.first)
    #expect(record.event == "CreateGroup" && record.target == "ops")
    #expect(record.who == "ada" && record.clientAddress == "192.0.2.7")
  }

  @Test func `an address can be asked for by a policy`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user(
      "ada",
      may: """
        {"Effect": "Allow", "Action": "iam:ListUsers", "Resource": "*",
         "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}
        """)
    let request = try desk.request(AnyCall(IAM.ListUsers()), by: ada)
    #expect(await desk.api.answer(request, from: "192.0.2.7").status == 200)
    #expect(await desk.api.answer(request, from: "198.51.100.7").status == 403)
  }

  @Test func `when and where a key was used last is written down`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user("ada")
    let question = IAM.GetAccessKeyLastUsed(accessKeyId: ada.accessKeyID)
    #expect(try await desk.ask(question).accessKeyLastUsed?.lastUsedDate == nil)
    _ = try await desk.ask(STS.GetCallerIdentity(), by: ada)
    let used = try #require(try await desk.ask(question).accessKeyLastUsed)
    #expect(used.lastUsedDate != nil)
    #expect(used.serviceName == "sts" && used.region == "us-east-1")
    let owner = try await desk.ask(
      IAM.GetAccessKeyLastUsed(accessKeyId: desk.owner.accessKeyID))
    #expect(owner.accessKeyLastUsed?.serviceName == "iam" && owner.userName == nil)
  }
}

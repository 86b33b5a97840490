import Domain
import Foundation
import Loopback
import PseudoTerminal
import Store
import Testing
import Wire

/// The program as it is started, at a port.
@Suite struct ProgramTests {
  private static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "usherd").path(percentEncoded: false)

  private func failure(_ arguments: [String]) throws -> ServerProcess.Failed {
    do {
      _ = try ServerProcess(Self.path, arguments)
      return ServerProcess.Failed(status: 0, message: "")
    } catch let failed as ServerProcess.Failed {
      return failed
    }
  }

  @Test func `a request is answered, and the next on the same connection`() throws {
    let server = try ServerProcess(Self.path)
    let connection = try Connection(port: server.port)
    for name in ["zoe", "zed"] {
      let response = try connection.ask(server.request(IAM.CreateUser(userName: name)))
      let user = try Service.output(of: IAM.CreateUser.self, in: response).user
      #expect(user.userName == name)
    }
  }

  @Test func `who watches over it is told that it is well`() throws {
    let server = try ServerProcess(Self.path)
    let request = WireRequest(
      method: "GET", path: "/health", headers: ["Host": "localhost"], body: [])
    let response = try Connection(port: server.port).ask(request)
    #expect(response.status == 200 && response.body == Array("ok\n".utf8))
  }

  @Test func `a body without end is refused, not read`() throws {
    let server = try ServerProcess(Self.path)
    var request = try server.request(IAM.CreateUser(userName: "zoe"))
    request.body = Array(repeating: UInt8(ascii: "a"), count: 3 << 20)
    let response = try Connection(port: server.port).ask(request)
    #expect(Refusal(response) == Refusal(413, "RequestEntityTooLarge"))
  }

  @Test func `what is no HTTP is refused, and the others are still answered`() throws {
    let server = try ServerProcess(Self.path)
    for garbage in ["\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "POST / HTTP/1.1\r\nA\r\n\r\n"] {
      let connection = try Connection(port: server.port)
      try connection.send(Array(garbage.utf8))
      #expect(try connection.receive().status == 400)
    }
    let response = try Connection(port: server.port).ask(server.request(IAM.ListUsers()))
    #expect(response.status == 200)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `asked to end, it answers what is under way and ends well`(signal: Int32) throws {
    let server = try ServerProcess(Self.path)
    let connection = try Connection(port: server.port)
    let bytes = Connection.bytes(of: try server.request(IAM.CreateUser(userName: "zoe")))
    // Half of a request is under way.
    try connection.send(Array(bytes.dropLast(10)))
    Thread.sleep(forTimeInterval: 0.2)
    server.askToEnd(signal)
    Thread.sleep(forTimeInterval: 0.2)
    try connection.send(Array(bytes.suffix(10)))
    #expect(try connection.receive().status == 200)
    #expect(server.end() == 0)
  }

  @Test func `what was answered is there after the program is killed`() async throws {
    let folder = NSTemporaryDirectory() + "/killed-\(UUID().uuidString)"
    let path = "\(folder)/account.usher"
    let server = try ServerProcess(Self.path, ["--account", path, "--create"], folder: folder)
    let connection = try Connection(port: server.port)
    for number in 0..<20 {
      let response = try connection.ask(
        server.request(IAM.CreateUser(userName: "user\(number)")))
      #expect(response.status == 200)
    }
    server.askToEnd(SIGKILL)
    _ = server.end()
    let account = try EmbeddedAccount.open(at: path)
    #expect(try await account.perform(IAM.ListUsers()).users.count == 20)
    #expect(try await account.perform(Activity.GetVerdict()).breaksAt == nil)
    account.close()
  }

  @Test func `a console and the server work on one account`() async throws {
    let folder = NSTemporaryDirectory() + "/shared-\(UUID().uuidString)"
    let path = "\(folder)/account.usher"
    let server = try ServerProcess(Self.path, ["--account", path, "--create"], folder: folder)
    let account = try EmbeddedAccount.open(at: path)
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    let made = try await account.perform(IAM.CreateAccessKey(userName: "ada"))
    let ada = SigningCredentials(made)
    let whoAmI = STS.GetCallerIdentity()
    let connection = try Connection(port: server.port)
    #expect(try connection.ask(server.request(whoAmI, by: ada)).status == 200)
    _ = try await account.perform(
      IAM.UpdateAccessKey(accessKeyId: ada.accessKeyID, status: .inactive, userName: "ada"))
    let refused = try connection.ask(server.request(whoAmI, by: ada))
    #expect(Refusal(refused) == Refusal(403, "InvalidClientTokenId"))
    account.close()
  }

  @Test func `whatever bytes come, the others are still answered`() throws {
    let server = try ServerProcess(Self.path)
    let whole = Connection.bytes(of: try server.request(IAM.CreateUser(userName: "zoe")))
    var state: UInt32 = 7
    func chance(_ limit: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % limit
    }
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0...chance(6) { bytes[chance(bytes.count)] = UInt8(chance(256)) }
      if chance(4) == 0 { bytes.removeSubrange(chance(bytes.count)...) }
      // Nobody waits for the answer, if there is one.
      try? Connection(port: server.port).send(bytes)
    }
    let response = try Connection(port: server.port).ask(server.request(IAM.ListUsers()))
    #expect(response.status == 200)
    #expect(!server.log.contains("status=500"))
  }

  @Test func `nothing secret is in the log`() throws {
    let server = try ServerProcess(Self.path, ["--temporary", "--log-level", "trace"])
    let connection = try Connection(port: server.port)
    _ = try connection.ask(server.request(IAM.CreateUser(userName: "zoe")))
    let response = try connection.ask(server.request(IAM.CreateAccessKey(userName: "zoe")))
    let made = try Service.output(of: IAM.CreateAccessKey.self, in: response).accessKey
    let password = Secret("9-Mountains-Above")
    _ = try connection.ask(
      server.request(IAM.CreateLoginProfile(userName: "zoe", password: password)))
    server.askToEnd(SIGTERM)
    #expect(server.end() == 0)
    let log = server.log
    #expect(log.contains("CreateAccessKey") && log.contains(made.accessKeyId) == false)
    for secret in [made.secretAccessKey, password, try server.credentials.secretAccessKey] {
      #expect(!log.contains(secret.revealed))
    }
  }

  @Test func `the owner's key is in a file that only its owner can read`() throws {
    let server = try ServerProcess(Self.path)
    let facts = try FileManager.default.attributesOfItem(
      atPath: "\(server.folder)/credentials")
    #expect(facts[.posixPermissions] as? Int == 0o600)
  }

  @Test func `whoever sits at a terminal is offered a key, and sees it once`() throws {
    let terminal = try PseudoTerminal(
      "exec '\(Self.path)' --temporary --listen 127.0.0.1:0", columns: 120,
      environment: ["HOME": NSTemporaryDirectory()])
    try terminal.until("the question") { $0.text.contains("[Y/n]") }
    #expect(!terminal.text.contains("Secret access key"))
    terminal.type("\n")
    try terminal.until("the key") { $0.text.contains("Listening at") }
    #expect(terminal.text.contains(/Secret access key  [A-Za-z0-9+\/]{40}\s/))
  }

  @Test func `whoever declines gets no key`() throws {
    let terminal = try PseudoTerminal(
      "exec '\(Self.path)' --temporary --listen 127.0.0.1:0", columns: 120,
      environment: ["HOME": NSTemporaryDirectory()])
    try terminal.until("the question") { $0.text.contains("[Y/n]") }
    terminal.type("n\n")
    try terminal.until("the address") { $0.text.contains("Listening at") }
    #expect(!terminal.text.contains("Secret access key"))
  }

  @Test func `a port that is taken is said`() throws {
    let server = try ServerProcess(Self.path)
    let failed = try failure(["--temporary", "--listen", "127.0.0.1:\(server.port)"])
    #expect(failed.status == 255)
    #expect(failed.message.contains("127.0.0.1:\(server.port) is taken: end the program"))
  }

  @Test(arguments: [
    (["--account", "/nowhere/a.usher"], 253, "There is no account file /nowhere/a.usher"),
    (["--temporary", "--listen", "here"], 252, "Give --listen a host and a port"),
    (["--temporary", "--requests-per-second", "0"], 252, "Give --requests-per-second"),
    (["--temporary", "--tls-key", "/etc/hostname"], 252, "together"),
    (
      ["--temporary", "--tls-certificate", "/etc/hostname", "--tls-key", "/etc/hostname"], 252,
      "/etc/hostname"
    ),
    (["--no-such-option"], 2, "--no-such-option"),
  ])
  func `what is wrong with the command line is said, and what to do`(
    arguments: [String], status: Int, sentence: String
  ) throws {
    let failed = try failure(arguments)
    #expect(failed.status == Int32(status))
    #expect(failed.message.contains(sentence), "\(failed.message)")
  }
}

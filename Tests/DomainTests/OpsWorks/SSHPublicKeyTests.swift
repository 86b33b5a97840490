import Domain
import Foundation
import Testing

@Suite struct SSHPublicKeyTests {
  private func key(_ line: String) throws(Problem) -> OpsWorks.SSHPublicKey {
    try OpsWorks.SSHPublicKey(OpsWorks.SSHKeyText(line))
  }

  @Test(arguments: GivenKey.all)
  func `a key tells its type, its length and whose it is`(given: GivenKey) throws {
    let key = try key(given.line)
    #expect((key.algorithm, key.bits) == (given.algorithm, given.bits))
    #expect(key.comment.hasPrefix("test@"))
    #expect(given.line.hasPrefix(key.type + " "))
    #expect(key.text == given.line)
  }

  @Test(arguments: GivenKey.all)
  func `a key of which anything is missing, or too much, is none`(given: GivenKey) throws {
    let words = given.line.split(separator: " ")
    let blob = try #require(Data(base64Encoded: String(words[1])))
    for bad in [blob.dropLast(), blob + [0], blob.prefix(4), Data()] {
      let line = "\(words[0]) \(Data(bad).base64EncodedString()) x"
      #expect(throws: Problem.self) { try key(line) }
    }
    let other = words[0] == "ssh-rsa" ? "ssh-dss" : "ssh-rsa"
    #expect(throws: Problem.self) { try key("\(other) \(words[1])") }
  }

  @Test func `blanks around it and between its words are not the key's`() throws {
    let line = OpsWorks.SSHKeyText.ed25519.text
    #expect(try key("\n  \(line)\r\n").text == line)
    let words = line.split(separator: " ")
    #expect(try key("\(words[0])   \(words[1])  a  b ").comment == "a  b")
    #expect(try key("\(words[0]) \(words[1])").text == "\(words[0]) \(words[1])")
  }

  @Test(arguments: [
    "", " \n", "hello", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-ed25519 ***", "ssh-foo AAAA",
    "AAAAC3NzaC1lZDI1NTE5AAAAIIRj3JRRT7nzsLC5FrS39wQFcziLT6Q2YcN4wO1dsjoS",
    "SSH-ED25519 AAAAC3NzaC1lZDI1NTE5AAAAIIRj3JRRT7nzsLC5FrS39wQFcziLT6Q2YcN4wO1dsjoS",
    "no-pty \(OpsWorks.SSHKeyText.ed25519.text)",
    "\(OpsWorks.SSHKeyText.ed25519.text)\n\(OpsWorks.SSHKeyText.other.text)",
    "\(OpsWorks.SSHKeyText.ed25519.text)\u{1B}[2J", "\(OpsWorks.SSHKeyText.ed25519.text)\tx",
    "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----",
    "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
    "ssh-ed25519-cert-v01@openssh.com AAAA",
    "\(OpsWorks.SSHKeyText.ed25519.text) " + .of(8192),
  ])
  func `anything else is refused, with what to paste instead`(line: String) {
    let found = problem { () throws(Problem) in try key(line) }
    #expect(found?.error.code == .validationException)
    #expect(found?.sentence.hasSuffix(".") == true)
  }

  @Test func `a line may have 8 kilobytes`() throws {
    let room = 8192 - OpsWorks.SSHKeyText.ed25519.text.utf8.count
    #expect(throws: Never.self) { try key(OpsWorks.SSHKeyText.ed25519.text + .of(room)) }
    #expect(throws: Problem.self) { try key(OpsWorks.SSHKeyText.ed25519.text + .of(room + 1)) }
  }

  @Test(arguments: [
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU=\n-----END",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
    "SSH PRIVATE KEY FILE FORMAT 1.1\n", "PuTTY-User-Key-File-2: ssh-rsa\nPublic-Lines: 6",
    "PuTTY-User-Key-File-3: ssh-ed25519", "Private-Lines: 14\nAAAB",
    "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ", "MIIEpAIBAAKCAQEAuXcL",
    "ssh-ed25519 AAAA x\n-----BEGIN OPENSSH PRIVATE KEY-----",
  ])
  func `a private key is refused, and goes nowhere`(text: String) throws {
    let given = OpsWorks.SSHKeyText(text)
    let found = problem { () throws(Problem) in try OpsWorks.SSHPublicKey(given) }
    #expect(found?.sentence.hasPrefix("This is a private key") == true)
    #expect(found?.error.message.contains(text) == false)
    let call = OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: "a", sshPublicKey: given)
    let json = String(decoding: try JSONEncoder().encode(AnyCall(call)), as: UTF8.self)
    #expect(json.contains("********") && !json.contains(text.prefix(20)))
    #expect(!"\(call)".contains(text) && !String(reflecting: call).contains(text))
  }

  @Test func `a public key is written down as it was given`() throws {
    let given = OpsWorks.SSHKeyText(" \(OpsWorks.SSHKeyText.ed25519.text) ")
    let back = try JSONDecoder().decode(
      OpsWorks.SSHKeyText.self, from: JSONEncoder().encode(given))
    #expect(back == given && "\(given)" == given.text)
  }
}

import Testing

@testable import Outbox

@Suite struct OutgoingPathTests {
  private func absolute(_ typed: String) throws -> String {
    try OutgoingPath(typed, home: "/home/ada", workingDirectory: "/home/ada/here").absolute
  }

  @Test func `a path is meant from where it says`() throws {
    #expect(try absolute("x.csv") == "/home/ada/here/x.csv")
    #expect(try absolute("./sub//x.csv") == "/home/ada/here/sub/x.csv")
    #expect(try absolute("../x.csv") == "/home/ada/here/../x.csv")
    #expect(try absolute("/x.csv") == "/x.csv")
    #expect(try absolute("/tmp/x y.csv") == "/tmp/x y.csv")
  }

  @Test func `a tilde is the home directory only by itself`() throws {
    #expect(try absolute("~/x.csv") == "/home/ada/x.csv")
    #expect(try absolute("~bob/x.csv") == "/home/ada/here/~bob/x.csv")
    #expect(try absolute("a/~/x.csv") == "/home/ada/here/a/~/x.csv")
  }

  @Test(arguments: ["", "/", "~", "~/", ".", "..", "a/", "a/..", "/tmp/."])
  func `a path without a file's name is refused`(typed: String) {
    #expect(throws: OutboxError("Give the file a name, such as ~/users.csv.")) {
      try absolute(typed)
    }
  }

  @Test(arguments: ["a\0b", "a\nb", "a\u{1B}[0m", "a\u{7F}"])
  func `control characters are refused`(typed: String) {
    #expect(throws: OutboxError("Take the control characters out of the file's name.")) {
      try absolute(typed)
    }
  }
}

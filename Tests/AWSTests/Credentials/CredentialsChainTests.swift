import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// Which credentials go, and why others do not.
@Suite struct CredentialsChainTests {
  private static let keys = "aws_access_key_id = FILE\naws_secret_access_key = s/e+c=r\n"
  private static let ofEnvironment = [
    "AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_SESSION_TOKEN": "token",
  ]

  private func message(_ work: () async throws -> FoundCredentials) async throws -> String {
    do {
      let found = try await work()
      Issue.record("found \(found.source)")
      return ""
    } catch let problem as LiveProblem { return problem.message }
  }

  @Test func `the environment goes before the files`() async throws {
    let home = try AWSHome(credentials: "[default]\n" + Self.keys)
    let found = try await home.find(Self.ofEnvironment)
    #expect(found.keys.accessKeyID == "ENV" && found.keys.sessionToken == "token")
    #expect(try await home.find().keys.accessKeyID == "FILE")
  }

  @Test func `the environment goes before AWS_PROFILE, and a profile that is named before both`()
    async throws
  {
    let home = try AWSHome(credentials: "[ops]\n" + Self.keys)
    let environment = Self.ofEnvironment.merging(["AWS_PROFILE": "ops"]) { $1 }
    #expect(try await home.find(environment).keys.accessKeyID == "ENV")
    let named = try await home.find(Self.ofEnvironment, profile: "ops")
    #expect(named.keys.accessKeyID == "FILE")
    #expect(named.source == "profile ops in ~/.aws/credentials")
    let ambient = try await home.find(["AWS_PROFILE": "ops"])
    #expect(ambient.keys.accessKeyID == "FILE")
  }

  @Test func `the files may lie elsewhere, and keys may be in either`() async throws {
    let home = try AWSHome()
    try home.write("[profile a]\n" + Self.keys, to: "elsewhere/config")
    try home.write("[b]\n" + Self.keys, to: "elsewhere/credentials")
    let environment = [
      "AWS_CONFIG_FILE": "~/elsewhere/config",
      "AWS_SHARED_CREDENTIALS_FILE": home.path + "/elsewhere/credentials",
    ]
    #expect(try await home.find(environment, profile: "a").keys.accessKeyID == "FILE")
    #expect(
      try await home.find(environment, profile: "b").keys.secretAccessKey == Secret("s/e+c=r"))
  }

  @Test func `half of a pair ends the search with its reason`() async throws {
    let home = try AWSHome(credentials: "[default]\naws_access_key_id = FILE\n")
    let inFile = try await message { try await home.find() }
    #expect(inFile.contains("profile default") || inFile.contains("Profile default"))
    #expect(inFile.contains("aws_secret_access_key"))
    let said = try await message { try await home.find(["AWS_ACCESS_KEY_ID": "ENV"]) }
    #expect(said.contains("AWS_SECRET_ACCESS_KEY is not"))
  }

  @Test func `where there is nothing, every place that was looked at is named`() async throws {
    let home = try AWSHome()
    let said = try await message { try await home.find() }
    for place in [
      "AWS_ACCESS_KEY_ID", "~/.aws/credentials", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
      "169.254.169.254",
    ] {
      #expect(said.contains(place), "\(place)")
    }
  }

  @Test func `a profile that is not there is said not to be there`() async throws {
    let home = try AWSHome(credentials: "[default]\n" + Self.keys)
    let said = try await message { try await home.find(profile: "nobody") }
    #expect(said.contains("no profile nobody"))
  }

  @Test func `a program prints credentials`() async throws {
    let json = #"{"Version":1,"AccessKeyId":"PROC","SecretAccessKey":"s","SessionToken":"t"}"#
    let home = try AWSHome(
      config: "[profile p]\ncredential_process = echo '\(json)'\n"
        + "[profile bad]\ncredential_process = sh -c \"echo broken >&2; exit 3\"\n"
        + "[profile old]\ncredential_process = echo '{}'\n")
    let found = try await home.find(profile: "p")
    #expect(found.keys.accessKeyID == "PROC" && found.keys.sessionToken == "t")
    let failed = try await message { try await home.find(profile: "bad") }
    #expect(failed.contains("status 3: broken"))
    let wrong = try await message { try await home.find(profile: "old") }
    #expect(wrong.contains("Version 1"))
  }

  @Test func `values have comments cut off, and names of sections their quotes`() async throws {
    let home = try AWSHome(
      config: """
        # a remark
        [profile  "ops team"]
        region=eu-west-2 # far away
        aws_access_key_id = FILE ; a remark
        aws_secret_access_key = a#b
        """)
    let found = try await home.find(profile: "ops team")
    #expect(found.keys.accessKeyID == "FILE" && found.keys.secretAccessKey == Secret("a#b"))
  }
}

import Display
import Domain
import Store
import Testing

@testable import Screens

@Suite struct ResultsPageTests {
  private func created(_ change: (Desk) -> Void = { _ in }) async throws -> Desk {
    let desk = try Desk.onSample()
    change(desk)
    await desk.showHome()
    await desk.press(Pictures.created1)
    return desk
  }

  /// The secrets of the wizard's user, as the account and the plan have them.
  private func secrets(_ desk: Desk) async throws -> (key: String, password: String) {
    await desk.press("w<enter>")
    let file = try #require(desk.files["new_user_credentials.csv"])
    let fields = file.split(separator: "\r\n")[1].split(separator: ",").map(String.init)
    return (fields[3], fields[1])
  }

  @Test func `secrets are stars, shown one by one, and hidden again`() async throws {
    let desk = try await created()
    await desk.press("<tab><tab><tab><enter>")
    let shown = desk.screen
    await desk.press("r")
    let hidden = desk.screen
    let (key, password) = try await secrets(desk)
    #expect(key.count == 40 && password.count >= 12)
    #expect(shown.contains(key) && !shown.contains(password))
    #expect(!hidden.contains(key))
  }

  @Test func `a secret is copied when it is asked for`() async throws {
    let desk = try await created()
    await desk.press("<tab><tab><tab>y")
    let (key, _) = try await secrets(desk)
    #expect(desk.copied.map(\.revealed) == [key])
  }

  @Test func `the file is the one of AWS's console, and is offered under its name`() async throws {
    let desk = try await created()
    let (key, password) = try await secrets(desk)
    let id = try await desk.account.perform(IAM.ListAccessKeys(userName: "zed"))
      .accessKeyMetadata.first?.accessKeyId
    let wanted = NewUserCredentialsFile([
      NewUserCredentials(
        userName: "zed", password: Secret(password), accessKeyID: id,
        secretAccessKey: Secret(key), consoleLoginLink: desk.console.identity.signInURL)
    ])
    #expect(desk.files["new_user_credentials.csv"] == wanted.contents.revealed)
    #expect(desk.screen.contains("saved to /home/ops/new_user_credentials.csv"))
  }

  @Test func `a file that cannot be written is said to be, and stays unsaved`() async throws {
    let desk = try await created { $0.isReadOnly = true }
    await desk.press("w<enter>")
    #expect(desk.screen.contains("The disk is read-only."))
    await desk.press("<esc><esc>")
    #expect(desk.screen.contains("neither shown nor saved"))
  }

  @Test func `a mail has the name and the page, and never the password`() async throws {
    let desk = try await created()
    await desk.press("<tab>e")
    #expect(desk.screen.contains("Send email"))
    await desk.press("a@b.example")
    await desk.press("<tab><tab><tab><tab><enter>")
    let mail = try #require(desk.mails.first)
    #expect(mail.to == "a@b.example")
    #expect(mail.body.contains("zed") && mail.body.contains("https://acme-corp.signin"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("sent"))
    let (key, password) = try await secrets(desk)
    for text in [mail.body, mail.subject] {
      #expect(!text.contains(password) && !text.contains(key))
    }
  }

  @Test func `leaving asks only while there are secrets nobody has seen`() async throws {
    let desk = try await created()
    await desk.press("<esc>")
    #expect(desk.screen.contains("2 secrets were neither shown nor saved."))
    await desk.press("s<tab><tab><tab><enter>q")
    #expect(desk.screen.contains("1 secret was neither shown nor saved."))
    await desk.press("<enter><tab><enter>q")
    #expect(desk.screen.contains("up to ten at once"))
  }

  @Test func `saving is having seen`() async throws {
    let desk = try await created()
    await desk.press("w<enter><esc>")
    #expect(desk.screen.contains("up to ten at once"))
  }

  @Test func `a secret that could not be copied was not seen`() async throws {
    let desk = try await created { $0.isReadOnly = true }
    await desk.press("<tab><tab><tab>y")
    #expect(desk.screen.contains("There is no clipboard."))
    await desk.press("q")
    #expect(desk.screen.contains("2 secrets were neither shown nor saved."))
  }

  @Test func `after leaving the secrets are wiped, and nothing can be gone on with`() async throws {
    let desk = try await created()
    await desk.press("<tab><tab><tab>y<tab>y<esc>")
    #expect(desk.copied.count == 2)
    #expect(!desk.copied.contains { !$0.isLost }, "what was shown is one and the same secret")
    #expect(try desk.work.unfinishedRuns().isEmpty)
    #expect(try desk.work.abandonedDrafts().isEmpty)
  }

  @Test func `a custom password is not shown and not in the file`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.details1 + "<tab><space><tab>Abcdefg1<c-n><c-n><c-n><enter>")
    #expect(!desk.screen.contains("Password  "))
    await desk.press("w<enter>")
    #expect(desk.files["new_user_credentials.csv"]?.contains("Abcdefg1") == false)
    #expect(desk.files["new_user_credentials.csv"]?.contains("zed,,AKIA") == true)
  }

  @Test func `secrets are there even where a later call failed`() async throws {
    let desk = try await created { $0.refuses = { $0.value is IAM.CreateLoginProfile } }
    #expect(desk.screen.contains("created in part"))
    #expect(desk.screen.contains("✗ CreateLoginProfile: AccessDenied: You may not do that."))
    #expect(desk.screen.contains("Secret access key"))
  }

  @Test func `a failed call is tried again without the others`() async throws {
    let desk = try await created { $0.refuses = { $0.value is IAM.CreateAccessKey } }
    let before = desk.performed.count
    desk.refuses = { _ in false }
    await desk.press("<tab><tab><tab><enter>")
    #expect(desk.screen.contains("✓ Success"))
    #expect(desk.performed.dropFirst(before).map(\.name) == ["CreateAccessKey"])
  }

  @Test func `undoing a user removes what was created for them`() async throws {
    let desk = try await created { $0.refuses = { $0.value is IAM.CreateAccessKey } }
    await desk.press("<tab><tab><tab><tab><enter>u")
    #expect(desk.screen.contains("1 user undone"))
    let users = try await desk.account.perform(IAM.ListUsers()).users
    #expect(users.count == 12)
  }

  @Test func `a user that is refused does not hold up the others`() async throws {
    let desk = try Desk.onSample()
    desk.refuses = { ($0.value as? IAM.CreateUser)?.userName == "zed" }
    await desk.showHome()
    await desk.press("<down><enter>")
    await desk.paste("zed\nyan")
    await desk.press("<tab><tab><space><c-n><c-n><c-n><enter>")
    #expect(desk.screen.contains("1 user created, 1 user not created"))
    #expect(desk.screen.contains("✗ CreateUser: AccessDenied"))
  }

  @Test func `secrets are written down nowhere`() async throws {
    let desk = try await created()
    let (key, password) = try await secrets(desk)
    for run in try desk.work.unfinishedRuns() {
      let texts = ([run.draft] + run.entries.compactMap(\.result)).map {
        String(decoding: $0, as: UTF8.self)
      }
      #expect(!texts.contains { $0.contains(key) || $0.contains(password) })
      let kept = run.plan.calls.compactMap { ($0.value as? IAM.CreateLoginProfile)?.password }
      #expect(kept.count == 1 && kept.allSatisfy(\.isLost))
    }
  }
}

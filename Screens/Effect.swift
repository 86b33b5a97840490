import Display
import Domain
import Foundation

/// Something a screen wants done, as a value: tests look at it, the session carries it out.
/// What comes of it reaches the screen as an event.
package struct Effect<Event: Sendable>: Sendable {
  package typealias Then<Reply> = @Sendable (Reply) -> Event

  package enum Work: Sendable {
    /// A call, and how to have it carried out.
    case call(AnyCall, @Sendable (any Account) async -> Event)
    /// Calls that belong together, each with its own result.
    case batch([AnyCall], Then<[Result<AnyOutput, ServiceError>]>)

    /// Writes down that a run begins.
    case openRun(JournalledRun, Then<ServiceError?>)
    /// A call of a run, written down before it is sent and after its reply.
    case task(Run.Task, of: String, Then<Result<AnyOutput, ServiceError>>)
    case closeRun(String)

    /// Answers to keep; a later one with the same ID takes its place.
    case keep(Keepsake)
    /// Answers that have to be on disk before anything else is done; gives why they are not.
    case keepNow(Keepsake, Then<ServiceError?>)
    case discard(draft: String)
    /// Takes over work that an earlier console left: false when somebody else has it.
    case adopt(draft: String, Then<Bool>)
    case listUnfinished(Then<Unfinished>)

    /// Makes the account this console was started for, at its first start.
    case createAccount(AccountContents, Then<Result<AccountIdentity, ServiceError>>)

    case signIn(SignInRequest, Then<SignInAnswer>)
    /// The account is used by somebody else from now on: every page closes, and this one opens.
    case begin(as: AccountIdentity, with: any Screen)

    /// The account is called otherwise from now on, in the header too.
    case identityChanged(AccountIdentity)

    case show(any Screen)
    /// Goes back to the screen below, and gives it something.
    case close(returning: (any Sendable)?)
    case quit

    /// What a clock says that only ever goes on: for how long something takes.
    case clock(Then<ContinuousClock.Instant>)
    /// Cryptographically random bytes.
    case random(Int, Then<[UInt8]>)
    /// The calls as commands of the AWS CLI, secrets as placeholders.
    case spell([AnyCall], Then<[String]>)
    /// Writes a file, whole or not at all, never over another; gives the path written.
    case export(Export, Then<Result<String, ExportError>>)
    /// Writes the activity to a file, as JSON lines; gives the path written.
    case exportActivity(ActivityExport, Then<Result<String, ExportError>>)
    /// Reads a file of text that the operator has named, if it is no larger than this in bytes.
    case readFile(path: String, atMost: Int, Then<Result<String, ExportError>>)
    /// Which ways there are to send mail from here.
    case listMailRoutes(Then<[MailRoute]>)
    /// Gives what became of it, in a few words.
    case send(OutgoingMail, by: MailRoute, Then<Result<String, ExportError>>)
    /// Text to work on in the operator's own editor; nil when it was left as it was.
    case edit(String, Then<Result<String?, ExportError>>)
    /// Puts text into the clipboard of the operator's terminal.
    case copy(Secret, Then<Result<String, ExportError>>)
    /// The text as a QR code; nil when this terminal cannot show one.
    case qrCode(Secret, Then<QRCode?>)
    case ring
  }

  package let work: Work
  package init(_ work: Work) { self.work = work }
}

/// A draft to be saved when there is time: encoded only then, since every key makes a new one.
package struct Keepsake: Sendable {
  package var id: String
  package var wizard: String
  package var summary: String
  package var encoded: @Sendable () -> Data
}

/// Work that consoles before this one left behind.
package struct Unfinished: Sendable {
  package var drafts: [SavedDraft] = []
  package var runs: [JournalledRun] = []
  package init() {}
  package init(drafts: [SavedDraft], runs: [JournalledRun]) {
    (self.drafts, self.runs) = (drafts, runs)
  }
}

/// A file to be written for the operator.
package struct Export: Sendable {
  /// As typed: relative to the working directory, `~` is the home directory.
  package var path: String
  /// Secret, so that it is wiped afterwards and shows in no description.
  package var contents: Secret
  package init(path: String, contents: Secret) { (self.path, self.contents) = (path, contents) }
}

/// Records of what was done, to be written to a file.
package struct ActivityExport: Hashable, Sendable {
  /// As typed: relative to the working directory, `~` is the home directory.
  package var path: String
  /// Only records with this text in them; empty for all.
  package var containing: String
  /// Twelve digits.
  package var accountID: String
}

/// Why a file was not written or read, or a mail not sent, in a sentence that says what to do.
package struct ExportError: Error, Hashable, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
}

/// A mail that leaves the console.
package enum OutgoingMail: Sendable {
  case draft(MailDraft)
  /// One with a link that lets its reader in.
  case link(LinkMail)
}

/// A way for a mail to leave this machine.
package enum MailRoute: Hashable, Sendable {
  /// The local mail system, at this path.
  case sendmail(path: String)
  /// A mail server elsewhere: `smtp://mail.example.com:587`.
  case smtp(server: String)
  /// A message file (.eml), to be sent by something else.
  case file(path: String)

  /// Whether mail is on its way then, and not only put by.
  package var sends: Bool { if case .file = self { false } else { true } }

  /// On a button, after "Send with".
  var name: String {
    switch self {
    case .sendmail: "sendmail"
    case .smtp(let server): server
    case .file(let path): path
    }
  }
}

extension Effect {
  package static func call<C: Call>(
    _ call: C, then event: @escaping @Sendable (Result<C.Output, ServiceError>) -> Event
  ) -> Self {
    Effect(
      .call(AnyCall(call)) { account in
        do throws(ServiceError) {
          return event(.success(try await account.perform(call)))
        } catch {
          return event(.failure(error))
        }
      })
  }

  package static func show(_ screen: some Screen) -> Self { Effect(.show(screen)) }
  package static var close: Self { Effect(.close(returning: nil)) }
  package static func close(returning result: any Sendable) -> Self {
    Effect(.close(returning: result))
  }
  package static var quit: Self { Effect(.quit) }
  package static var ring: Self { Effect(.ring) }

  /// The calls this asks for, if it asks for any.
  package var calls: [AnyCall] {
    switch work {
    case .call(let call, _): [call]
    case .batch(let calls, _): calls
    case .task(let task, _, _): [task.call]
    default: []
    }
  }
}

extension Effect {
  /// The same effect, whose reply goes to somebody else.
  func map<Other>(_ transform: @escaping @Sendable (Event) -> Other) -> Effect<Other> {
    func after<Reply>(_ then: @escaping Then<Reply>) -> @Sendable (Reply) -> Other {
      { transform(then($0)) }
    }
    let mapped: Effect<Other>.Work =
      switch work {
      case .call(let call, let perform): .call(call) { transform(await perform($0)) }
      case .batch(let calls, let then): .batch(calls, after(then))
      case .openRun(let run, let then): .openRun(run, after(then))
      case .task(let task, let run, let then): .task(task, of: run, after(then))
      case .closeRun(let run): .closeRun(run)
      case .keep(let keepsake): .keep(keepsake)
      case .keepNow(let keepsake, let then): .keepNow(keepsake, after(then))
      case .discard(let draft): .discard(draft: draft)
      case .adopt(let draft, let then): .adopt(draft: draft, after(then))
      case .listUnfinished(let then): .listUnfinished(after(then))
      case .createAccount(let contents, let then): .createAccount(contents, after(then))
      case .signIn(let request, let then): .signIn(request, after(then))
      case .begin(let identity, let screen): .begin(as: identity, with: screen)
      case .identityChanged(let identity): .identityChanged(identity)
      case .show(let screen): .show(screen)
      case .close(let result): .close(returning: result)
      case .quit: .quit
      case .clock(let then): .clock(after(then))
      case .random(let count, let then): .random(count, after(then))
      case .spell(let calls, let then): .spell(calls, after(then))
      case .export(let export, let then): .export(export, after(then))
      case .exportActivity(let export, let then): .exportActivity(export, after(then))
      case .readFile(let path, let limit, let then):
        .readFile(path: path, atMost: limit, after(then))
      case .listMailRoutes(let then): .listMailRoutes(after(then))
      case .send(let mail, let route, let then): .send(mail, by: route, after(then))
      case .edit(let text, let then): .edit(text, after(then))
      case .copy(let secret, let then): .copy(secret, after(then))
      case .qrCode(let text, let then): .qrCode(text, after(then))
      case .ring: .ring
      }
    return Effect<Other>(mapped)
  }
}

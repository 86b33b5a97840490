import Display
import Domain
import Foundation
import Outbox
import Store

@testable import Screens

/// A console on an account, worked by keys: every effect is carried out before the next key.
///
/// Everything but the terminal is the real thing: the screens, the embedded account, the
/// journal. What would leave the program is kept, to be looked at.
final class Desk {
  let console: Console
  private(set) var account: any Account
  let work: WorkFile
  var size: Size
  var files: [String: String] = [:]
  private(set) var mails: [MailDraft] = []
  private(set) var letters: [LinkMail] = []
  /// Whether there is a mail system.
  var hasSendmail = true
  private(set) var copied: [Secret] = []
  private(set) var performed: [AnyCall] = []
  private(set) var edited: [String] = []
  /// Calls of a run or a batch that the account refuses.
  var refuses: (AnyCall) -> Bool = { _ in false }
  /// When the console is killed: at which call of a run, and how far that call gets.
  var death: (call: Int, moment: Killed)?
  /// At which batch of changes the console is killed, counted from 1, before it is sent.
  var deathAtBatch: Int?
  private var batches = 0
  private(set) var isDead = false
  private var sent = 0
  /// Nowhere to save to, nothing to copy with.
  var isReadOnly = false
  /// What the operator's editor makes of a text.
  var editor: (String) -> String? = { _ in nil }
  /// What the clock says, and how far it goes on each time it is asked.
  private var now = ContinuousClock.Instant.now
  var tick = Duration.milliseconds(500)
  /// Why nothing unfinished can be kept, if it cannot.
  var keepingFails: ServiceError?
  private var seed: UInt8 = 0

  init(_ account: any Account, identity: AccountIdentity, work: WorkFile, size: Size) {
    (self.account, self.work, self.size) = (account, work, size)
    console = Console(identity: identity)
  }

  /// A desk on the sample account, or an empty one, that is gone afterwards.
  static func onSample(
    _ contents: AccountContents = .sample, size: Size = Size(columns: 80, rows: 24)
  ) throws -> Desk {
    let account = try EmbeddedAccount.temporary(contents: contents, hasher: .quick)
    let shown = AccountIdentity(accountID: "123456789012", alias: account.identity.alias)
    return Desk(
      account.acting(as: Caller(.owner, osUser: "ops")), identity: shown,
      work: try WorkFile.temporary(accountID: account.identity.accountID), size: size)
  }

  /// Another console on the same account and the same unfinished work.
  func restarted() -> Desk {
    let desk = Desk(account, identity: console.identity, work: work, size: size)
    desk.seed = seed &+ 100
    return desk
  }

  func show(_ screen: some Screen) async { await settle(console.show(screen)) }

  func press(_ key: Key) async { await settle(console.press(key, in: size)) }

  /// Presses keys, written as a script: `n<enter>`.
  func press(_ script: String) async {
    for key in Key.script(script) where !isDead { await settle(console.press(key, in: size)) }
  }

  func paste(_ text: String) async { await settle(console.paste(text, in: size)) }

  /// What the operator sees.
  var screen: String { console.draw(size).text }
  var canvas: Canvas { console.draw(size) }
}

// MARK: - Carrying effects out

extension Desk {
  private func settle(_ effects: [Effect<Console.Reply>]) async {
    await settle(effects) { console.deliver($0, in: size) }
  }

  /// For what works without a console, too.
  func settle<Event: Sendable>(
    _ effects: [Effect<Event>], _ handle: (Event) -> [Effect<Event>]
  ) async {
    var waiting = effects
    while !waiting.isEmpty, !isDead {
      let effect = waiting.removeFirst()
      for reply in await carryOut(effect) where !isDead { waiting += handle(reply) }
    }
  }

  private func carryOut<Event: Sendable>(_ effect: Effect<Event>) async -> [Event] {
    performed += effect.calls
    switch effect.work {
    case .call(_, let perform): return [await perform(account)]
    case .batch(let calls, let then):
      if diesAtBatch(calls) { return [] }
      return [then(await results(of: calls))]
    case .openRun(let run, let then):
      return [then(refusal { () throws(ServiceError) in try work.open(run) })]
    case .task(let task, let run, let then): return [then(await carryOut(task, of: run))]
    case .closeRun(let run): try? work.close(run: run)
    case .keep(let keepsake):
      try? save(keepsake)
    case .keepNow(let keepsake, let then):
      return [then(refusal { () throws(ServiceError) in try save(keepsake) })]
    case .discard(let draft): try? work.discard(draft: draft)
    case .adopt(let draft, let then): return [then((try? work.adopt(draft: draft)) ?? false)]
    case .listUnfinished(let then): return [then(unfinished)]
    case .random(let count, let then): return [then(random(count))]
    case .clock(let then):
      now += tick
      return [then(now)]
    case .readFile(let path, let limit, let then): return [then(read(path, atMost: limit))]
    case .spell(let calls, let then): return [then(calls.map { "aws iam \($0.name)" })]
    case .export(let export, let then):
      guard !isReadOnly else { return [then(.failure(ExportError("The disk is read-only.")))] }
      files[export.path] = export.contents.revealed
      return [then(.success("/home/ops/" + export.path))]
    case .signIn(let request, let then): return [then(await signIn(request))]
    case .qrCode(let text, let then): return [then(QRCode(encoding: text))]
    case .exportActivity(let export, let then):
      return [then(await exported(export))]
    case .listMailRoutes(let then):
      return [then(hasSendmail ? [.sendmail(path: "/usr/sbin/sendmail")] : [])]
    case .send(let mail, let route, let then): return [then(send(mail, by: route))]
    case .edit(let text, let then):
      edited.append(text)
      return [then(.success(editor(text)))]
    case .copy(let secret, let then):
      guard !isReadOnly else { return [then(.failure(ExportError("There is no clipboard.")))] }
      copied.append(secret)
      return [then(.success("copied"))]
    case .createAccount, .begin, .identityChanged, .show, .close, .quit, .ring: break
    }
    return []
  }

  private func save(_ keepsake: Keepsake) throws(ServiceError) {
    if let keepingFails { throw keepingFails }
    try work.save(
      SavedDraft(
        id: keepsake.id, wizard: keepsake.wizard, summary: keepsake.summary,
        data: keepsake.encoded()))
  }

  private func read(_ path: String, atMost limit: Int) -> Result<String, ExportError> {
    guard let text = files[path], text.utf8.count <= limit else {
      return .failure(ExportError("There is no file \(path) in /home/ops: name another."))
    }
    return .success(text)
  }

  private func send(_ mail: OutgoingMail, by route: MailRoute) -> Result<String, ExportError> {
    guard !isReadOnly else { return .failure(ExportError("The mail system is not running.")) }
    switch mail {
    case .draft(let draft): mails.append(draft)
    case .link(let mail): letters.append(mail)
    }
    if case .file(let path) = route { return .success("Saved as /home/ops/\(path).") }
    return .success("sent")
  }

  private func signIn(_ request: SignInRequest) async -> SignInAnswer {
    guard let embedded = account as? EmbeddedAccount,
      let (answer, hasMFA) = try? await embedded.acting(as: .account).signIn(request)
    else { return .refused(Self.refusal) }
    if case .signedIn(let principal) = answer {
      account = embedded.acting(as: Caller(principal, osUser: "ops", hasMFA: hasMFA))
    }
    return answer
  }

  private func exported(_ export: ActivityExport) async -> Result<String, ExportError> {
    var lines = ActivityLines(
      of: account, accountID: export.accountID, containing: export.containing)
    var text = ""
    while let bytes = try? await lines.next() { text += String(decoding: bytes, as: UTF8.self) }
    files[export.path] = text
    return .success("/home/ops/" + export.path)
  }

  private func carryOut(
    _ task: Run.Task, of run: String
  ) async -> Result<AnyOutput, ServiceError> {
    try? work.begin(task, of: run)
    if dies(.beforeCall) { return .failure(Self.refusal) }
    let result = await result(of: task.call)
    if dies(.beforeReply) { return result }
    try? work.end(task, of: run, result)
    if dies(.afterReply) { return result }
    sent += 1
    return result
  }

  static let refusal = ServiceError(.accessDenied, "You may not do that.")

  private func result(of call: AnyCall) async -> Result<AnyOutput, ServiceError> {
    guard !refuses(call) else { return .failure(Self.refusal) }
    do throws(ServiceError) {
      return .success(try await account.perform(call))
    } catch { return .failure(error) }
  }

  private func results(of calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    let answers = await account.perform(batch: calls.filter { !refuses($0) })
    var rest = answers[...]
    return calls.map { refuses($0) ? .failure(Self.refusal) : rest.removeFirst() }
  }

  private func dies(_ moment: Killed) -> Bool {
    isDead = death.map { $0.call == sent && $0.moment == moment } ?? false
    return isDead
  }

  private func diesAtBatch(_ calls: [AnyCall]) -> Bool {
    guard calls.contains(where: { !type(of: $0.value).isReadOnly }) else { return false }
    batches += 1
    isDead = batches == deathAtBatch
    return isDead
  }

  private func refusal(_ body: () throws(ServiceError) -> Void) -> ServiceError? {
    do throws(ServiceError) {
      try body()
      return nil
    } catch { return error }
  }

  private var unfinished: Unfinished {
    Unfinished(
      drafts: (try? work.abandonedDrafts()) ?? [], runs: (try? work.unfinishedRuns()) ?? [])
  }

  /// Not random at all, and another series each time.
  private func random(_ count: Int) -> [UInt8] {
    seed &+= 1
    var state = UInt64(seed)
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }
}

/// How far a call gets when its console is killed.
enum Killed: CaseIterable, Sendable { case beforeCall, beforeReply, afterReply }

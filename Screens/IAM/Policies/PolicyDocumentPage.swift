import Display
import Domain

/// A policy's document, as JSON.
package struct PolicyDocumentPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case found(Result<IAM.GetPolicy.Output, ServiceError>)
    case read(Result<String, ServiceError>)
    case text(TextPage.Event)
  }

  /// Where the document is to be read.
  fileprivate enum Source: Sendable {
    case managed(arn: String)
    case inline(String, of: PolicyHolder)
  }

  private let source: Source
  private var page: TextPage

  package init(arn: String) { self.init(.managed(arn: arn)) }

  /// An inline policy.
  package init(_ policy: String, of holder: PolicyHolder) {
    self.init(.inline(policy, of: holder))
  }

  private init(_ source: Source) {
    self.source = source
    page = source.page(["…"])
  }

  static func open<Event>(arn: String) -> Effect<Event> { .show(PolicyDocumentPage(arn: arn)) }

  package var path: [String] { page.path }
  package var isTyping: Bool { page.isTyping }
  package var bindings: [Binding<Event>] { page.bindings.map { $0.map { .text($0) } } }

  package func start() -> [Effect<Event>] {
    switch source {
    case .managed(let arn): [.call(IAM.GetPolicy(policyArn: arn)) { .found($0) }]
    case .inline(let policy, let holder): [holder.read(policy) { .read($0) }]
    }
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return pass(.key(key), in: room)
    case .paste(let text): return pass(.paste(text), in: room)
    case .text(let event): return pass(event, in: room)
    case .found(.success(let output)): return readVersion(of: output.policy)
    case .read(.success(let document)): show(document)
    case .found(.failure(let error)), .read(.failure(let error)):
      page = source.page(["The policy cannot be read.", "\(error)"])
    case .returned: break
    }
    return []
  }

  private func readVersion(of policy: IAM.Policy) -> [Effect<Event>] {
    let version = policy.defaultVersionId ?? "v1"
    let call = IAM.GetPolicyVersion(policyArn: policy.arn ?? "", versionId: version)
    return [.call(call) { .read($0.map { $0.policyVersion.document ?? "" }) }]
  }

  private mutating func pass(_ event: TextPage.Event, in room: Size) -> [Effect<Event>] {
    page.handle(event, in: room).map { $0.map { .text($0) } }
  }

  private mutating func show(_ document: String) {
    let lines = PolicyDocument.prettyPrinted(document).split(
      separator: "\n", omittingEmptySubsequences: false)
    page = source.page(lines.map(String.init))
  }

  package func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}

extension PolicyDocumentPage.Source {
  fileprivate func page(_ lines: [String]) -> TextPage {
    switch self {
    case .managed(let arn):
      let name = (try? IAM.PolicyARN(arn))?.name ?? arn
      return TextPage(
        path: ["IAM", "Policies", name], heading: arn, lines: lines, fileName: "\(name).json")
    case .inline(let name, let holder):
      return TextPage(
        path: holder.path + [name], heading: "Inline policy of the \(holder.noun) \(holder.name)",
        lines: lines, fileName: "\(name).json")
    }
  }
}

import Display
import Domain

/// A managed policy's document, as JSON.
package struct PolicyPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case close
    case read(Result<IAM.GetPolicy.Output, ServiceError>)
    case readVersion(Result<IAM.GetPolicyVersion.Output, ServiceError>)
    case text(TextPage.Event)
  }

  private let arn: String
  private var page: TextPage

  package init(arn: String) {
    self.arn = arn
    page = Self.page(arn, lines: ["…"])
  }

  static func open<Event>(arn: String) -> Effect<Event> { .show(PolicyPage(arn: arn)) }

  private static func page(_ arn: String, lines: [String]) -> TextPage {
    let name = (try? IAM.PolicyARN(arn))?.name ?? arn
    return TextPage(
      path: ["IAM", "Policies", name], heading: arn, lines: lines, fileName: "\(name).json")
  }

  package var path: [String] { page.path }
  package var isTyping: Bool { page.isTyping }
  package var bindings: [Binding<Event>] { page.bindings.map { $0.map { .text($0) } } }

  package func start() -> [Effect<Event>] {
    [.call(IAM.GetPolicy(policyArn: arn)) { .read($0) }]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return pass(.key(key), in: room)
    case .paste(let text): return pass(.paste(text), in: room)
    case .text(let event): return pass(event, in: room)
    case .close: return [.close]
    case .read(.success(let output)):
      let version = output.policy.defaultVersionId ?? "v1"
      return [.call(IAM.GetPolicyVersion(policyArn: arn, versionId: version)) { .readVersion($0) }]
    case .readVersion(.success(let output)): show(output.policyVersion.document ?? "")
    case .read(.failure(let error)), .readVersion(.failure(let error)):
      page = Self.page(arn, lines: ["The policy cannot be read.", "\(error)"])
    case .returned: break
    }
    return []
  }

  private mutating func pass(_ event: TextPage.Event, in room: Size) -> [Effect<Event>] {
    page.handle(event, in: room).map { $0.map { .text($0) } }
  }

  private mutating func show(_ document: String) {
    let lines = PolicyDocument.prettyPrinted(document).split(
      separator: "\n", omittingEmptySubsequences: false)
    page = Self.page(arn, lines: lines.map(String.init))
  }

  package func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}

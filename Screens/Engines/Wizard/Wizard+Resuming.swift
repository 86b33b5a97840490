import Domain
extension Wizard {
  func startSettling() -> [Effect<Event>] { [] }
  mutating func settle(_ position: Run.Position, _ result: Result<AnyOutput, ServiceError>) -> [Effect<Event>] { [] }
}

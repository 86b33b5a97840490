extension IAM {
  /// Which of some actions the caller is known not to be permitted, and why: screens say so
  /// before a button is pressed.
  ///
  /// Not an AWS call: SimulatePrincipalPolicy needs a permission of its own.
  package struct GetDenials: ComposedCall {
    package static let service = Service.iam
    package static let needsPermission = false
    package static let example = GetDenials([CreateUser.action])

    package var actions: [String]

    package init(_ actions: [String]) { self.actions = actions }

    package struct Output: Codable, Hashable, Sendable {
      /// By action; what may be possible is not among them.
      package var denials: [String: Denial]
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      guard let permissions = try records.callerPermissions() else { return Output(denials: [:]) }
      var denials: [String: Denial] = [:]
      for action in actions {
        denials[action] = permissions.certainDenial(of: action).flatMap(Denial.init)
      }
      return Output(denials: denials)
    }

    /// SimulatePrincipalPolicy cannot tell for certain: it is not told on what, nor how somebody
    /// signed in. What is refused is said when it is refused. What cannot be asked for is known.
    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let missing = actions.filter(Catalog.isConsoleOnly).map { ($0, Denial.notPublished) }
      return Output(denials: Dictionary(missing) { first, _ in first })
    }
  }

  /// Why an action is not permitted.
  package enum Denial: String, Codable, Sendable {
    case noPolicyAllows, boundaryDoesNotAllow, explicitDeny
    /// On a live account: only AWS's own console does it.
    case notPublished

    init?(_ decision: Decision) {
      switch decision {
      case .allowed: return nil
      case .explicitDeny: self = .explicitDeny
      case .implicitDeny(.permissionsBoundary, _): self = .boundaryDoesNotAllow
      case .implicitDeny(.identityPolicy, _): self = .noPolicyAllows
      }
    }

    /// - Parameter action: `iam:CreateUser`.
    package func sentence(_ action: String) -> String {
      switch self {
      case .noPolicyAllows: "No policy of yours allows \(action)."
      case .boundaryDoesNotAllow: "Your permissions boundary does not allow \(action)."
      case .explicitDeny: "A policy denies you \(action)."
      case .notPublished: "Only AWS's console can do this: AWS publishes no operation for it."
      }
    }
  }
}

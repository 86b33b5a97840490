extension IAM {
  /// Which of some actions the caller is known not to be permitted, and why: screens say so
  /// before a button is pressed.
  ///
  /// Not an AWS call: SimulatePrincipalPolicy needs a permission of its own.
  package struct GetDenials: Call {
    package static let service = Service.iam
    package static let needsPermission = false
    package static let example = GetDenials([CreateUser.action])

    package var actions: [String]

    package init(_ actions: [String]) { self.actions = actions }

    package struct Output: Codable, Hashable, Sendable {
      /// AWS's answers, by action; what may be possible is not among them.
      package var denials: [String: ServiceError]
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var denials: [String: ServiceError] = [:]
      for action in actions {
        do {
          try records.refuseCertainDenial(of: action)
        } catch  where error.code == .accessDenied {
          denials[action] = error
        }
      }
      return Output(denials: denials)
    }
  }
}

extension Activity {
  /// Looks at every record and says where the chain breaks, if it does.
  package struct GetVerdict: Call {
    package static let service = Service.cloudTrail
    package static let action = "cloudtrail:LookupEvents"
    package static let example = GetVerdict()

    package init() {}

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Verdict {
      try records.verifyChain()
    }
  }
}

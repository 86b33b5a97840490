import Domain

extension PolicyPage {
  /// All but who uses it.
  var readPolicy: [Effect<Event>] {
    [
      .call(IAM.GetPolicy(policyArn: arn)) { .found($0) },
      .call(IAM.ListPolicyVersions(policyArn: arn, maxItems: Page.maxItems)) { .listed($0) },
    ]
  }

  mutating func take(_ result: Result<IAM.GetPolicy.Output, ServiceError>) {
    switch result {
    case .success(let output):
      policy = output.policy
      showPermissions()
    case .failure(let error):
      permissions = ScrolledText([.init(prose: "The policy cannot be read. \(error)")])
    }
  }

  /// By quota there are five at most.
  mutating func take(
    _ result: Result<IAM.ListPolicyVersions.Output, ServiceError>
  ) -> [Effect<Event>] {
    switch result {
    case .success(let output):
      let calls = output.versions.map {
        AnyCall(IAM.GetPolicyVersion(policyArn: arn, versionId: $0.versionId ?? ""))
      }
      return [Effect(.batch(calls) { .read(output.versions, $0) })]
    case .failure(let error):
      versions.fail(error)
      return []
    }
  }

  /// A version that was deleted meanwhile is left out, one that is refused has no document.
  mutating func take(
    _ listed: [IAM.PolicyVersion], _ replies: [Result<AnyOutput, ServiceError>]
  ) {
    let read = zip(listed, replies).compactMap { version, reply -> IAM.PolicyVersion? in
      guard reply.error?.code != .noSuchEntity else { return nil }
      return (try? reply.output(of: IAM.GetPolicyVersion.self))?.policyVersion ?? version
    }
    versions.take(read, seeking: sought)
    sought = nil
    showPermissions()
  }

  private mutating func showPermissions() {
    guard let policy else { return }
    permissions = PolicyPermissions.text(of: policy, versions.standard)
  }
}

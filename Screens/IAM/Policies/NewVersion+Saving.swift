import Domain

extension NewVersion {
  /// The versions there are, which others may change meanwhile, and how many there can be.
  static func reading(of arn: String) -> [FormEffect<PolicyEditorDraft>] {
    [
      .call(IAM.ListPolicyVersions(policyArn: arn, maxItems: Page.maxItems)) { result in
        FormUpdate { form in
          switch result {
          case .success(let output): form.facts.versions = output.versions
          case .failure(let error): form.notice = "The versions cannot be listed. \(error)"
          }
          return []
        }
      },
      .call(IAM.GetAccountSummary()) { result in
        FormUpdate { form in
          let quota = IAM.Quota.versionsPerPolicy.rawValue
          if case .success(let output) = result, let most = output.summaryMap[quota] {
            form.facts.mostVersions = most
          }
          return []
        }
      },
    ]
  }

  /// Source: Editing customer managed policies, "Delete version and save".
  static func saving(_ form: Form, of arn: String) -> Effect<Result<any Sendable, ServiceError>> {
    let (draft, removed) = (form.draft, form.removedVersions)
    let deletions = removed.map {
      AnyCall(IAM.DeletePolicyVersion(policyArn: arn, versionId: $0))
    }
    let creation = IAM.CreatePolicyVersion(
      policyArn: arn, policyDocument: draft.document, setAsDefault: draft.version.isDefault)
    return Effect(
      .batch(deletions + [AnyCall(creation)]) { replies in
        outcome(replies, removed, isDefault: draft.version.isDefault)
      })
  }

  private static func outcome(
    _ replies: [Result<AnyOutput, ServiceError>], _ removed: [String], isDefault: Bool
  ) -> Result<any Sendable, ServiceError> {
    let deleted = zip(removed, replies).filter { $1.error == nil }.map(\.0)
      .joined(separator: ", ")
    do throws(ServiceError) {
      guard let last = replies.last else { throw .serviceFailure("There was no answer.") }
      let version = try last.output(of: IAM.CreatePolicyVersion.self).policyVersion
      let id = version.versionId ?? ""
      let text = "Saved \(id)" + (isDefault ? ", the default version now." : ".")
      return .success(
        Saved(versionId: id, text: deleted.isEmpty ? text : "\(text) Deleted \(deleted)."))
    } catch {
      guard !deleted.isEmpty else { return .failure(error) }
      let message = "\(error.message) There is room for it now: \(deleted) was deleted."
      return .failure(ServiceError(error.code, message))
    }
  }
}

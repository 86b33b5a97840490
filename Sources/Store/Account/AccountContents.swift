import Domain

extension AccountContents {
  func fill(_ records: StoredRecords) throws(ServiceError) {
    try IAM.AWSManagedPolicies.refresh(in: records)
    if case .sample(let users) = self {
      try IAM.SampleAccount(users: users).install(in: records)
      try OpsWorks.Sample.install(in: records)
    }
  }
}

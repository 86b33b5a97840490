import Domain

/// How the console files policies. Source: the fact sheet of AWS managed policies.
enum PolicyType: String, CaseIterable, Sendable {
  case awsManaged = "AWS managed"
  case jobFunction = "Job function"
  case serviceLinked = "Service-linked role"
  case customerManaged = "Customer managed"

  init(_ policy: IAM.Policy) { self.init(arn: policy.arn ?? "") }

  init(arn: String) {
    let arn = try? IAM.PolicyARN(arn)
    self =
      if arn?.isServiceLinked == true {
        .serviceLinked
      } else if arn?.isJobFunction == true {
        .jobFunction
      } else if arn?.isAWSManaged == true {
        .awsManaged
      } else {
        .customerManaged
      }
  }
}

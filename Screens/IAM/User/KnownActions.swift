import Domain

/// The actions that can be picked to ask about: those of this console, and some of other
/// services that people ask about most. Any other can be typed.
enum KnownActions {
  static let all: [String] = Set(
    Catalog.calls.filter { $0.needsPermission }.map { $0.action } + others
  ).sorted()

  private static let others = [
    "cloudtrail:LookupEvents", "cloudwatch:GetMetricData", "codedeploy:CreateDeployment",
    "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "ec2:DescribeInstances",
    "ec2:RunInstances", "ec2:StartInstances", "ec2:StopInstances", "ec2:TerminateInstances",
    "kms:Decrypt", "lambda:InvokeFunction", "logs:GetLogEvents", "opsworks:CreateUserProfile",
    "opsworks:DescribeUserProfiles", "opsworks:SetPermission", "rds:DescribeDBInstances",
    "s3:DeleteObject", "s3:GetObject", "s3:ListAllMyBuckets", "s3:ListBucket", "s3:PutObject",
    "secretsmanager:GetSecretValue", "sns:Publish", "sqs:SendMessage", "sts:AssumeRole",
  ]

  /// What a text that was begun may be: first what begins with it, then what has an operation
  /// that does. Upper and lower case are the same.
  static func completions(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let wanted = text.lowercased()
    let (whole, rest) = (all.filter { $0.lowercased().hasPrefix(wanted) }, all)
    let operations = rest.filter { action in
      let name = action.split(separator: ":").last ?? ""
      return name.lowercased().hasPrefix(wanted)
    }
    let found = whole + operations.filter { !whole.contains($0) }
    return found == [text] ? [] : found
  }
}

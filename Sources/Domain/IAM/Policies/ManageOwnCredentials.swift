extension IAM {
  /// A policy that is ready to be made and attached to everybody: people look after their own
  /// password, access keys and MFA devices, and nobody else's.
  /// Source: Example policies, "AWS: Allows IAM users to manage their own password, access keys,
  /// and SSH public keys on the My Security Credentials page".
  package enum ManageOwnCredentials {
    package static let policyName = "ManageOwnCredentials"
    package static let description = "Change own password, access keys and MFA devices"

    /// A user is its own in whatever path it is filed.
    package static let document = """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "SeeWhatTheAccountAsks",
            "Effect": "Allow",
            "Action": [
              "iam:GetAccountPasswordPolicy",
              "iam:GetAccountSummary",
              "iam:ListVirtualMFADevices"
            ],
            "Resource": "*"
          },
          {
            "Sid": "OwnPasswordKeysAndMFA",
            "Effect": "Allow",
            "Action": [
              "iam:GetUser",
              "iam:ChangePassword",
              "iam:CreateAccessKey",
              "iam:ListAccessKeys",
              "iam:UpdateAccessKey",
              "iam:DeleteAccessKey",
              "iam:GetAccessKeyLastUsed",
              "iam:ListMFADevices",
              "iam:EnableMFADevice",
              "iam:ResyncMFADevice",
              "iam:DeactivateMFADevice"
            ],
            "Resource": [
              "arn:aws:iam::*:user/${aws:username}",
              "arn:aws:iam::*:user/*/${aws:username}"
            ]
          },
          {
            "Sid": "OwnVirtualMFADevice",
            "Effect": "Allow",
            "Action": [
              "iam:CreateVirtualMFADevice",
              "iam:DeleteVirtualMFADevice"
            ],
            "Resource": "arn:aws:iam::*:mfa/${aws:username}"
          }
        ]
      }
      """
  }
}

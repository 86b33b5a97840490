extension ConditionKey {
  /// Whether it is known when AWS puts this key into a request, so that a request without it
  /// says something. Of any other key only a value that was given says something.
  package var isKnown: Bool {
    Self.known.contains(self) || Self.families.contains { folded.hasPrefix($0) }
  }

  /// Keys that end in a name of the account's own choice, all in lower case.
  private static let families = [
    "aws:principaltag/", "aws:requesttag/", "aws:resourcetag/", "iam:resourcetag/",
    "autoscaling:resourcetag/", "kms:encryptioncontext:",
  ]

  private static let known = Set(global + iam + catalogue)

  /// Source: AWS global condition context keys.
  private static let global: [ConditionKey] = [
    "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:CurrentTime",
    "aws:EpochTime", "aws:FederatedProvider", "aws:MultiFactorAuthAge",
    "aws:MultiFactorAuthPresent", "aws:PrincipalAccount", "aws:PrincipalArn",
    "aws:PrincipalIsAWSService", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths",
    "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "aws:PrincipalType",
    "aws:Referer", "aws:RequestedRegion", "aws:ResourceAccount", "aws:ResourceOrgID",
    "aws:ResourceOrgPaths", "aws:SecureTransport", "aws:SourceAccount", "aws:SourceArn",
    "aws:SourceIdentity", "aws:SourceIp", "aws:SourceOrgID", "aws:SourceOrgPaths",
    "aws:SourceVpc", "aws:SourceVpce", "aws:TagKeys", "aws:TokenIssueTime", "aws:UserAgent",
    "aws:userid", "aws:username", "aws:ViaAWSService", "aws:VpcSourceIp",
  ]

  /// Source: Actions, resources, and condition keys for AWS Identity and Access Management.
  private static let iam: [ConditionKey] = [
    "iam:AssociatedResourceArn", "iam:AWSServiceName", "iam:OrganizationsPolicyId",
    "iam:PassedToService", "iam:PermissionsBoundary", "iam:PolicyARN",
  ]

  /// What AWS's own managed policies ask besides. Source: the catalogue that comes with Usher.
  private static let catalogue: [ConditionKey] = [
    "codestar-notifications:NotificationsForResource", "devops-guru:ServiceNames",
    "events:ManagedBy", "kms:ViaService", "s3express:SessionMode", "sagemaker:WorkteamType",
  ]
}

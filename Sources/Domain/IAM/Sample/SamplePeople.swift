extension IAM.SampleAccount {
  private static func tags(_ department: String, _ title: String) -> [IAM.Tag] {
    [IAM.Tag(key: "Department", value: department), IAM.Tag(key: "Title", value: title)]
  }

  static let people: [Person] = [
    Person(
      name: "maria.santos", groups: ["Admins"], tags: tags("Platform", "Head of platform"),
      daysAgo: 1480, keys: 1, lastSignInDaysAgo: 1),
    Person(
      name: "james.okafor", groups: ["Admins", "OpsWorksAdmins"],
      tags: tags("Platform", "Site reliability engineer"), daysAgo: 1312, keys: 2,
      lastSignInDaysAgo: 0),
    Person(
      name: "priya.raman", groups: ["Developers"], boundary: "DeveloperBoundary",
      tags: tags("Engineering", "Lead developer"), daysAgo: 970, keys: 1, lastSignInDaysAgo: 2),
    Person(
      name: "tom.becker", groups: ["Developers"], boundary: "DeveloperBoundary",
      tags: tags("Engineering", "Developer"), daysAgo: 640, keys: 1, lastSignInDaysAgo: 5),
    Person(
      name: "wei.zhang", groups: ["Developers", "OpsWorksAdmins"], policies: ["ReportsRead"],
      boundary: "DeveloperBoundary", tags: tags("Engineering", "Developer"), daysAgo: 410, keys: 1,
      lastSignInDaysAgo: 1),
    Person(
      name: "sofia.rossi", groups: ["Developers"], boundary: "DeveloperBoundary",
      tags: tags("Engineering", "Trainee"), daysAgo: 21, lastSignInDaysAgo: 3),
    Person(
      name: "hannah.schmidt", groups: ["OpsWorksAdmins"], tags: tags("Operations", "Operator"),
      daysAgo: 800, keys: 1, lastSignInDaysAgo: 12),
    Person(
      name: "omar.haddad", groups: ["OpsWorksAdmins"],
      policies: ["arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"],
      tags: tags("Operations", "Operator"), daysAgo: 355, lastSignInDaysAgo: 30),
    Person(
      name: "emma.johansson", groups: ["Finance"], policies: ["ReportsRead"],
      tags: tags("Finance", "Controller"), daysAgo: 1105, lastSignInDaysAgo: 8),
    Person(
      name: "noah.williams", groups: ["Auditors"], tags: tags("Security", "Auditor"),
      daysAgo: 190, lastSignInDaysAgo: 45),
    Person(
      name: "ci-deploy", policies: ["arn:aws:iam::aws:policy/AWSCodeDeployFullAccess"],
      inline: ["push-artifacts": pushArtifacts],
      tags: [IAM.Tag(key: "Purpose", value: "Deployments from the build server")],
      daysAgo: 720, keys: 2, hasLogin: false),
    Person(
      name: "backup-agent", policies: ["arn:aws:iam::aws:policy/AmazonS3FullAccess"],
      tags: [IAM.Tag(key: "Purpose", value: "Nightly backups")], daysAgo: 1230, keys: 1,
      hasLogin: false),
  ]

  private static let pushArtifacts = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "PushArtifacts",
          "Effect": "Allow",
          "Action": ["s3:PutObject", "s3:GetObject"],
          "Resource": "arn:aws:s3:::acme-artifacts/*"
        }
      ]
    }
    """
}

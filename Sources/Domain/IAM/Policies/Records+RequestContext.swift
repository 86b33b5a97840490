import Foundation

extension Records {
  /// What AWS knows of any request in this account, now.
  /// Source: AWS global condition context keys.
  package func requestContext() -> RequestContext {
    [
      "aws:PrincipalAccount": [accountID],
      "aws:CurrentTime": [now.formatted(.iso8601)],
      "aws:EpochTime": ["\(Int(now.timeIntervalSince1970))"],
      "aws:SecureTransport": ["true"],
    ]
  }

  /// What AWS knows of any request of this user, now.
  package func requestContext(of user: IAM.UserRecord) throws(ServiceError) -> RequestContext {
    var context = requestContext()
    context["aws:username"] = [user.userName]
    context["aws:userid"] = [user.userID]
    context["aws:PrincipalArn"] = [user.arn(in: accountID)]
    context["aws:PrincipalType"] = ["User"]
    for tag in try tags(of: user) {
      context[ConditionKey("aws:PrincipalTag/\(tag.key)")] = [tag.value]
    }
    return context
  }
}

/// IAM › Users › Delete users.
package typealias DeleteUsers = DeletePage<UserBelongings>

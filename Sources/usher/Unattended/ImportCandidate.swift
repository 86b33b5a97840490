import Domain

/// Somebody who can be imported to a region, and the call that does it.
struct ImportCandidate: Sendable {
  var name: String
  /// Nil for who is there already, just the same.
  var call: AnyCall?
  /// Whether somebody who is there is given other values.
  var replaces = false
  /// Why no import of this user can be, in a sentence.
  var obstacle: String?

  static func allOfIAM(
    for region: OpsWorks.Region, on account: any Account
  ) async throws(ServiceError) -> [Self] {
    var (found, marker): ([Self], String?) = ([], nil)
    repeat {
      let page = try await account.perform(
        OpsWorks.ListImportableUsers(region: region, marker: marker, maxItems: 10_000))
      found += page.users.map { user in
        Self(
          name: user.userName, call: AnyCall(user.call(to: region)),
          obstacle: user.sshUsername == nil
            ? "No SSH user name can be made of the user's name." : nil)
      }
      marker = page.isTruncated ? page.marker : nil
    } while marker != nil
    return found
  }

  static func all(
    in source: OpsWorks.Region, for region: OpsWorks.Region, on account: any Account
  ) async throws(ServiceError) -> [Self] {
    var (found, marker): ([Self], String?) = ([], nil)
    repeat {
      let page = try await account.perform(
        OpsWorks.ListRegionImports(
          region: region, source: source, marker: marker, maxItems: 10_000))
      found += page.users.map { user in
        let isSame = !user.isNew && user.changes.isEmpty
        return Self(
          name: user.user.name, call: isSame ? nil : user.call(to: region),
          replaces: !user.isNew && !isSame)
      }
      marker = page.isTruncated ? page.marker : nil
    } while marker != nil
    return found
  }
}

import Domain

/// Another name for a user, which AWS's API can give and its console cannot.
/// Source: Managing IAM users, renaming an IAM user.
enum RenameUser {
  static func page(_ name: String) -> RenamePage {
    RenamePage(
      name,
      RenamePage.Task(
        path: ["IAM", "Users", name, "Rename"], title: "Rename user \(name)",
        label: "User name *",
        note: "Groups, policies and credentials stay with the user. Policies that name the user's"
          + " ARN are not rewritten: they go on naming the old one.",
        button: "Rename user", command: "rename", check: problem
      ) { new in
        .call(IAM.UpdateUser(userName: name, newUserName: new)) { $0 }
      })
  }

  @Sendable private static func problem(_ name: String) -> String? {
    do throws(Problem) { _ = try IAM.UserName(name) } catch { return error.sentence }
    return nil
  }
}

import Domain

/// Edit Group Name: another name for a group, whose users and policies stay.
enum RenameGroup {
  static func page(_ name: String) -> RenamePage {
    RenamePage(
      name,
      RenamePage.Task(
        path: ["IAM", "Groups", name, "Edit Group Name"], title: "Edit Group Name",
        label: "Group name *",
        note: "Its users and its policies stay. Policies elsewhere that name the group's ARN are"
          + " not changed.",
        button: "Yes, Edit", command: "edit-name", check: problem
      ) { new in
        .call(IAM.UpdateGroup(groupName: name, newGroupName: new)) { $0 }
      })
  }

  @Sendable private static func problem(_ name: String) -> String? {
    do throws(Problem) { _ = try IAM.GroupName(name) } catch { return error.sentence }
    return nil
  }
}

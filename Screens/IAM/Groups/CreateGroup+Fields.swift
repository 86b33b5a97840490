import Display
import Domain

extension CreateGroup {
  static let fields: Form<Draft>.Fields = { form -> [any Field<Draft>] in
    [Note<Draft>.title("Create group"), name, Note<Draft>.gap]
      + (form.facts.choosesUsers ? [users] : []) + [policies]
  }

  private static var name: TextField<Draft> {
    var field = TextField<Draft>("name", "Group name *", \.name)
    field.width = 60
    field.check = { form in
      do throws(Problem) { _ = try IAM.GroupName(form.draft.name) } catch { return error.sentence }
      return form.facts.groups.contains(form.draft.name.lowercased())
        ? "There is a group of this name already." : nil
    }
    return field
  }

  private static var users: ListField<Draft> {
    var list = ListField<Draft>(
      "users", noun: ("user", "users"), .marks, columns: [.init("User name", 40)],
      cells: { _, _ in [] })
    list.whenEmpty = "There are no users yet."
    list.mostRows = 6
    return list
  }

  private static var policies: ListField<Draft> {
    var list = ListField<Draft>(
      "policies", noun: ("policy", "policies"), .many(\.policies), columns: PolicyPicker.columns,
      cells: { form, name in
        guard let policy = form.facts.policies[name] else { return [] }
        return [PolicyType(policy).rawValue, "\(policy.attachmentCount ?? 0)"]
      })
    list.check = { form in
      let most = IAM.Quota.attachedPoliciesPerGroup.standard
      return form.draft.policies.count > most
        ? "A group can have \(most) policies; \(form.draft.policies.count) are selected." : nil
    }
    list.actions = [
      .init(
        key: .character("v"), label: "view policy", command: "view",
        help: "Show the policy's document as JSON"
      ) { form, name in
        name.flatMap { form.facts.policies[$0]?.arn }.map { [PolicyDocumentPage.open(arn: $0)] }
          ?? []
      }
    ]
    return list
  }
}

import Display
import Domain
import Foundation

/// What a group is, as a tab of its page: its ARN and when it was created, and what can be done
/// with the group itself.
enum GroupSummary {
  struct Draft: FormDraft {
    struct Facts: Sendable {
      /// Nil until it has been read.
      var group: IAM.Group?
    }
  }

  static var form: Form<Draft> {
    Form(
      FormState(Draft(), facts: Draft.Facts()), buttons: [.init("back", "Back")], fields: fields)
  }

  private static let fields: Form<Draft>.Fields = { form in
    lines(form) + [Note<Draft>.gap, button("rename", "Edit Group Name")]
      + [button("delete", "Delete Group")]
  }

  private static func lines(_ form: FormState<Draft>) -> [any Field<Draft>] {
    guard let group = form.facts.group else { return [Note<Draft>("…")] }
    return [
      ("Group ARN", group.arn), ("Path", group.path), ("Group ID", group.groupId),
      ("Creation time", group.createDate.ISO8601Format()),
    ].map { Note<Draft>($0.padding(toLength: 16, withPad: " ", startingAt: 0) + $1, .plain) }
  }

  private static func button(_ action: String, _ label: String) -> PushButton<Draft> {
    var button = PushButton<Draft>(action, label) { _ in .action(action) }
    button.isBracketed = true
    return button
  }
}

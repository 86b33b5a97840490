import Display
import Domain

/// What is typed into a ``PolicyEditor``.
package struct PolicyEditorDraft: FormDraft {
  var name = ""
  var description = ""
  var document = Self.template

  /// Of a version: what it is to be, and which others go to make room for it.
  var version = NewVersion.Answers()

  package struct Facts: Sendable {
    /// The names of policies there are already, in lower case.
    var taken: Set<String> = []
    /// The versions of the policy there are already, the newest first, and how many there can be.
    var versions: [IAM.PolicyVersion] = []
    var mostVersions = IAM.Quota.versionsPerPolicy.standard
  }

  static let template = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": [],
          "Resource": "*"
        }
      ]
    }
    """
}

/// The fields of a policy being written: those it has, and how long its document may be.
struct PolicyEditorFields: Sendable {
  typealias Draft = PolicyEditorDraft

  var asksName = true
  var asksDescription = false
  var quota = IAM.Quota.policySize
  /// Those below the document.
  var more: @Sendable (FormState<Draft>) -> [any Field<Draft>] = { _ in [] }

  @FieldBuilder<Draft> var all: [any Field<Draft>] {
    if asksName { name }
    if asksDescription { TextField<Draft>("description", "Description", \.description) }
    document
    PolicySize(quota: quota)
  }

  private var name: TextField<Draft> {
    var field = TextField<Draft>("name", "Name *", \.name)
    field.check = { form in
      do throws(Problem) { _ = try IAM.PolicyName(form.draft.name) } catch { return error.sentence }
      return form.facts.taken.contains(form.draft.name.lowercased())
        ? "There is a policy of this name already." : nil
    }
    return field
  }

  private var document: TextArea<Draft> {
    let most = quota.standard
    var area = TextArea<Draft>("document", "Document *", \.document)
    area.rows = 8
    area.check = { form in
      do throws(Problem) {
        let document = try PolicyDocument(form.draft.document)
        return document.size > most
          ? "The document has \(document.size) characters; a policy can have \(most)." : nil
      } catch {
        let place = error.position.map { "line \($0.line), column \($0.column): " } ?? ""
        return place + error.sentence
      }
    }
    return area
  }
}

/// How much of the size a policy may have is used.
private struct PolicySize: Field {
  typealias Draft = PolicyEditorDraft
  let id = "size"
  let quota: IAM.Quota
  var isFocusable: Bool { false }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let size = form.draft.document.unicodeScalars.count { !$0.properties.isWhitespace }
    let more = quota == .policySize ? "" : " (all inline)"
    canvas.write(
      "\(size) of \(quota.standard) characters, blanks not counted\(more)", at: 3, 0, .quiet)
  }
}

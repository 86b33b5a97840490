import Display
import Domain

/// Download .csv, and where to once it is pressed.
enum CredentialsFileFields<Draft: CredentialsDraft> {
  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    if let file = form.facts.file {
      download
      if form.facts.isSaving {
        file.warnings.map { Note<Draft>("! " + $0, .warning, indent: 3) }
        path
        save
      }
    }
  }

  private static var download: PushButton<Draft> {
    var button = PushButton<Draft>("csv", "Download .csv") { _ in .action("csv") }
    button.isBracketed = true
    button.hint = { $0.facts.savedTo.map { "saved to \($0)" } ?? "not saved yet" }
    return button
  }

  private static var path: TextField<Draft> {
    var path = TextField<Draft>("path", "Save as", \.path)
    path.check = { $0.draft.path.isEmpty ? "Give the file a name." : nil }
    path.width = 120
    path.submit = "save"
    return path
  }

  private static var save: PushButton<Draft> {
    var save = PushButton<Draft>("save", "Save") { form in
      form.draft.path.isEmpty ? .handled : .action("save")
    }
    save.isBracketed = true
    return save
  }
}

import Display
import Domain

extension ListField {
  package func commands(in form: FormState<Draft>) -> [FieldCommand<Draft>] {
    switch chosen {
    case .one: []
    case .many, .marks:
      [
        FieldCommand(name: "mark", help: MarkingKeys.markHelp) { marking($0, true) },
        FieldCommand(name: "unmark", help: MarkingKeys.unmarkHelp) { marking($0, false) },
      ]
    }
  }

  private func marking(_ text: String, _ isMarking: Bool) -> FormUpdate<Draft> {
    FormUpdate { form in
      guard !text.isEmpty else { return [] }
      guard text.hasPrefix("@") else {
        return perform(isMarking ? .markMatching(text) : .unmarkMatching(text), &form)
      }
      let path = String(text.dropFirst().drop { $0 == " " })
      return [
        Effect(
          .readFile(path: path, atMost: NamesFile.largest) { result in
            FormUpdate { form in take(result, isMarking, &form) }
          })
      ]
    }
  }

  private func take(
    _ file: Result<String, ExportError>, _ isMarking: Bool, _ form: inout FormState<Draft>
  ) -> [FormEffect<Draft>] {
    switch file {
    case .failure(let error):
      form.notice = error.message
      return []
    case .success(let text):
      let names = NamesFile(text).names
      let effects = perform(isMarking ? .markNames(names) : .unmarkNames(names), &form)
      // A form has read its lists by the time that somebody has typed the name of a file.
      let unknown = form.lists[id]?.wanted.takeUnknown() ?? []
      if !unknown.isEmpty { form.notice = NamesFile.told(unknown) }
      return effects
    }
  }

  /// Carries a command out, and keeps what is marked then.
  func perform(
    _ command: Checklist.Command, _ form: inout FormState<Draft>, height: Int? = nil
  ) -> [FormEffect<Draft>] {
    form.lists[id]?.perform(command, height: height)
    if case .many(let lens) = chosen {
      form.draft[keyPath: lens] = form.lists[id]?.markedNames ?? []
    }
    form.visited.insert(id)
    return changed(form)
  }
}

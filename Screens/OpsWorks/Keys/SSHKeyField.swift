import Display
import Domain
import Foundation

/// A line for a public SSH key. A private key does not get into it: only that it was one is
/// remembered, and what comes after it is not taken until the operator says so.
struct SSHKeyField<Draft: SSHKeyDraft>: Field {
  static var id: String { "sshPublicKey" }
  var id: String { Self.id }
  var labelWidth = 16
  /// What the service said against the key; nil for nothing.
  var refusal: @Sendable (FormState<Draft>) -> String? = { _ in nil }

  func isTyping(in form: FormState<Draft>) -> Bool { true }
  func problem(in form: FormState<Draft>) -> String? { form.sshKeyProblem ?? refusal(form) }

  func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    if form.facts.key.isRefused { return handleRefused(key, &form) }
    var line = self.line(in: form)
    guard line.handle(key) else { return .ignored }
    return take(line, &form)
  }

  /// A terminal that cannot say that text is pasted sends a private key line by line: none of it
  /// is for this field, nor for others.
  private func handleRefused(_ key: Key, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    switch key {
    case .backspace, .delete, .control("u"): form.facts.key.isRefused = false
    case .character, .enter: break
    default: return .ignored
    }
    return .handled
  }

  /// As it comes, line breaks and all: two keys in one line would pass for one.
  func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    guard !OpsWorks.SSHKeyText(text).isPrivateKey else {
      form.facts.key.isRefused = true
      return .handled
    }
    form.facts.key.isRefused = false
    var line = self.line(in: form)
    line.insert(text.trimmingCharacters(in: .whitespacesAndNewlines))
    return take(line, &form)
  }

  private func line(in form: FormState<Draft>) -> TextLine {
    TextLine(form.draft.sshPublicKey, caret: form.carets[id])
  }

  private func take(_ line: TextLine, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    guard !OpsWorks.SSHKeyText(line.text).isPrivateKey else {
      (form.draft.sshPublicKey, form.carets[id]) = ("", 0)
      form.facts.key = SSHKeyReading(isRefused: true)
      return .handled
    }
    form.carets[id] = line.caret
    guard form.draft.sshPublicKey != line.text else { return .handled }
    form.draft.sshPublicKey = line.text
    form.facts.key.isRefused = false
    let effects = form.fingerprintAsked
    return effects.isEmpty ? .handled : .effects(effects)
  }
}

// MARK: - Drawing

extension SSHKeyField {
  private var start: Int { 4 + labelWidth }

  /// Where a whole fingerprint has room: the owner compares all of it.
  private func remarkStart(_ width: Int) -> Int { width - start - 1 < 50 ? 5 : start }

  func height(in form: FormState<Draft>, width: Int) -> Int { 1 + remarks(form, width).count }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write("Public SSH key", at: 3, 0, isFocused ? .focused : .plain)
    line(in: form).draw(
      on: &canvas, at: start, width: canvas.columns - start - 1, isFocused: isFocused)
    let style: Style = problem(in: form) == nil ? .quiet : .problem
    for (row, remark) in remarks(form, canvas.columns).enumerated() {
      canvas.write(remark, at: remarkStart(canvas.columns), row + 1, style)
    }
  }

  /// What is wrong, or what key it is.
  private func remarks(_ form: FormState<Draft>, _ width: Int) -> [String] {
    let room = max(10, width - remarkStart(width) - 1)
    if let problem = problem(in: form) { return ("✗ " + problem).wrapped(to: room) }
    guard let key = form.sshKey else {
      return "Paste the one line of the .pub file. Blank: no key.".wrapped(to: room)
    }
    let fingerprint = form.facts.key.fingerprint.flatMap { $0.key == key.text ? $0.text : nil }
    return [key.words.cut(to: room), (fingerprint ?? "…").cut(to: room)]
  }
}

extension OpsWorks.SSHPublicKey {
  /// `ED25519 256 bits · ada@workstation`
  var words: String {
    let kind = "\(algorithm) \(bits) bits"
    return SafeText(comment.isEmpty ? kind : "\(kind) · \(comment)").text
  }
}

import CNcurses
import Display
import Glibc

/// Reads keys and pasted text as the terminal sends them.
struct Keyboard {
  enum Input: Hashable {
    case key(Key)
    case paste(String)
  }

  private let input: Int32
  /// Keys are read through a window that is never shown: reading through one that is would
  /// draw it.
  private let window: UnsafeMutablePointer<WINDOW>
  private var paste: Paste?

  init(input: Int32) {
    self.input = input
    window = newpad(1, 1)
    keypad(window, true)
    nodelay(window, true)
    KeyCodes.defineMissing()
  }

  /// When pasted text whose end has not come counts as ended.
  var deadline: ContinuousClock.Instant? { paste?.deadline }

  /// All input that waits; nil when the terminal is gone.
  mutating func waiting() -> [Input]? {
    guard let before = Self.bytesWaiting(input), before > 0 else { return nil }
    var inputs: [Input] = []
    while let code = read() { take(code, &inputs) }
    if inputs.isEmpty, Self.bytesWaiting(input) == before { return nil }
    return inputs
  }

  /// Pasted text whose end did not come in time.
  mutating func overdue() -> Input? {
    guard let paste, paste.deadline <= .now else { return nil }
    self.paste = nil
    return .paste(paste.text)
  }

  private static func bytesWaiting(_ fd: Int32) -> Int32? {
    var count: Int32 = 0
    return ioctl(fd, UInt(FIONREAD), &count) == 0 ? count : nil
  }

  private enum Code {
    case key(Int32)
    case scalar(UInt32)
  }

  private func read() -> Code? {
    var code: wint_t = 0
    switch wget_wch(window, &code) {
    case ERR: return nil
    case KEY_CODE_YES: return .key(Int32(bitPattern: code))
    default: return .scalar(code)
    }
  }

  private mutating func take(_ code: Code, _ inputs: inout [Input]) {
    switch code {
    case .key(KeyCodes.pasteBegins): paste = Paste()
    case .key(KeyCodes.pasteEnds):
      if let paste { inputs.append(.paste(paste.text)) }
      paste = nil
    case .scalar(let scalar) where paste != nil: paste?.add(scalar)
    case .key where paste != nil: break
    case .key(let code):
      if let key = KeyCodes.key(code: code) { inputs.append(.key(key)) }
    case .scalar(27): takeEscape(&inputs)
    case .scalar(let scalar):
      if let key = KeyCodes.key(scalar: scalar) { inputs.append(.key(key)) }
    }
  }

  /// An escape, or a sequence that nobody here knows, which has to vanish as a whole: its bytes
  /// would be Cancel and a few commands.
  private mutating func takeEscape(_ inputs: inout [Input]) {
    guard let next = read() else { return inputs.append(.key(.escape)) }
    guard case .scalar(let introducer) = next, introducer == 0x5b || introducer == 0x4f,
      let first = read()
    else {
      inputs.append(.key(.escape))
      return take(next, &inputs)
    }
    skipSequence(from: first)
  }

  /// Source: ECMA-48 5.4: parameters and intermediates, then one byte from `@` to `~`.
  private func skipSequence(from first: Code) {
    var code: Code? = first
    while case .scalar(let scalar)? = code, (0x20..<0x40).contains(scalar) { code = read() }
  }
}

/// Pasted text on its way.
private struct Paste {
  /// More than anybody pastes into a field on purpose.
  private static let limit = 1 << 20
  private static let patience = Duration.milliseconds(500)

  private var scalars = String.UnicodeScalarView()
  private var endedInReturn = false
  private(set) var deadline = ContinuousClock.now + patience

  var text: String { String(scalars) }

  /// Line ends become `\n`; other control characters are nothing anybody types.
  mutating func add(_ scalar: UInt32) {
    deadline = .now + Self.patience
    defer { endedInReturn = scalar == 13 }
    guard let scalar = Unicode.Scalar(scalar), scalars.count < Self.limit else { return }
    switch scalar {
    case "\r": scalars.append("\n")
    case "\n": if !endedInReturn { scalars.append("\n") }
    case "\t": scalars.append(scalar)
    default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
    }
  }
}

import Screens
import Synchronization

/// Where tasks put what came of an effect, for the thread that draws.
final class Inbox: Sendable {
  enum Message: Sendable {
    case reply(Console.Reply)
    /// The account has been made; from now on calls go there.
    case opened(OpenedAccount)
    /// Something that went wrong and that no screen waits for.
    case notice(String)
    /// What the account waits for before it tries again; nil when it does not any more.
    case waiting(String?)
  }

  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  init() throws(TerminalProblem) { pipe = try WakePipe() }

  var wakesOn: Int32 { pipe.readEnd }

  func put(_ message: Message) {
    let isFirst = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if isFirst { pipe.wake() }
  }

  /// Everything that has come in since the last time.
  func take() -> [Message] {
    messages.withLock { messages in
      guard !messages.isEmpty else { return [] }
      _ = pipe.drain()
      defer { messages = [] }
      return messages
    }
  }

  deinit { pipe.close() }
}

import Foundation

/// A terminal with a program on it, as the program's operator has them: every byte it sends,
/// every key, the modes it leaves behind.
///
/// The program does not lead the session, as none does that was started from a shell: the
/// kernel would put the modes right by itself when it ends. That is what the shell is for.
public final class PseudoTerminal {
  public struct Failed: Error, CustomStringConvertible {
    public let description: String
  }

  /// The side that the operator sees.
  private var screen: Int32
  private let line: Int32
  private let shell: pid_t
  /// Everything the program has sent.
  public private(set) var output: [UInt8] = []

  /// - Parameters:
  ///   - script: for `/bin/sh`, which stays on the terminal.
  ///   - environment: beside PATH; nothing else of this process's own is handed on.
  public init(
    _ script: String, columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:]
  ) throws {
    var (screen, line): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&screen, &line, nil, nil, &size) == 0 else { throw Self.failed("openpty") }
    _ = fcntl(screen, F_SETFD, FD_CLOEXEC)
    _ = fcntl(line, F_SETFD, FD_CLOEXEC)
    _ = fcntl(screen, F_SETFL, O_NONBLOCK)
    (self.screen, self.line) = (screen, line)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let standard = ["PATH": path, "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    shell = try Spawning(
      ["/bin/sh", "-c", script], environment: standard.merging(environment) { $1 },
      terminal: try Self.path(of: line)
    ).start()
  }

  /// Not ttyname, whose one buffer every thread writes to.
  private static func path(of line: Int32) throws -> String {
    var name = [CChar](repeating: 0, count: 64)
    errno = ttyname_r(line, &name, name.count)
    guard errno == 0 else { throw failed("ttyname_r") }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Hangs up, and ends what is left of the program.
  deinit {
    hangUp()
    close(line)
    kill(shell, SIGKILL)
    var status: Int32 = 0
    waitpid(shell, &status, 0)
  }

  static func failed(_ what: String) -> Failed {
    Failed(description: "\(what): \(String(cString: strerror(errno)))")
  }

  public func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(screen, bytes, bytes.count)
  }

  public func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(screen, UInt(TIOCSWINSZ), &size)
  }

  /// The modes of the line: what `stty` shows.
  public var modes: [UInt32] {
    var modes = termios()
    tcgetattr(line, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// The operator's side is gone, as when the network is.
  public func hangUp() {
    if screen >= 0 { close(screen) }
    screen = -1
  }

  /// The process that has the terminal: the program, while it runs.
  public var foreground: pid_t { tcgetpgrp(screen) }

  public var text: String { String(decoding: output, as: UTF8.self) }
}

// MARK: - Reading

extension PseudoTerminal {
  /// Takes what has come, waiting for it at most so long.
  ///
  /// - Returns: how many bytes came; nil when the line is closed.
  @discardableResult
  public func read(within milliseconds: Int32) -> Int? {
    var waiting = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(screen, &buffer, buffer.count)
    guard count > 0 else { return nil }
    output += buffer[..<count]
    return count
  }

  /// Waits until what was sent satisfies the condition.
  public func until(
    _ what: String, within seconds: Double = 10, _ isSo: (PseudoTerminal) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isSo(self) {
      guard .now < end else {
        throw Failed(description: "waited \(seconds) s for \(what); sent: \(text.debugDescription)")
      }
      read(within: 20)
    }
  }

  /// Waits until the program has sent a text, if one is given, and then nothing for a while.
  public func settle(_ what: String? = nil, quiet milliseconds: Int32 = 100) throws {
    if let what { try until("«\(what)»") { $0.text.contains(what) } }
    while let count = read(within: milliseconds), count > 0 {}
  }
}

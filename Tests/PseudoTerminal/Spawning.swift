import Foundation

/// A program to be started with nothing inherited but what is named: no descriptors, no blocked
/// or ignored signals.
///
/// Not Foundation's Process, which hands those on, and which waits for daemons that the program
/// leaves behind, such as tmux's server.
public struct Spawning {
  public var command: [String]
  public var environment: [String: String]
  /// The terminal it gets as its own, in a session of its own.
  public var terminal: String?
  /// Where its output goes when there is no terminal.
  public var output: Int32?

  public init(
    _ command: [String], environment: [String: String], terminal: String? = nil,
    output: Int32? = nil
  ) {
    (self.command, self.environment) = (command, environment)
    (self.terminal, self.output) = (terminal, output)
  }

  public func start() throws -> pid_t {
    var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    setFiles(&actions)
    setAttributes(&attributes)
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id: pid_t = 0
    let error = posix_spawnp(&id, command[0], &actions, &attributes, arguments, variables)
    guard error == 0 else {
      errno = error
      throw PseudoTerminal.failed(command[0])
    }
    return id
  }

  private func setFiles(_ actions: inout posix_spawn_file_actions_t) {
    posix_spawn_file_actions_addopen(&actions, 0, terminal ?? "/dev/null", O_RDWR, 0)
    let output = terminal == nil ? self.output : 0
    for descriptor: Int32 in 1...2 {
      if let output {
        posix_spawn_file_actions_adddup2(&actions, output, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    for descriptor: Int32 in 3..<256 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
  }

  private func setAttributes(_ attributes: inout posix_spawnattr_t) {
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID is hidden behind _GNU_SOURCE.
    let session: Int32 = terminal == nil ? 0 : 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | session))
  }

  public struct Ended {
    /// The exit status; 128 and the signal's number when a signal ended it.
    public var status: Int32
    public var output: String
  }

  /// Runs the program to its end, without a terminal.
  public static func run(
    _ command: [String], environment: [String: String]
  ) throws -> Ended {
    guard let file = tmpfile() else { throw PseudoTerminal.failed("tmpfile") }
    defer { fclose(file) }
    let id = try Spawning(command, environment: environment, output: fileno(file)).start()
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    rewind(file)
    let output = FileHandle(fileDescriptor: fileno(file)).readDataToEndOfFile()
    return Ended(
      status: status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f,
      output: String(decoding: output, as: UTF8.self))
  }
}

import Foundation

/// A program run to its end, with text on its standard input.
///
/// By posix_spawn: in a process that has suspended a Swift task nearly all signals are blocked,
/// and Foundation's Process would hand that on to the child.
enum Child {
  struct End: Sendable {
    /// The exit code; 128 and the signal's number for one that was killed.
    var status: Int32
    /// What it wrote to its standard error, in one line, shortened to 300 characters.
    var errorText: String
  }

  struct SpawnError: Error, CustomStringConvertible {
    let code: Int32
    var description: String { String(cString: strerror(code)) }
  }

  static func run(_ words: [String], input: [UInt8]) throws -> End {
    let (stdin, stderr) = (try Scratch(input), try Scratch())
    let process = try spawn(words, stdin: stdin.descriptor, stderr: stderr.descriptor)
    return End(status: try wait(for: process), errorText: oneLine(stderr.contents))
  }

  private static func spawn(_ words: [String], stdin: Int32, stderr: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, stderr, 2)
    for descriptor in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setCleanSignals(&attributes)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, arguments, environ)
    guard code == 0 else { throw SpawnError(code: code) }
    return process
  }

  private static func setCleanSignals(_ attributes: inout posix_spawnattr_t) {
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  private static func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw SpawnError(code: errno) }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func oneLine(_ bytes: [UInt8]) -> String {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let line = words.joined(separator: " ")
    return line.count <= 300 ? line : line.prefix(299) + "…"
  }
}

/// A nameless file for what a child reads or writes: unlike a pipe it never makes anyone wait.
private final class Scratch {
  private let file: UnsafeMutablePointer<FILE>
  var descriptor: Int32 { fileno(file) }

  init(_ bytes: [UInt8] = []) throws {
    guard let file = tmpfile() else { throw Child.SpawnError(code: errno) }
    self.file = file
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      throw Child.SpawnError(code: errno)
    }
    lseek(fileno(file), 0, SEEK_SET)
  }

  deinit { fclose(file) }

  var contents: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = pread(fileno(file), &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(count, 0)))
  }
}

import Glibc

/// A pipe that wakes the session up: a byte in it says that there is something to look at.
struct WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// - Throws: when this process, or the system, may open no more files.
  init() throws(TerminalProblem) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .noFilesLeft }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func wake() {
    // A full pipe wakes as well as one more byte would.
    _ = withUnsafeBytes(of: UInt8(0)) { write(writeEnd, $0.baseAddress, 1) }
  }

  /// Takes out everything that is in it.
  func drain() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while case let count = read(readEnd, &buffer, buffer.count), count > 0 {
      all += buffer[..<count]
    }
    return all
  }

  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }
}

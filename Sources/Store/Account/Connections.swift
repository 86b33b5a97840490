import GRDB

/// How SQLite is set up for an account.
enum Connections {
  /// How long a call waits for another process that is writing, in seconds.
  private static let patience = 5.0

  /// A file that several processes use: what was answered survives a loss of power.
  static func shared(_ path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration())
    // GRDB chooses NORMAL for WAL, with which the last answers may be lost with the power.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// A file that is only looked into.
  static func examining(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration())
  }

  /// A file that is still being made: if that fails it is thrown away.
  static func unfinished(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(careless))
  }

  /// SQLite's private database: in memory, beyond that in a file without a name, which the
  /// system takes back however the process ends.
  static func temporary() throws -> DatabaseQueue {
    try DatabaseQueue(path: "", configuration: configuration(careless))
  }

  private static let careless = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"

  private static func configuration(_ more: String = "") -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in try db.execute(sql: settings + more) }
    return configuration
  }

  /// What is deleted is overwritten; damage is noticed; the file cannot call functions; 16 MiB
  /// of pages stay in memory.
  private static let settings = """
    PRAGMA secure_delete = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cache_size = -16384;
    """
}

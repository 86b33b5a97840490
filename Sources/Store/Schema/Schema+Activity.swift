extension Schema {
  /// The newest first: what is read is nearly always the end of it.
  static let activity = """
    CREATE TABLE activityRecord (
      rank INTEGER NOT NULL PRIMARY KEY,
      time INTEGER NOT NULL,
      who TEXT NOT NULL,
      principalARN TEXT NOT NULL,
      principalID TEXT NOT NULL,
      hasMFA INTEGER NOT NULL CHECK (hasMFA IN (0, 1)),
      osUser TEXT NOT NULL,
      clientAddress TEXT,
      service TEXT NOT NULL,
      event TEXT NOT NULL,
      target TEXT NOT NULL,
      input TEXT NOT NULL,
      output TEXT,
      errorCode TEXT,
      errorMessage TEXT,
      hash BLOB NOT NULL
    ) STRICT;
    """
}

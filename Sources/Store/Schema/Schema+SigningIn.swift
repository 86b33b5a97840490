extension Schema {
  /// What signing in takes. Passwords that are there already age from when their profile was made.
  ///
  /// Former passwords hang on the login profile: they go with it. Columns of a key come first:
  /// SQLite 3.40 may otherwise take a sound file for a damaged one when it checks it.
  static let signingIn = """
    ALTER TABLE iamLoginProfile ADD COLUMN passwordDate INTEGER NOT NULL DEFAULT 0;
    UPDATE iamLoginProfile SET passwordDate = createDate;

    CREATE TABLE iamFormerPassword (
      userID TEXT NOT NULL REFERENCES iamLoginProfile (userID) ON DELETE RESTRICT,
      number INTEGER NOT NULL,
      verifier BLOB NOT NULL,
      PRIMARY KEY (userID, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iamVirtualMFADevice (
      serialNumber TEXT NOT NULL PRIMARY KEY,
      userID TEXT REFERENCES iamUser (userID) ON DELETE RESTRICT,
      seed BLOB NOT NULL,
      createDate INTEGER NOT NULL,
      enableDate INTEGER,
      lastStep INTEGER,
      drift INTEGER NOT NULL,
      CHECK ((userID IS NULL) = (enableDate IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX iamVirtualMFADeviceByUser ON iamVirtualMFADevice (userID)
      WHERE userID IS NOT NULL;

    CREATE TABLE signInFailures (
      lastDate INTEGER NOT NULL,
      fingerprint TEXT NOT NULL UNIQUE,
      count INTEGER NOT NULL,
      PRIMARY KEY (lastDate, fingerprint)
    ) STRICT, WITHOUT ROWID;
    """
}

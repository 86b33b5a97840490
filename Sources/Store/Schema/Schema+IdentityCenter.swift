extension Schema {
  /// A directory with its ID, and a table for each of its entities.
  ///
  /// Users and groups are too long to be stored in the order of their key. Every reference has an
  /// index. Messages refer to nobody: they stay when a user goes.
  static let identityCenter = """
    INSERT INTO setting (name, value)
      VALUES ('IdentityStoreID', 'd-' || lower(hex(randomblob(5))));

    CREATE TABLE directoryUser (
      userID TEXT NOT NULL UNIQUE,
      foldedName TEXT NOT NULL,
      userName TEXT NOT NULL,
      displayName TEXT NOT NULL,
      email TEXT,
      foldedEmail TEXT UNIQUE,
      status TEXT NOT NULL CHECK (status IN ('ENABLED', 'DISABLED')),
      rest TEXT NOT NULL,
      immutableID TEXT,
      createDate INTEGER NOT NULL,
      createdBy TEXT NOT NULL,
      updateDate INTEGER NOT NULL,
      updatedBy TEXT NOT NULL,
      PRIMARY KEY (foldedName)
    ) STRICT;

    CREATE TABLE directoryGroup (
      groupID TEXT NOT NULL UNIQUE,
      foldedName TEXT NOT NULL,
      displayName TEXT NOT NULL,
      description TEXT,
      createDate INTEGER NOT NULL,
      createdBy TEXT NOT NULL,
      updateDate INTEGER NOT NULL,
      updatedBy TEXT NOT NULL,
      PRIMARY KEY (foldedName)
    ) STRICT;

    CREATE TABLE directoryMembership (
      groupID TEXT NOT NULL REFERENCES directoryGroup (groupID) ON DELETE RESTRICT,
      userID TEXT NOT NULL REFERENCES directoryUser (userID) ON DELETE RESTRICT,
      membershipID TEXT NOT NULL UNIQUE,
      createDate INTEGER NOT NULL,
      createdBy TEXT NOT NULL,
      PRIMARY KEY (groupID, userID)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX directoryMembershipByUser ON directoryMembership (userID, groupID);

    CREATE TABLE directoryTemporaryCredential (
      userID TEXT NOT NULL PRIMARY KEY REFERENCES directoryUser (userID) ON DELETE RESTRICT,
      kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset', 'oneTimePassword')),
      verifier BLOB NOT NULL,
      issueDate INTEGER NOT NULL,
      expireDate INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE directoryPassword (
      userID TEXT NOT NULL REFERENCES directoryUser (userID) ON DELETE RESTRICT,
      rank INTEGER NOT NULL,
      verifier BLOB,
      createDate INTEGER NOT NULL,
      PRIMARY KEY (userID, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outboxMessage (
      rank INTEGER NOT NULL PRIMARY KEY,
      userID TEXT NOT NULL,
      sender TEXT NOT NULL,
      recipient TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      writeDate INTEGER NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('waiting', 'handedOver', 'failed')),
      statusDate INTEGER NOT NULL,
      remark TEXT
    ) STRICT;
    CREATE INDEX outboxMessageByUser ON outboxMessage (userID, rank);
    """
}

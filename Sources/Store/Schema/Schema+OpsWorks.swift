extension Schema {
  /// A table for each entity of OpsWorks Stacks, its columns in the entity's order.
  ///
  /// A profile refers to nothing: its ARN may be that of somebody IAM has no more. An SSH user name
  /// belongs to one user of a region, and is found by that index.
  static let opsWorks = """
    CREATE TABLE opsWorksUserProfile (
      region TEXT NOT NULL,
      name TEXT NOT NULL COLLATE NOCASE,
      iamUserArn TEXT NOT NULL,
      sshUsername TEXT NOT NULL,
      sshPublicKey TEXT,
      allowSelfManagement INTEGER NOT NULL CHECK (allowSelfManagement IN (0, 1)),
      PRIMARY KEY (region, name, iamUserArn)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX opsWorksUserProfileBySSHUsername
      ON opsWorksUserProfile (region, sshUsername);

    CREATE TABLE opsWorksStack (
      stackID TEXT NOT NULL PRIMARY KEY,
      region TEXT NOT NULL,
      name TEXT NOT NULL,
      defaultOS TEXT NOT NULL,
      createDate INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE opsWorksPermission (
      stackID TEXT NOT NULL REFERENCES opsWorksStack (stackID) ON DELETE RESTRICT,
      iamUserArn TEXT NOT NULL,
      allowSSH INTEGER NOT NULL CHECK (allowSSH IN (0, 1)),
      allowSudo INTEGER NOT NULL CHECK (allowSudo IN (0, 1)),
      level TEXT NOT NULL CHECK (level IN ('deny', 'iam_only', 'show', 'deploy', 'manage')),
      PRIMARY KEY (stackID, iamUserArn)
    ) STRICT, WITHOUT ROWID;
    """
}

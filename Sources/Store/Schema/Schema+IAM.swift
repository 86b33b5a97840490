extension Schema {
  /// A table for each entity of IAM, its columns in the entity's order.
  ///
  /// Tables of short rows are stored in the order of their key (WITHOUT ROWID), so that a page
  /// of a list is one walk; documents are too long for that and have an index. Every reference
  /// has an index, or deleting what it refers to would read the whole table.
  static let iam = """
    CREATE TABLE iamUser (
      userID TEXT NOT NULL UNIQUE,
      userName TEXT NOT NULL COLLATE NOCASE,
      path TEXT NOT NULL,
      createDate INTEGER NOT NULL,
      passwordLastUsed INTEGER,
      permissionsBoundary TEXT REFERENCES iamPolicy (arn) ON DELETE RESTRICT,
      PRIMARY KEY (userName)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX iamUserByBoundary ON iamUser (permissionsBoundary)
      WHERE permissionsBoundary IS NOT NULL;

    CREATE TABLE iamGroup (
      groupID TEXT NOT NULL UNIQUE,
      groupName TEXT NOT NULL COLLATE NOCASE,
      path TEXT NOT NULL,
      createDate INTEGER NOT NULL,
      PRIMARY KEY (groupName)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iamMembership (
      userID TEXT NOT NULL REFERENCES iamUser (userID) ON DELETE RESTRICT,
      groupID TEXT NOT NULL REFERENCES iamGroup (groupID) ON DELETE RESTRICT,
      PRIMARY KEY (userID, groupID)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX iamMembershipByGroup ON iamMembership (groupID, userID);

    CREATE TABLE iamLoginProfile (
      userID TEXT NOT NULL PRIMARY KEY REFERENCES iamUser (userID) ON DELETE RESTRICT,
      verifier BLOB,
      createDate INTEGER NOT NULL,
      passwordResetRequired INTEGER NOT NULL CHECK (passwordResetRequired IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iamAccessKey (
      accessKeyID TEXT NOT NULL UNIQUE,
      userID TEXT NOT NULL REFERENCES iamUser (userID) ON DELETE RESTRICT,
      secret BLOB NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('Active', 'Inactive')),
      createDate INTEGER NOT NULL,
      lastUsedDate INTEGER,
      lastUsedService TEXT,
      lastUsedRegion TEXT,
      PRIMARY KEY (userID, accessKeyID)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iamUserTag (
      userID TEXT NOT NULL REFERENCES iamUser (userID) ON DELETE RESTRICT,
      key TEXT NOT NULL COLLATE NOCASE,
      value TEXT NOT NULL,
      PRIMARY KEY (userID, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iamPolicy (
      arn TEXT NOT NULL UNIQUE,
      policyID TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL,
      policyName TEXT NOT NULL COLLATE NOCASE,
      path TEXT NOT NULL,
      description TEXT,
      defaultVersion INTEGER NOT NULL,
      lastVersion INTEGER NOT NULL,
      isAttachable INTEGER NOT NULL CHECK (isAttachable IN (0, 1)),
      createDate INTEGER NOT NULL,
      updateDate INTEGER NOT NULL,
      PRIMARY KEY (owner, policyName)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iamPolicyVersion (
      policyArn TEXT NOT NULL REFERENCES iamPolicy (arn) ON DELETE RESTRICT,
      number INTEGER NOT NULL,
      document TEXT NOT NULL,
      createDate INTEGER NOT NULL,
      PRIMARY KEY (policyArn, number)
    ) STRICT;

    CREATE TABLE iamUserPolicyAttachment (
      userID TEXT NOT NULL REFERENCES iamUser (userID) ON DELETE RESTRICT,
      policyArn TEXT NOT NULL REFERENCES iamPolicy (arn) ON DELETE RESTRICT,
      PRIMARY KEY (userID, policyArn)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX iamUserPolicyAttachmentByPolicy
      ON iamUserPolicyAttachment (policyArn, userID);

    CREATE TABLE iamGroupPolicyAttachment (
      groupID TEXT NOT NULL REFERENCES iamGroup (groupID) ON DELETE RESTRICT,
      policyArn TEXT NOT NULL REFERENCES iamPolicy (arn) ON DELETE RESTRICT,
      PRIMARY KEY (groupID, policyArn)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX iamGroupPolicyAttachmentByPolicy
      ON iamGroupPolicyAttachment (policyArn, groupID);

    CREATE TABLE iamUserInlinePolicy (
      userID TEXT NOT NULL REFERENCES iamUser (userID) ON DELETE RESTRICT,
      policyName TEXT NOT NULL COLLATE NOCASE,
      document TEXT NOT NULL,
      PRIMARY KEY (userID, policyName)
    ) STRICT;

    CREATE TABLE iamGroupInlinePolicy (
      groupID TEXT NOT NULL REFERENCES iamGroup (groupID) ON DELETE RESTRICT,
      policyName TEXT NOT NULL COLLATE NOCASE,
      document TEXT NOT NULL,
      PRIMARY KEY (groupID, policyName)
    ) STRICT;
    """
}

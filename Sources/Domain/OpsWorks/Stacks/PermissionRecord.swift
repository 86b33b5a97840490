extension OpsWorks {
  /// What somebody has on a stack, once it was set: who has nothing set has no row, so that
  /// importing a user is one row however many stacks there are.
  package struct PermissionRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case stackID, iamUserArn, allowSSH, allowSudo, level
    }
    package static let kind = "opsWorksPermission"
    package static let key: [Column] = [.stackID, .iamUserArn]

    package var stackID: String
    package var iamUserArn: String
    package var allowSSH = false
    package var allowSudo = false
    package var level = PermissionLevel.iamOnly
  }
}

extension OpsWorks.PermissionRecord {
  package init(from row: inout some RowReader) {
    stackID = row.text()
    iamUserArn = row.text()
    allowSSH = row.flag()
    allowSudo = row.flag()
    level = OpsWorks.PermissionLevel(rawValue: row.text()) ?? .deny
  }

  package var values: [Value] {
    [
      .text(stackID), .text(iamUserArn), .flag(allowSSH), .flag(allowSudo), .text(level.rawValue),
    ]
  }

  var described: OpsWorks.Permission {
    OpsWorks.Permission(
      stackId: stackID, iamUserArn: iamUserArn, allowSsh: allowSSH, allowSudo: allowSudo,
      level: level)
  }
}

import Domain

extension UserChange {
  /// Makes an access key active, or inactive.
  static func turning(_ key: UserKey, of user: String) -> Self {
    let status = key.isActive ? IAM.AccessKeyStatus.inactive : .active
    return UserChange(
      [AnyCall(IAM.UpdateAccessKey(accessKeyId: key.id, status: status, userName: user))], [.keys],
      done: "The access key \(key.id) is \(status.rawValue.lowercased()) now.")
  }

  static func deleting(_ key: UserKey, of user: String) -> Self {
    UserChange(
      [AnyCall(IAM.DeleteAccessKey(accessKeyId: key.id, userName: user))], [.keys],
      done: "The access key \(key.id) was deleted.",
      confirm: .change(
        "Delete the access key \(key.id) of \(user)? Whatever uses it stops working, and it cannot"
          + " be had again.", "Delete", "d"))
  }

  /// The device is of no use to anybody then, so that it goes, too.
  static func deactivating(_ serial: String, of user: String) -> Self {
    UserChange(
      [
        AnyCall(IAM.DeactivateMFADevice(userName: user, serialNumber: serial)),
        AnyCall(IAM.DeleteVirtualMFADevice(serialNumber: serial)),
      ],
      [.devices], done: "The MFA device was deactivated and deleted.",
      confirm: .change(
        "Deactivate the MFA device \(serial)? \(user) then signs in with the password alone; the"
          + " device is deleted, and what its app has is worth nothing.", "Deactivate", "d"))
  }
}

extension Records {
  /// A name that somebody asked for, unless it is somebody else's.
  func sshName(_ text: String, of arn: String, in region: OpsWorks.Region)
    throws(ServiceError) -> OpsWorks.SSHUsername
  {
    let name = try answering { () throws(Problem) in try OpsWorks.SSHUsername(text) }
    guard try !isTaken(name, in: region, besides: arn) else {
      throw try nameTaken(name, in: region)
    }
    return name
  }

  func nameTaken(_ name: OpsWorks.SSHUsername, in region: OpsWorks.Region)
    throws(ServiceError) -> ServiceError
  {
    let holder = try holder(of: name, in: region)
    return .invalid(
      "The SSH user name \(name.text) is that of \(holder?.name ?? "somebody else") in this region."
    )
  }

  /// A key as it is kept; nil for none and for a blank one, by which a key is taken away.
  func key(_ given: OpsWorks.SSHKeyText?) throws(ServiceError) -> String? {
    guard let given, !given.isBlank else { return nil }
    return try answering { () throws(Problem) in try OpsWorks.SSHPublicKey(given).text }
  }
}

extension OpsWorks.SSHKeyText {
  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

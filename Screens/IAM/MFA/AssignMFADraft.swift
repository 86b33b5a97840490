import Display
import Domain

/// What is typed while a virtual MFA device is assigned.
struct AssignMFADraft: MFACodesDraft {
  var firstCode = ""
  var secondCode = ""
  /// The key as text, in place of the QR code.
  var showsKey = false

  struct Facts: Sendable {
    let userName: String
    /// The device that was created for it, in nobody's use yet.
    var device: Reading<IAM.VirtualMFADevice> = .waiting
    /// The key as QR codes, the one with the longest label first.
    var codes: [QRCode] = []
    /// How many codes are still being made.
    var codesWaiting = 0
    /// What was answered to the last codes typed.
    var error: ServiceError?

    var seed: Secret? { device.value?.base32StringSeed }
  }
}

extension AssignMFADraft.Facts {
  /// How many characters of a label leave a code of 19 lines, which fits a window of 24, whatever
  /// the key: one that begins with digits takes a little more.
  private static let shortLabel = 6

  /// What the QR codes say: the whole name for windows with the room, and less of it for others.
  /// Source: Key URI format of authenticator apps.
  var texts: [Secret] {
    guard let seed else { return [] }
    let labels = [userName, String(userName.prefix(Self.shortLabel))]
    return (userName.count > Self.shortLabel ? labels : [userName]).map {
      Secret("otpauth://totp/\($0)?secret=\(seed.revealed)")
    }
  }
}

import Testing

@testable import Domain

@Suite struct DirectoryIDTests {
  private func isRefused(_ check: () throws(ServiceError) -> Void) -> Bool {
    do { try check() } catch { return error.code == .validationException }
    return false
  }

  private static let uuid = "3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11"

  @Test(arguments: ["d-9067642ac7", uuid])
  func `a directory has a short ID, or that of older ones`(text: String) {
    #expect(!isRefused { () throws(ServiceError) in try IdentityStore.StoreID.check(text) })
  }

  @Test(arguments: [
    "", "d-", "d-9067642ac", "d-9067642ac70", "d-9067642AC7", "d-9067642acg", "x-9067642ac7",
    uuid.uppercased(), uuid + "0", "d-9067642ac7\n",
  ])
  func `other IDs of directories are refused`(text: String) {
    #expect(isRefused { () throws(ServiceError) in try IdentityStore.StoreID.check(text) })
  }

  @Test(arguments: [uuid, uuid.uppercased(), "9067642ac7-" + uuid])
  func `what is in a directory has a UUID, with or without the directory's`(text: String) throws {
    #expect(try IdentityStore.ResourceID.check(text, member: "userId") == text)
  }

  @Test(arguments: [
    nil, "", "*", uuid + "0", "9067642ac7" + uuid, "9067642AC7-" + uuid, "-" + uuid,
    uuid.replacing("-", with: "_"), "９" + uuid.dropFirst(), "9067642ac7-9067642ac7-" + uuid,
  ])
  func `other IDs are refused`(text: String?) {
    #expect(
      isRefused { () throws(ServiceError) in
        _ = try IdentityStore.ResourceID.check(text, member: "userId")
      })
  }

  @Test func `new IDs are as the rule wants them, and never the same`() throws {
    let directory = try TestDirectory()
    let ids = try (0..<500).map { _ in try directory.records.newResourceID() }
    #expect(Set(ids).count == 500)
    for id in ids {
      #expect(try IdentityStore.ResourceID.check(id, member: "userId") == id)
      #expect(id.hasPrefix("9067642ac7-") && id.dropFirst(25).first == "4")
    }
  }
}

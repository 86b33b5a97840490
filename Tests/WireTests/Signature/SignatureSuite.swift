import Testing

/// The cases of AWS's published test suite for Signature Version 4: a request, and the headers
/// that are signed with what comes out. Credentials `AKIDEXAMPLE`, region `us-east-1`, service
/// `service`, 2015-08-30 12:36:00 UTC; every request has `Host` and `X-Amz-Date`.
struct SuiteCase: Sendable, CustomTestStringConvertible {
  var name: String
  var method = "GET"
  var path = "/"
  var query = ""
  var headers: [(String, String)] = []
  var body = ""
  var sessionToken: String?
  /// What stands between method and headers in the canonical request.
  var canonical: String
  var signature: String

  var testDescription: String { name }

  private static let unreserved =
    "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  static let all: [SuiteCase] = [
    .init(
      name: "get-vanilla", canonical: "/\n",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    .init(
      name: "get-vanilla-empty-query-key", query: "Param1=value1", canonical: "/\nParam1=value1",
      signature: "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
    .init(
      name: "get-vanilla-query-order-key-case", query: "Param2=value2&Param1=value1",
      canonical: "/\nParam1=value1&Param2=value2",
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    .init(
      name: "get-vanilla-query-order-key", query: "Param1=value2&Param1=Value1",
      canonical: "/\nParam1=Value1&Param1=value2",
      signature: "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1"),
    .init(
      name: "get-vanilla-query-order-value", query: "Param1=value2&Param1=value1",
      canonical: "/\nParam1=value1&Param1=value2",
      signature: "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"),
    .init(
      name: "get-vanilla-query-order-encoded",
      query: "Param-3=Value3&Param=Value2&%E1%88%B4=Value1",
      canonical: "/\n%E1%88%B4=Value1&Param=Value2&Param-3=Value3",
      signature: "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac"),
    .init(
      name: "get-vanilla-query-unreserved", query: "\(unreserved)=\(unreserved)",
      canonical: "/\n\(unreserved)=\(unreserved)",
      signature: "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
    .init(
      name: "get-vanilla-utf8-query", query: "ሴ=bar", canonical: "/\n%E1%88%B4=bar",
      signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    .init(
      name: "get-vanilla-with-session-token",
      sessionToken: "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267",
      canonical: "/\n",
      signature: "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8"),
    .init(
      name: "get-unreserved", path: "/\(unreserved)", canonical: "/\(unreserved)\n",
      signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    .init(
      name: "get-utf8", path: "/ሴ", canonical: "/%E1%88%B4\n",
      signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
    .init(
      name: "get-header-key-duplicate",
      headers: [("My-Header1", "value2"), ("My-Header1", "value2"), ("My-Header1", "value1")],
      canonical: "/\n",
      signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
    .init(
      name: "get-header-value-multiline",
      headers: [("My-Header1", "value1\n  value2\n     value3")], canonical: "/\n",
      signature: "cfd34249e4b1c8d6b91ef74165d41a32e5fab3306300901bb65a51a73575eefd"),
    .init(
      name: "get-header-value-order",
      headers: ["value4", "value1", "value3", "value2"].map { ("My-Header1", $0) },
      canonical: "/\n",
      signature: "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"),
    .init(
      name: "get-header-value-trim",
      headers: [("My-Header1", " value1"), ("My-Header2", " \"a   b   c\"")], canonical: "/\n",
      signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    .init(
      name: "get-relative", path: "/example/..", canonical: "/\n",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    .init(
      name: "get-relative-relative", path: "/example1/example2/../..", canonical: "/\n",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    .init(
      name: "get-slash", path: "//", canonical: "/\n",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    .init(
      name: "get-slash-dot-slash", path: "/./", canonical: "/\n",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    .init(
      name: "get-slash-pointless-dot", path: "/./example", canonical: "/example\n",
      signature: "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5"),
    .init(
      name: "get-slashes", path: "//example//", canonical: "/example/\n",
      signature: "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
    .init(
      name: "get-space", path: "/example space/", canonical: "/example%20space/\n",
      signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
    .init(
      name: "get-special-character", path: "/example/$delete",
      canonical: "/example/%24delete\n",
      signature: "a853c9b21b528b19643d00910d35b83a10c366a10833ceefb45edd6c80e40f27"),
    .init(
      name: "post-vanilla", method: "POST", canonical: "/\n",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    .init(
      name: "post-vanilla-query", method: "POST", query: "Param1=value1",
      canonical: "/\nParam1=value1",
      signature: "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11"),
    .init(
      name: "post-header-key-sort", method: "POST", headers: [("My-Header1", "value1")],
      canonical: "/\n",
      signature: "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"),
    .init(
      name: "post-header-value-case", method: "POST", headers: [("My-Header1", "VALUE1")],
      canonical: "/\n",
      signature: "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"),
    .init(
      name: "post-x-www-form-urlencoded", method: "POST",
      headers: [("Content-Type", "application/x-www-form-urlencoded")], body: "Param1=value1",
      canonical: "/\n",
      signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
    .init(
      name: "post-x-www-form-urlencoded-parameters", method: "POST",
      headers: [("Content-Type", "application/x-www-form-urlencoded; charset=utf8")],
      body: "Param1=value1", canonical: "/\n",
      signature: "1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe"),
  ]
}

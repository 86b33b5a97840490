import Display
import Domain

@testable import Screens

extension Pictures {
  /// From the home page to the page of a user of the sample account.
  static func user(_ name: String) -> String { ":users<enter>/\(name)<enter><enter>" }
  static let wei = user("wei")
  static let ci = user("ci-")

  static let userPage: [Picture] =
    (permissionsOf + credentialsOf + accessOf).flatMap { name, keys in
      sizes.map { Picture(name, columns: $0.columns, rows: $0.rows, keys: keys) }
    } + sizes.flatMap { own(columns: $0.columns, rows: $0.rows) }

  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)]

  private static let permissionsOf: [(String, String)] = [
    ("user-permissions", wei),
    ("user-permissions-below", wei + "<s-tab><s-tab>"),
    ("user-inline", ci + "<tab>"),
    ("user-detach", wei + "D"),
    ("user-attach", wei + "n/s3<enter><space>"),
    ("user-attached", wei + "n/s3<enter><space><c-n>"),
    ("user-copy", wei + ":copy-permissions<enter>/omar<enter><space><c-n>"),
    ("user-boundary", wei + ":set-boundary<enter>/Power<enter><space><c-n>"),
    ("user-add-inline", wei + ":add-inline-policy<enter>"),
    ("user-edit-inline", ci + "<tab>e"),
    ("user-edit-inline-leave", ci + "<tab>e <esc>"),
    ("user-view-inline", ci + "<tab>v"),
    ("user-manage-own", wei + ":manage-own<enter>"),
    ("user-groups", wei + "2"),
    ("user-leave-group", wei + "2D"),
    ("user-tags", wei + "3<tab><tab><tab><tab><enter>Team<tab>Ops<tab><enter>team<tab>x<tab>"),
    ("user-tags-leave", wei + "3X<esc>"),
    ("user-rename", wei + ":rename<enter>"),
  ]

  private static let credentialsOf: [(String, String)] = [
    ("user-credentials", wei + "4"),
    ("user-credentials-keys", ci + "4<tab><tab>"),
    ("user-delete-key", ci + "4<tab><tab>D"),
    ("user-new-key", wei + "4n"),
    ("user-new-key-saving", wei + "4nw"),
    ("user-new-key-leave", wei + "4n<esc>"),
    ("user-password", wei + "4<enter>"),
    ("user-password-custom", ci + "4<enter><tab><down><tab>abc<tab><space>"),
    ("user-password-shown", ci + "4<enter><c-n>"),
    ("user-password-disable", wei + "4<enter><down><c-n>"),
    ("user-mfa", wei + "4<tab><enter>"),
    ("user-mfa-key", wei + "4<tab><enter>s<tab>"),
    ("user-mfa-refused", wei + "4<tab><enter><tab>123456<tab>654321<enter>"),
    ("user-mfa-leave", wei + "4<tab><enter><tab>123<esc>"),
  ]

  private static let accessOf: [(String, String)] = [
    ("user-can-do", wei + "5"),
    ("user-can-do-typing", wei + "5iam:list"),
    ("user-can-do-allowed", wei + "5ec2:DescribeInstances<tab><enter>"),
    ("user-can-do-denied", user("omar") + "5opsworks:CreateStack<tab><enter>"),
    ("user-can-do-nothing", ci + "5iam:CreateUser<tab><enter>"),
    (
      "user-can-do-context",
      wei + "5s3:GetObject<f2>add-context<enter>aws:SourceIp<tab>10.0.0.1"
    ),
    ("user-can-do-choose", wei + "5<f2>choose-action<enter>/mfa"),
  ]

  private static func own(columns: Int, rows: Int) -> [Picture] {
    func picture(_ name: String, _ keys: String, mayManageOwn: Bool = true) -> Picture {
      Picture(name, columns: columns, rows: rows) { desk in
        try await desk.prepareOwnPage(of: "omar.haddad", mayManageOwn: mayManageOwn)
        await desk.press(keys)
        return desk
      }
    }
    return [
      picture("own-credentials", ""),
      picture("own-credentials-refused", "", mayManageOwn: false),
      picture("own-permissions", "2"),
      picture("own-password", "<enter>x<tab>abc<tab>d<tab>"),
    ]
  }
}

/// What has to be known of OpsWorks Stacks before anything is done with it.
/// Source: AWS OpsWorks Stacks end of life.
enum ServiceEnd {
  /// Beside the area on the first page.
  static let onHome = "AWS ended it on 26 May 2024; works on this account"
  /// At the foot of its pages.
  static let onPages = "AWS ended OpsWorks Stacks on 26 May 2024; it works here."
}

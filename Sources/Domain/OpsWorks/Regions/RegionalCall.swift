extension OpsWorks {
  /// A call of OpsWorks Stacks, sent to one of its regions.
  ///
  /// The region is no member of AWS's request: it is the endpoint the request goes to. A call has
  /// it as a member all the same, one that is ``Unsent``, so that every call says where it belongs
  /// and the journal, a plan and the activity log keep it without a place of their own for it.
  package protocol RegionalCall: Call {
    var region: Region { get }
  }
}

extension OpsWorks.RegionalCall {
  package static var service: Service { .opsWorks }
  package var conditionKeys: [String: [String]] { ["aws:RequestedRegion": [region.rawValue]] }
}

extension AnyCall {
  /// Where the call is sent, if its service is one for every region.
  package var region: OpsWorks.Region? { (value as? any OpsWorks.RegionalCall)?.region }
}

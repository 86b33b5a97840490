import Domain

extension Service {
  /// The reply that a call had, as it is sent back, with its secrets.
  ///
  /// - Parameter requestID: what the caller can ask about later.
  /// - Throws: `ServiceFailure` for a reply with a secret that is lost.
  package static func response(
    to call: AnyCall, _ output: AnyOutput, requestID: String
  ) throws(ServiceError) -> WireResponse {
    guard let wire = call.service.wire, let tree = try? Tree(sending: output.value) else {
      throw .serviceFailure("The reply to \(call.name) cannot be sent.")
    }
    switch wire {
    case .query(_, let namespace):
      var xml = XMLText()
      xml.element("\(call.name)Response", namespace: namespace) { xml in
        if !(output.value is Nothing) { xml.element("\(call.name)Result", tree) }
        xml.element("ResponseMetadata") { $0.element("RequestId", requestID) }
      }
      return wire.response(200, xml.bytes, requestID)
    case .json: return wire.response(200, Array(tree.json.utf8), requestID)
    }
  }

  /// A refusal, as this service sends it.
  package func response(_ error: ServiceError, requestID: String) -> WireResponse {
    let code = wireCode(of: error.code)
    let status = status(of: code)
    switch wire {
    case .query(_, let namespace):
      var xml = XMLText()
      xml.element("ErrorResponse", namespace: namespace) { xml in
        xml.element("Error") { xml in
          xml.element("Type", status < 500 ? "Sender" : "Receiver")
          xml.element("Code", code)
          xml.element("Message", error.message)
        }
        xml.element("RequestId", requestID)
      }
      return wire.map { $0.response(status, xml.bytes, requestID) } ?? .notFound
    case .json(let target):
      let details = (error.details ?? [:]).sorted { $0.key < $1.key }
      let members = [("__type", code), (messageName, error.message)] + details.map { ($0, $1) }
      let tree = Tree.fields(members.map { Tree.Field(name: $0.0, value: .text($0.1)) })
      return WireProtocol.json(target: target).response(
        status, Array(tree.json.utf8), requestID)
    case nil: return .notFound
    }
  }
}

extension WireProtocol {
  fileprivate func response(_ status: Int, _ body: [UInt8], _ requestID: String) -> WireResponse {
    WireResponse(
      status: status,
      headers: ["Content-Type": replyType, WireProtocol.requestIDHeader: requestID],
      body: body)
  }
}

extension WireResponse {
  /// To whom no service answers.
  package static let notFound = WireResponse(status: 404, headers: [:], body: [])
}

extension Service {
  /// What a reply says to a call of this type.
  ///
  /// - Throws: what the service answered; `ServiceFailure` for what cannot be read, such as the
  ///   page of a proxy.
  package static func output<C: Call>(of type: C.Type, in response: WireResponse)
    throws(ServiceError) -> C.Output
  {
    guard (200..<300).contains(response.status) else {
      throw C.service.error(in: response)
    }
    switch C.service.wire {
    case .query:
      let root = try xml(response)
      // The page of a proxy may be XML as well.
      guard root.name == "\(C.name)Response" else { throw unreadable(response) }
      let result = root["\(C.name)Result"].map { Tree($0) } ?? .fields([])
      return try read(
        C.Output.self, result, TreeReading(leaves: .text, isRespelled: true, isLenient: true))
    case .json:
      guard let tree = try? Tree(jsonObject: response.body) else { throw unreadable(response) }
      return try read(C.Output.self, tree, TreeReading(leaves: .typed))
    case nil: throw unreadable(response)
    }
  }

  package static func output(of call: AnyCall, in response: WireResponse)
    throws(ServiceError) -> AnyOutput
  {
    func open<C: Call>(_ call: C) throws(ServiceError) -> AnyOutput {
      AnyOutput(try output(of: C.self, in: response))
    }
    return try open(call.value)
  }

  private static func read<T: Decodable>(_ type: T.Type, _ tree: Tree, _ reading: TreeReading)
    throws(ServiceError) -> T
  {
    do throws(Misfit) {
      return try tree.read(as: type, reading)
    } catch {
      throw .serviceFailure("The service's reply cannot be read: \(error.message)")
    }
  }

  private static func xml(_ response: WireResponse) throws(ServiceError) -> XMLElement {
    guard let root = try? XMLParser.parse(response.body) else { throw unreadable(response) }
    return root
  }

  private static func unreadable(_ response: WireResponse) -> ServiceError {
    .serviceFailure(
      "The service answered with status \(response.status), in a form that cannot be read.")
  }

  /// What a service refused with. What counts is the code, never the status: services differ.
  private func error(in response: WireResponse) -> ServiceError {
    let found =
      switch wire {
      case .query: try? Self.xml(response).errorOfQuery
      case .json: (try? Tree(jsonObject: response.body)).flatMap { errorOfJSON($0, response) }
      case nil: ServiceError?.none
      }
    return found ?? Self.unreadable(response)
  }

  private static let ofEveryError: Set = [
    "__type", "code", "message", "Message", "RequestId",
  ]

  private func errorOfJSON(_ tree: Tree, _ response: WireResponse) -> ServiceError? {
    let said = tree["__type"]?.shown ?? tree["code"]?.shown ?? response.headers["x-amzn-ErrorType"]
    // `prefix#Code`, and in the header `Code:address`.
    guard let code = said?.split(separator: "#").last?.split(separator: ":").first,
      case .fields(let fields) = tree
    else { return nil }
    var details: [String: String] = [:]
    for field in fields where !Self.ofEveryError.contains(field.name) {
      if case .text(let text) = field.value { details[field.name] = text }
    }
    let message = tree["Message"]?.shown ?? tree["message"]?.shown ?? ""
    return ServiceError(
      ownCode(of: String(code)), message, details: details.isEmpty ? nil : details)
  }
}

extension XMLElement {
  /// `ErrorResponse`, or `Response` with `Errors` as older services answer.
  fileprivate var errorOfQuery: ServiceError? {
    guard let error = self["Error"] ?? self["Errors"]?["Error"], let code = error["Code"]?.text
    else { return nil }
    return ServiceError(
      .init(rawValue: code), error["Message"]?.text ?? error["message"]?.text ?? "")
  }
}

import Domain

extension Service {
  /// A call as the request that is sent for it, with its secrets, without where it goes to.
  ///
  /// - Throws: `ValidationError` for a call that cannot be sent: one of a service that AWS keeps
  ///   to itself, one with a secret that is lost.
  package static func request(for call: AnyCall) throws(ServiceError) -> WireRequest {
    guard let wire = call.service.wire, let tree = try? Tree(sending: call.value) else {
      throw ServiceError(.validationError, "\(call.name) cannot be sent.")
    }
    var headers: WireHeaders = ["Content-Type": wire.contentType]
    switch wire {
    case .query(let version, _):
      let named = ["Action": call.name, "Version": version].sorted { $0.key < $1.key }
      let form = FormBody(named.map { .init(name: $0.key, value: $0.value) } + tree.pairs())
      return WireRequest(headers: headers, body: Array(form.encoded.utf8))
    case .json(let target):
      headers[WireProtocol.targetHeader] = "\(target).\(call.name)"
      return WireRequest(headers: headers, body: Array(tree.json.utf8))
    }
  }

  /// The call that a request to this service is for.
  ///
  /// - Parameter unsent: what the message does not carry and its receiver knows, such as the
  ///   region it was sent to.
  /// - Throws: in AWS's codes, `InvalidAction` or `UnknownOperationException` for what this
  ///   account does not do, `MalformedInput` or `SerializationException` for what cannot be read,
  ///   `ValidationError` or `ValidationException` for what is missing.
  package func call(
    in request: WireRequest, unsent: [any Unsent & Sendable] = []
  ) throws(ServiceError) -> AnyCall {
    switch wire {
    case .query(let version, _): try formCall(in: request, version: version, unsent: unsent)
    case .json(let target): try jsonCall(in: request, target: target, unsent: unsent)
    case nil: throw ServiceError(.unknownOperation, "There is no such service.")
    }
  }

  private func formCall(
    in request: WireRequest, version: String, unsent: [any Unsent & Sendable]
  ) throws(ServiceError) -> AnyCall {
    var form = try FormBody(of: request)
    guard let action = form["Action"] else {
      throw ServiceError(.missingAction, "The request must contain the parameter Action")
    }
    guard form["Version"].map({ $0 == version }) ?? true,
      let type = Catalog.call(action, of: self)
    else {
      throw ServiceError(
        .invalidAction,
        "Could not find operation \(action) for version \(form["Version"] ?? version)")
    }
    form.pairs.removeAll { ["Action", "Version"].contains($0.name) }
    return try call(type, Tree(form.pairs), TreeReading(leaves: .text, unsent: unsent))
  }

  private func jsonCall(
    in request: WireRequest, target: String, unsent: [any Unsent & Sendable]
  ) throws(ServiceError) -> AnyCall {
    let named = (request.headers[WireProtocol.targetHeader] ?? "").split(separator: ".")
    guard named.count == 2, named[0] == target,
      let type = Catalog.call(String(named[1]), of: self)
    else {
      throw ServiceError(.unknownOperation, "The operation is not known.")
    }
    return try call(
      type, Tree(jsonObject: request.body), TreeReading(leaves: .typed, unsent: unsent))
  }

  private func call<C: Call>(_ type: C.Type, _ tree: Tree, _ reading: TreeReading)
    throws(ServiceError) -> AnyCall
  {
    do throws(Misfit) {
      return AnyCall(try tree.read(as: type, reading))
    } catch {
      throw ServiceError(code(of: error), error.message)
    }
  }

  private var isQuery: Bool { if case .query = wire { true } else { false } }

  private func code(of misfit: Misfit) -> ServiceError.Code {
    if case .mistyped = misfit.reason { return isQuery ? .malformedInput : .serialization }
    return isQuery ? .validationError : .validationException
  }
}

extension FormBody {
  /// What a request says: in its address, or in its body.
  init(of request: WireRequest) throws(ServiceError) {
    try self.init(parsing: request.method == "GET" ? Array(request.query.utf8) : request.body)
  }
}

extension Tree {
  /// An empty body is an empty object.
  init(jsonObject body: [UInt8]) throws(ServiceError) {
    guard !body.isEmpty else {
      self = .fields([])
      return
    }
    guard let text = String(validating: body, as: UTF8.self), let json = try? JSON.parse(text),
      json.members != nil
    else { throw ServiceError(.serialization, "The body is not a JSON object.") }
    self.init(json)
  }
}

extension ServiceError.Code {
  static let malformedInput = Self(rawValue: "MalformedInput")
  static let missingAction = Self(rawValue: "MissingAction")
  static let invalidAction = Self(rawValue: "InvalidAction")
  static let serialization = Self(rawValue: "SerializationException")
  static let unknownOperation = Self(rawValue: "UnknownOperationException")
}

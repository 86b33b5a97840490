import HTTPTypes
import Hummingbird
import NIOCore
import Wire

extension WireRequest {
  /// The request as it was sent: nothing that is signed may look different here.
  init(_ head: HTTPRequest, body: [UInt8]) {
    let address = head.path ?? "/"
    let path = address.prefix { $0 != "?" }
    var headers = WireHeaders(head.headerFields.map { ($0.name.rawName, $0.value) })
    if let host = head.authority { headers.append("Host", host) }
    self.init(
      method: head.method.rawValue, path: String(path),
      query: String(address.dropFirst(path.count + 1)), headers: headers, body: body)
  }
}

extension WireResponse {
  var http: Response {
    var fields = HTTPFields()
    for header in headers.all {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    return Response(
      status: .init(code: status), headers: fields,
      body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }
}

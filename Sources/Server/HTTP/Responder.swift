import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Wire

/// From a request of HTTP to the answer, with its body read as far as any request needs.
struct Responder: HTTPResponder {
  /// Where a request comes from.
  struct Context: InitializableFromSource {
    let address: String?

    init(source: ApplicationRequestContextSource) {
      address = source.channel.remoteAddress?.ipAddress
    }
  }

  let api: LocalAPI
  /// Of a body, in bytes.
  let limit: Int

  func respond(to request: Request, context: Context) async throws -> Response {
    if request.head.path == "/health" { return await health }
    do {
      let body = try await request.body.collect(upTo: limit)
      let wire = WireRequest(request.head, body: Array(body.readableBytesView))
      return await api.answer(wire, from: context.address).http
    } catch is NIOTooManyBytesError {
      let wire = WireRequest(request.head, body: [])
      return api.refusal(.tooLarge(limit: limit), to: wire, from: context.address).http
    }
  }

  /// For whoever watches over the process; it needs no signature and tells nothing else.
  private var health: Response {
    get async {
      let isHealthy = await api.isHealthy
      return Response(
        status: isHealthy ? .ok : .serviceUnavailable,
        headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: isHealthy ? "ok\n" : "failing\n")))
    }
  }
}

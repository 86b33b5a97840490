import HummingbirdTLS
import NIOSSL

/// With what the server proves that it is who it says it is.
package struct Certificate: Sendable {
  let configuration: TLSConfiguration

  /// - Parameters:
  ///   - certificate: a PEM file with the certificate and those it rests on.
  ///   - key: a PEM file with its private key.
  package init(certificate: String, key: String) throws(ListenerProblem) {
    let chain: [NIOSSLCertificateSource]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) }
    } catch {
      throw ListenerProblem("\(certificate) is not a certificate in a PEM file: name another.")
    }
    guard !chain.isEmpty else {
      throw ListenerProblem("There is no certificate in \(certificate): name another file.")
    }
    let privateKey: NIOSSLPrivateKey
    do {
      privateKey = try NIOSSLPrivateKey(file: key, format: .pem)
    } catch {
      throw ListenerProblem("\(key) is not a private key in a PEM file: name another.")
    }
    configuration = .makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(privateKey))
    do {
      _ = try NIOSSLContext(configuration: configuration)
    } catch {
      throw ListenerProblem("\(key) is not the key of \(certificate): name the one it belongs to.")
    }
  }
}

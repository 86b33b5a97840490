import Foundation
import NIOCore

/// Why nobody can be listened to, in a sentence that says what to do.
package struct ListenerProblem: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }

  init(_ error: any Error, host: String, port: Int) {
    if let error = error as? ListenerProblem {
      self = error
      return
    }
    let place = "\(host):\(port)"
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      self.init("\(place) is taken: end the program that listens there, or --listen elsewhere.")
    case EACCES, EPERM:
      self.init("You may not listen at \(place): choose a port above 1023.")
    case EADDRNOTAVAIL:
      self.init("\(host) is no address of this machine: choose one that is.")
    case let code?: self.init("\(place) cannot be listened at: \(String(cString: strerror(code))).")
    case nil: self.init("\(place) cannot be listened at: \(error).")
    }
  }
}

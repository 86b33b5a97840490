/// A member of a call or a reply that AWS's message does not have: what encodes for the journal
/// keeps it, what encodes for the wire leaves it out.
///
/// A region is one: it is where a request is sent, not what it says. Another is what a call has
/// replaced, without which it could not be taken back.
package protocol Unsent {}

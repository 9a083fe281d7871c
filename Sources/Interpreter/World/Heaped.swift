// Values that are copied by one reference, however large they are: one that changes now and then, and
// one that never does.

/// Keeps a value on the heap, shared by all copies until one of them changes it. For what is copied
/// with every question and hardly ever changed.
@propertyWrapper
struct Heaped<Value: Sendable>: Sendable {
    /// Always one: an array is shared, and changed in place where nobody else holds it.
    private var one: [Value]

    init(wrappedValue: Value) { one = [wrappedValue] }

    var wrappedValue: Value {
        @inline(__always) get { one[0] }
        @inline(__always) _modify { yield &one[0] }
    }
}

/// A value kept on the heap, so that a situation can hold the one it came from.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}

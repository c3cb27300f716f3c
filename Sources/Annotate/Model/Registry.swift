// The entities by number and by id. Knows nothing of texts.

public import Archive

/// The registry of an archive, as the rules and the acts refer to it: entities have numbers, their positions here.
public struct Registry: Sendable {
  /// The entities, in the order of their ids.
  public let entities: [Entity]
  private let numbers: [String: Int]

  /// The registry of these entities.
  public init(_ entities: [Entity]) {
    self.entities = entities
    var numbers: [String: Int] = [:]
    for (number, entity) in entities.enumerated() {
      for id in entity.formerly where numbers[id] == nil { numbers[id] = number }
    }
    for (number, entity) in entities.enumerated() { numbers[entity.id] = number }
    self.numbers = numbers
  }

  /// The number of the entity with an id, also one that it had formerly.
  public func number(of id: String) -> Int? { numbers[id] }
}

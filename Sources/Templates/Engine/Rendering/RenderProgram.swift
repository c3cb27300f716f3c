// The flat program a template compiles to, and its interpreter. Knows nothing of names or HTML.

/// Instructions over literals and readers. Scopes are slots: slot 0 is the page model, and each section that opens a
/// scope fills the slot its compiler gave it. Nothing is looked up by name.
struct RenderProgram: Sendable {
  struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
      /// Append literals[first..<second].
      case literal
      /// Let reader `first` write the model in `slot`.
      case value
      /// Run the instructions up to `second` for each element reader `first` finds in `slot`, put into `target`.
      case each
      /// Go on at `second` where the field is absent.
      case ifPresent
      /// Go on at `second` where the field is present.
      case ifAbsent
    }

    let operation: Operation
    var slot: Int32 = 0
    var target: Int32 = 0
    var first: Int32 = 0
    var second: Int32 = 0
  }

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  private var readers: [ReaderBox] = []
  private var unmanaged: [Unmanaged<ReaderBox>] = []
  var slotCount = 1

  /// Adds a reader; its place goes into instructions.
  mutating func add(_ reader: FieldReader) -> Int32 {
    let box = ReaderBox(reader)
    readers.append(box)
    unmanaged.append(Unmanaged.passUnretained(box))
    return Int32(readers.count - 1)
  }

  /// Renders the model behind `model`.
  ///
  /// Safe because the compiler resolved every reader together with the slot whose model type it was made for; a slot
  /// is read only by instructions inside the section that fills it, and there the pointer is valid: `forEach` lends
  /// it for the duration of the call.
  func run(model: UnsafeRawPointer, into out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: slotCount) { slots in
      slots.initialize(repeating: model)
      instructions.withUnsafeBufferPointer { instructions in
        literals.withUnsafeBufferPointer { literals in
          unmanaged.withUnsafeBufferPointer { readers in
            let run = Run(instructions: instructions, literals: literals, readers: readers, slots: slots)
            run.execute(0, instructions.count, &out)
          }
        }
      }
    }
  }

  /// A reader that is called without being retained: its counter is shared by all threads, and each would take it from
  /// the other at every field.
  final class ReaderBox: Sendable {
    let reader: FieldReader

    init(_ reader: FieldReader) { self.reader = reader }
  }

  private struct Run {
    let instructions: UnsafeBufferPointer<Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    /// Kept alive by the program for as long as it runs.
    let readers: UnsafeBufferPointer<Unmanaged<ReaderBox>>
    let slots: UnsafeMutableBufferPointer<UnsafeRawPointer>

    private func isPresent(_ instruction: Instruction) -> Bool {
      let slot = slots[Int(instruction.slot)]
      return readers[Int(instruction.first)]._withUnsafeGuaranteedRef { $0.reader.isPresent(slot) }
    }

    func execute(_ start: Int, _ end: Int, _ out: inout [UInt8]) {
      var index = start
      while index < end {
        let instruction = instructions[index]
        index += 1
        switch instruction.operation {
        case .literal:
          out.append(
            contentsOf: UnsafeBufferPointer(rebasing: literals[Int(instruction.first)..<Int(instruction.second)]))
        case .value:
          let slot = slots[Int(instruction.slot)]
          readers[Int(instruction.first)]._withUnsafeGuaranteedRef { $0.reader.write(slot, &out) }
        case .each:
          let body = index
          index = Int(instruction.second)
          let bodyEnd = index
          let target = Int(instruction.target)
          let slot = slots[Int(instruction.slot)]
          readers[Int(instruction.first)]._withUnsafeGuaranteedRef {
            $0.reader.forEach(slot, &out) { element, out in
              slots[target] = element
              execute(body, bodyEnd, &out)
            }
          }
        case .ifPresent:
          if !isPresent(instruction) { index = Int(instruction.second) }
        case .ifAbsent:
          if isPresent(instruction) { index = Int(instruction.second) }
        }
      }
    }
  }
}

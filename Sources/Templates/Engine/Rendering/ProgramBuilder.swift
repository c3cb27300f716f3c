// Builds a render program, instruction by instruction. Knows nothing of names or HTML.

/// Puts instructions one after the other and merges neighbouring literals.
struct ProgramBuilder {
  private(set) var program = RenderProgram()
  /// Instructions before this one are jumped to or over and take no more literals.
  private var sealed = 0

  mutating func append(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: bytes)
    let end = Int32(program.literals.count)
    let last = program.instructions.count - 1
    if last >= sealed, program.instructions[last].operation == .literal {
      program.instructions[last].second = end
    } else {
      program.instructions.append(
        RenderProgram.Instruction(operation: .literal, first: Int32(start), second: end))
    }
  }

  mutating func append(value reader: FieldReader, slot: Int) {
    program.instructions.append(
      RenderProgram.Instruction(operation: .value, slot: Int32(slot), first: add(reader)))
  }

  /// Begins a section; the result goes to `endSection`.
  mutating func beginSection(
    _ operation: RenderProgram.Instruction.Operation, _ reader: FieldReader, slot: Int, target: Int
  ) -> Int {
    let index = program.instructions.count
    program.instructions.append(
      RenderProgram.Instruction(operation: operation, slot: Int32(slot), target: Int32(target), first: add(reader)))
    program.slotCount = max(program.slotCount, target + 1)
    sealed = program.instructions.count
    return index
  }

  mutating func endSection(_ index: Int) {
    program.instructions[index].second = Int32(program.instructions.count)
    sealed = program.instructions.count
  }

  private mutating func add(_ reader: FieldReader) -> Int32 {
    program.add(reader)
  }
}

// Aho and Corasick's automaton (1975) over folded letters: all names in one pass. Knows nothing of entities.

/// A trie of patterns with failure links, in flat arrays.
///
/// States are numbered breadth first, so the children of a state are neighbours: `firstChild[s]..<firstChild[s + 1]`,
/// in the order of their letters. State 0 is the root. About 20 bytes a state.
struct NameAutomaton: Sendable {
  private var firstChild: [UInt32] = [1, 1]
  private var label: [UInt16] = [0]
  private var failure: [UInt32] = [0]
  /// For each state, the longest suffix of it (itself included) that is a pattern; 0 for none.
  private var output: [UInt32] = [0]
  /// For each state, how many letters lead to it.
  private var depth: [UInt16] = [0]
  /// For each state, its pattern, or -1.
  private var pattern: [Int32] = [-1]
  /// The root's children by letter, 0 for none.
  private var root: [UInt32] = []

  /// The automaton of patterns, which must be in ascending order without repeats or empty ones. Their positions are
  /// their numbers.
  init(sorted patterns: [[UInt16]]) {
    root = [UInt32](repeating: 0, count: 0x10000)
    guard !patterns.isEmpty else { return }
    // Each state of the current depth is a run of the sorted patterns.
    var runs: [Range<Int>] = [0..<patterns.count]
    var parents: [UInt32] = [0]
    firstChild = []
    var depth = 0
    var levelStart = 0
    while !runs.isEmpty {
      var nextRuns: [Range<Int>] = []
      for (position, run) in runs.enumerated() {
        let state = levelStart + position
        firstChild.append(UInt32(levelStart + runs.count + nextRuns.count))
        var start = run.lowerBound
        if depth > 0, patterns[start].count == depth {
          pattern[state] = Int32(start)
          start += 1
        }
        while start < run.upperBound {
          let code = patterns[start][depth]
          var end = start + 1
          while end < run.upperBound, patterns[end][depth] == code { end += 1 }
          nextRuns.append(start..<end)
          label.append(code)
          parents.append(UInt32(state))
          pattern.append(-1)
          self.depth.append(UInt16(truncatingIfNeeded: depth + 1))
          start = end
        }
      }
      levelStart += runs.count
      runs = nextRuns
      depth += 1
    }
    firstChild.append(UInt32(label.count))
    for state in Int(firstChild[0])..<Int(firstChild[1]) { root[Int(label[state])] = UInt32(state) }
    failure = [UInt32](repeating: 0, count: label.count)
    output = [UInt32](repeating: 0, count: label.count)
    for state in 1..<label.count {
      let parent = parents[state]
      if parent != 0 { failure[state] = next(from: failure[Int(parent)], label[state]) }
      output[state] = pattern[state] >= 0 ? UInt32(state) : output[Int(failure[state])]
    }
  }

  /// How many states there are.
  var count: Int { label.count }

  /// The state after a letter. Only for building; `scan` has its own loop.
  private func next(from start: UInt32, _ code: UInt16) -> UInt32 {
    var state = start
    while state != 0 {
      for child in Int(firstChild[Int(state)])..<Int(firstChild[Int(state) + 1]) where label[child] == code {
        return UInt32(child)
      }
      state = failure[Int(state)]
    }
    return root[Int(code)]
  }

  /// Reads letters and reports every pattern that ends at one, the longest first at each letter.
  ///
  /// - Parameters:
  ///   - mayBegin: For each letter, 1 where a pattern may begin and 0 elsewhere. What begins elsewhere is not followed:
  ///     most letters of a text are within words and cost nothing but this look.
  ///   - mayEnd: Whether any pattern may end at a letter; asked only where one does.
  func scan(
    _ letters: UnsafeBufferPointer<Letter>, mayBegin: UnsafeBufferPointer<UInt8>, mayEnd: (_ end: Int) -> Bool,
    _ found: (_ pattern: Int, _ end: Int) -> Void
  ) {
    firstChild.withUnsafeBufferPointer { firstChild in
      label.withUnsafeBufferPointer { label in
        depth.withUnsafeBufferPointer { depth in
          root.withUnsafeBufferPointer { root in
            var state = 0
            for index in 0..<letters.count {
              let code = letters[index].code
              if letters[index].gap == Gap.edge { state = 0 }
              while true {
                if state == 0 {
                  if mayBegin[index] != 0 { state = Int(root[Int(code)]) }
                  break
                }
                if mayBegin[index - Int(depth[state])] != 0 {
                  var child = Int(firstChild[state])
                  var end = Int(firstChild[state + 1])
                  // Children are in the order of their letters: halve while there are many, then go through.
                  while end - child > 8 {
                    let middle = (child + end) / 2
                    if label[middle] <= code { child = middle } else { end = middle }
                  }
                  while child < end, label[child] != code { child += 1 }
                  if child < end {
                    state = child
                    break
                  }
                }
                state = Int(failure[state])
              }
              if state == 0 { continue }
              var match = Int(output[state])
              if match == 0 || !mayEnd(index) { continue }
              while match != 0 {
                if mayBegin[index + 1 - Int(depth[match])] != 0 { found(Int(pattern[match]), index) }
                match = Int(output[Int(failure[match])])
              }
            }
          }
        }
      }
    }
  }
}

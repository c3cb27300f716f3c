// Aho and Corasick's automaton (1975) over folded letters: all names in one pass. Knows nothing of entities.

/// A trie of patterns with failure links, in flat arrays.
///
/// States are numbered breadth first, so the children of a state are neighbours: `firstChild[s]..<firstChild[s + 1]`,
/// in the order of their letters. State 0 is the root. 20 bytes a state.
struct NameAutomaton: Sendable {
  /// What is read of a state at each step, side by side in memory.
  private struct State {
    var firstChild: UInt32
    var failure: UInt32 = 0
    /// The longest suffix (the state itself included) that is a pattern; 0 for none.
    var output: UInt32 = 0
    /// How many letters lead to it, and the last of them.
    var depth: UInt16 = 0
    var label: UInt16 = 0
  }

  private var states: [State] = [State(firstChild: 1), State(firstChild: 1)]
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
    var labels: [UInt16] = [0]
    states = []
    var depth = 0
    while !runs.isEmpty {
      var nextRuns: [Range<Int>] = []
      nextRuns.reserveCapacity(runs.count)
      let levelStart = states.count
      for (position, run) in runs.enumerated() {
        let state = levelStart + position
        states.append(
          State(
            firstChild: UInt32(levelStart + runs.count + nextRuns.count), depth: UInt16(truncatingIfNeeded: depth),
            label: labels[state]))
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
          labels.append(code)
          parents.append(UInt32(state))
          pattern.append(-1)
          start = end
        }
      }
      runs = nextRuns
      depth += 1
    }
    states.append(State(firstChild: UInt32(labels.count)))
    for state in Int(states[0].firstChild)..<Int(states[1].firstChild) { root[Int(labels[state])] = UInt32(state) }
    for state in 1..<labels.count {
      let parent = Int(parents[state])
      let failure = parent == 0 ? 0 : next(from: states[parent].failure, labels[state])
      states[state].failure = failure
      states[state].output = pattern[state] >= 0 ? UInt32(state) : states[Int(failure)].output
    }
  }

  /// How many states there are.
  var count: Int { pattern.count }

  /// The state after a letter. Only for building; `scan` has its own loop.
  private func next(from start: UInt32, _ code: UInt16) -> UInt32 {
    var state = Int(start)
    while state != 0 {
      for child in Int(states[state].firstChild)..<Int(states[state + 1].firstChild)
      where states[child].label == code {
        return UInt32(child)
      }
      state = Int(states[state].failure)
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
    states.withUnsafeBufferPointer { states in
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
            if mayBegin[index - Int(states[state].depth)] != 0 {
              var child = Int(states[state].firstChild)
              var end = Int(states[state + 1].firstChild)
              // Children are in the order of their letters: halve while there are many, then go through.
              while end - child > 8 {
                let middle = (child + end) / 2
                if states[middle].label <= code { child = middle } else { end = middle }
              }
              while child < end, states[child].label != code { child += 1 }
              if child < end {
                state = child
                break
              }
            }
            state = Int(states[state].failure)
          }
          if state == 0 { continue }
          var match = Int(states[state].output)
          if match == 0 || !mayEnd(index) { continue }
          while match != 0 {
            if mayBegin[index + 1 - Int(states[match].depth)] != 0 { found(Int(pattern[match]), index) }
            match = Int(states[Int(states[match].failure)].output)
          }
        }
      }
    }
  }
}

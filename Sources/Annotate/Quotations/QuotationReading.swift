// Reads one article for quotations, paragraph by paragraph. Knows marks, sentences and the rules of attribution.

internal import ArabicScript
internal import Markdown

/// The reading of one article.
struct QuotationReading {
  private let lexicon: SpeechLexicon
  private let offices: OfficeIndex
  private let mentions: [SpokenMention]
  private let traits: [EntityTraits]
  private let article: ArticleText
  private let marked: [Bool]
  private var tokenizer: SpeechTokenizer
  private var memory = SpeakerMemory()
  private var suggestions: [Suggestion] = []
  /// A quotation that goes on in the next paragraph: its family and what it is ascribed to.
  private var running: (family: MarkFamily, attribution: Attribution?)?
  /// What a paragraph that ended in a colon says of the words that open the next one.
  private var announced: (block: Int, attribution: Attribution)?
  /// The last quotation that closed a paragraph.
  private var lastQuote: (block: Int, suggestion: Int)?

  init(
    lexicon: SpeechLexicon, offices: OfficeIndex, mentions: [SpokenMention], traits: [EntityTraits],
    article: ArticleText, marked: [Bool]
  ) {
    self.traits = traits
    self.lexicon = lexicon
    self.offices = offices
    self.mentions = mentions
    self.article = article
    self.marked = marked
    tokenizer = SpeechTokenizer(lexicon)
  }

  /// All quotations, in their order.
  mutating func quotations() -> [Suggestion] {
    for block in marked.indices {
      let isNear = marked[block] || block + 1 < marked.count && marked[block + 1] || running != nil
      if !isNear {
        memory = SpeakerMemory()
        continue
      }
      read(block)
    }
    return suggestions.sorted { one, other in
      (one.place.block, one.place.range.lowerBound, one.place.range.upperBound)
        < (other.place.block, other.place.range.lowerBound, other.place.range.upperBound)
    }
  }

  private mutating func read(_ block: Int) {
    switch article.blocks.kinds[block] {
    case .codeBlock: return
    case .heading, .title: memory = SpeakerMemory()
    default: break
    }
    var tokens = article.blocks.withUTF8(ofBlock: block) { tokenizer.tokens(of: $0) }
    attach(&tokens, block)
    var marks = MarkPairs(tokens)
    let before = running
    running = nil
    var isContinued = false
    if let before {
      if let first = marks.pairs.first, first.open == 0, first.family == before.family {
        isContinued = true
      } else if marks.pairs.first(where: { $0.family == before.family })?.open ?? Int.max
        > marks.strayClose?.token ?? Int.max - 1 || !tokens.contains(where: { $0.kind == .mark })
      {
        // The paragraph begins inside the quotation, without a mark of its own.
        tokens.insert(SpeechToken(kind: .mark, scalar: before.family.opening, start: 0, end: 0), at: 0)
        marks = MarkPairs(tokens)
        isContinued = marks.pairs.first?.open == 0
      }
    }
    let open = marks.pairs.last { !$0.isClosed && $0.parent < 0 }
    let goesOn = open.map { runs($0.family, after: block) } ?? false
    var context = QuotedBlock(tokens: tokens, pairs: marks.pairs, block: block)
    context.judge(running: goesOn, language: lexicon.language)
    if isContinued, let attribution = before?.attribution { context.preset(attribution, at: 0) }
    if !isContinued, let announced, announced.block == block - 1, marks.pairs.first?.open == 0 {
      context.preset(announced.attribution, at: 0)
    }
    announced = nil
    let reader = PhraseReader(
      language: lexicon.language, offices: offices, date: article.date, mentions: mentions, traits: traits,
      folded: tokenizer.folded)
    attribute(&context, reader, inside: -1)
    for pair in context.pairs.indices where context.opaque[pair] && context.hasInner[pair] && context.words[pair] > 0 {
      attribute(&context, reader, inside: pair)
    }
    if goesOn, let open, let index = context.pairs.lastIndex(where: { $0.open == open.open }) {
      running = (open.family, context.attributions[index].map(Self.continued))
    }
    offer(context)
  }

  /// What a later part of a quotation says of its speaker.
  private static func continued(_ attribution: Attribution) -> Attribution {
    var later = attribution
    later.rule = "continued"
    later.evidence = [Evidence("same-speaker")]
    later.subject.kind = attribution.subject.kind == .unclear ? .unclear : .same
    return later
  }

  /// Whether a quotation that is open at the end of a block goes on: the next paragraph opens with such a mark, or one
  /// of the next few closes what it never opened.
  private func runs(_ family: MarkFamily, after block: Int) -> Bool {
    let blocks = article.blocks
    for next in (block + 1)..<(block + 7) where next < blocks.count {
      switch blocks.kinds[next] {
      case .paragraph: break
      default: return false
      }
      let sign = blocks.withUTF8(ofBlock: next) { QuotationMarks.firstSign(of: family, in: $0) }
      switch sign {
      case .opensBlock: return true
      case .closes: return true
      case .opens: return false
      case .none: continue
      }
    }
    return false
  }

  /// Writes the mentions into the tokens they cover.
  private func attach(_ tokens: inout [SpeechToken], _ block: Int) {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].block < block { low = middle + 1 } else { high = middle }
    }
    var token = 0
    while low < mentions.count, mentions[low].block == block {
      let range = mentions[low].range
      while token < tokens.count, tokens[token].end <= range.lowerBound { token += 1 }
      while token < tokens.count, tokens[token].start < range.upperBound {
        if tokens[token].kind != .mark { tokens[token].mention = Int32(low) }
        token += 1
      }
      low += 1
    }
  }

  /// Finds the attributions of the quotations at one level: of the paragraph, or inside a quotation.
  private mutating func attribute(_ context: inout QuotedBlock, _ reader: PhraseReader, inside outer: Int) {
    let range = outer < 0 ? 0..<context.tokens.count : (context.pairs[outer].open + 1)..<context.pairs[outer].close
    let list = SpeechItems(
      context.tokens, in: range, pairs: context.pairs, firstPair: outer + 1, opaque: context.opaque)
    let subjects = SubjectFinder(language: lexicon.language, reader: reader)
    var finder = AttributionFinder(language: lexicon.language, subjects: subjects)
    if outer >= 0 { finder.outer = context.attributions[outer]?.subject }
    let verbReader = SpeechVerbReader(language: lexicon.language)
    var spoken = outer < 0 ? memory : SpeakerMemory()
    var pending: [Int] = []  // quotations of the sentence before that nothing was found for
    for sentence in list.sentences {
      let view = SentenceView(
        items: list.items, range: sentence, phrases: reader.phrases(list.items, in: sentence),
        verbs: verbReader.verbs(list.items, in: sentence), block: context.block, utf8: article.blocks.utf8,
        start: article.blocks.bytes[context.block].lowerBound)
      var previous: (item: Int, Attribution)?
      var unsaid: [Int] = []
      var named: SpokenSubject?
      for item in sentence where list.items[item].kind == .quote {
        let pair = Int(list.items[item].pair)
        let found =
          context.attributions[pair]
          ?? finder.attribution(
            of: item, words: context.words[pair], in: view, memory: spoken, previous: previous)
        if let found {
          context.attributions[pair] = found
          previous = (item, found)
          if found.subject.kind != .unclear {
            named = found.subject
            remember(found.subject, &spoken, context.block)
          }
        } else {
          unsaid.append(pair)
        }
      }
      if !pending.isEmpty, let told = finder.told(view, memory: spoken) {
        for pair in pending where context.attributions[pair] == nil { context.attributions[pair] = told }
      }
      pending = unsaid
      if outer < 0, sentence.upperBound == list.items.count, let last = list.items.last, last.isPunctuation(":"),
        let found = finder.attribution(of: list.items.count, words: 9, in: view, memory: spoken, previous: nil)
      {
        announced = (context.block, found)
      }
      update(&spoken, view, subjects, named, context.block)
    }
    if outer < 0 { memory = spoken }
  }

  private func remember(_ subject: SpokenSubject, _ memory: inout SpeakerMemory, _ block: Int) {
    memory = SpeakerMemory(
      speakers: subject.speakers, isBody: subject.isBody, gender: subject.gender, block: block, distance: 0,
      words: subject.words)
  }

  /// What a sentence leaves in memory: who was its subject, if that is plain.
  private func update(
    _ memory: inout SpeakerMemory, _ view: SentenceView, _ subjects: SubjectFinder, _ named: SpokenSubject?,
    _ block: Int
  ) {
    let quote = view.range.last { view.items[$0].kind == .quote } ?? view.range.lowerBound
    if let last = view.verbs.indices.last(where: {
      view.verbs[$0].kind == .finite && (named == nil || view.verbs[$0].items.lowerBound > quote)
    }) {
      let subject = subjects.speakers(
        subjects.subject(of: last, in: view), form: view.verbs[last].form, in: view, memory: memory)
      if subject.kind != .unclear {
        remember(subject, &memory, block)
      } else if named == nil {
        memory = SpeakerMemory()
      }
      return
    }
    if named != nil { return }
    if let first = view.phrases.first, first.position == .subject, !first.isPlace {
      let subject = subjects.speakers(.phrases(view.joined(0)), form: [], in: view, memory: memory)
      if subject.kind != .unclear { remember(subject, &memory, block) } else { memory = SpeakerMemory() }
      return
    }
    if view.phrases.contains(where: { !$0.isPlace && !$0.isBody }) {
      memory = SpeakerMemory()
    } else {
      memory.distance += 1
    }
  }

  // MARK: Offering

  private mutating func offer(_ context: QuotedBlock) {
    for (index, pair) in context.pairs.enumerated() where context.opaque[index] {
      var attribution = context.attributions[index]
      if !pair.isClosed, running == nil {
        guard attribution != nil else { continue }
        attribution?.confidence = .low
      }
      if context.isInside(index), attribution == nil { continue }
      if context.words[index] < 4, attribution?.subject.kind == .unclear { continue }
      // Words for one who is in no registry are less often right than a name.
      if attribution?.confidence == .high, attribution?.subject.speakers.contains(where: { $0.entity == nil }) == true {
        attribution?.confidence = .medium
      }
      guard let place = context.place(index) else { continue }
      if let attribution {
        suggestions.append(suggestion(place, attribution))
      } else if context.isSentence(index) {
        suggestions.append(
          Suggestion(
            place: place, claim: .quotation(QuotationClaim()), rule: "unattributed",
            evidence: [Evidence("sentence-in-marks")], confidence: .low))
      }
    }
  }

  private func suggestion(_ place: TextPlace, _ attribution: Attribution) -> Suggestion {
    Suggestion(
      place: place,
      claim: .quotation(QuotationClaim(speakers: attribution.subject.speakers, relay: attribution.relay)),
      rule: attribution.rule, evidence: attribution.evidence, confidence: attribution.confidence)
  }
}

// Writes down what somebody points at, so that it is found again when the text has changed: as `AnchoredText.target` of the builder.
// Positions are Unicode scalars. Knows nothing of annotations.
(function (R) {
  "use strict";

  var usual = 32;

  function isBlank(scalar) {
    return /^[ \t-\r]$/.test(scalar);
  }

  /** A text folded, without blanks. */
  function letters(text) {
    return R.foldText(text).replace(/[ \t-\r]/g, "");
  }

  /** Makes the blocks of an article ready for `target(block, start, end)`. */
  R.folding.Targets = function (data) {
    this.data = data;
    this.blocks = data.blocks.map((block) => R.scalars(block.text));
    this.blockOf = new Map();
    data.blocks.forEach(function (block, index) {
      if (!this.blockOf.has(block.anchor)) {
        this.blockOf.set(block.anchor, index);
      }
    }, this);
    this.folded = null;
  };

  var Targets = R.folding.Targets;

  /** The letters of the whole article, and for each scalar of each block the first letter at or after it. */
  Targets.prototype.fold = function () {
    var all = "";
    var words = new Map();
    var starts = this.data.blocks.map(function (block) {
      var own = [];
      for (var scalar of block.text) {
        own.push(all.length);
        var folded = R.foldText(scalar);
        for (var part of folded) {
          all += isBlank(part) ? "" : part;
        }
      }
      own.push(all.length);
      var word = block.anchor.split("-")[1];
      words.set(word, (words.get(word) || 0) + 1);
      return own;
    });
    var total = this.blocks.reduce((sum, block) => sum + block.length, 0);
    this.folded = { letters: all, starts: starts, words: words, total: total };
    return this.folded;
  };

  Targets.prototype.quote = function (place) {
    var block = this.blocks[place.block];
    return block ? block.slice(place.start, place.end) : "";
  };

  /** Whether the words stand at a place, scalar for scalar. */
  Targets.prototype.has = function (block, start, end, quote) {
    var own = this.blocks[block];
    return Boolean(own) && start >= 0 && end > start && end <= own.length && own.slice(start, end) === quote;
  };

  /**
   * 32 scalars of the block on each side. Where other words of the article have the same around them, as many more as tell them apart:
   * of the block, and where the article has several blocks with these words, of its neighbours too. Null outside the text.
   */
  Targets.prototype.target = function (block, start, end) {
    var own = this.blocks[block];
    if (!own || start < 0 || end <= start || end > own.length) {
      return null;
    }
    var folded = this.folded || this.fold();
    var isRepeated = folded.words.get(this.data.blocks[block].anchor.split("-")[1]) > 1;
    var length = usual;
    var around = this.around(block, start, end, length, false);
    if (isRepeated || !this.isAlone(block, start, end, around)) {
      do {
        length *= 2;
        around = this.around(block, start, end, length, isRepeated);
      } while (!this.isAlone(block, start, end, around) && length < (isRepeated ? folded.total : own.length));
    }
    // In a short article there may be nothing more to add. Then the anchor, which would go over to another block with the same words,
    // is better left out.
    var isUsual = R.scalars(around.prefix).length <= usual && R.scalars(around.suffix).length <= usual;
    return this.make(block, start, end, around, isRepeated && isUsual ? block : this.data.blocks[block].anchor);
  };

  Targets.prototype.make = function (block, start, end, around, reference) {
    return {
      block: reference, start: start, end: end, quote: this.blocks[block].slice(start, end), prefix: around.prefix, suffix: around.suffix,
      text_sha256: this.data.sha,
    };
  };

  Targets.prototype.around = function (block, start, end, length, across) {
    var own = this.blocks[block];
    var prefix = own.slice(Math.max(0, start - length), start);
    var suffix = own.slice(end, Math.min(own.length, end + length));
    if (across) {
      // Beyond the block by as much again, so that the neighbours are surely in it.
      var missing = start <= length ? length : 0;
      for (var before = block - 1; missing > 0 && before >= 0; before -= 1) {
        var tail = this.blocks[before];
        var from = Math.max(0, tail.length - missing);
        prefix = tail.slice(from, tail.length) + "\n" + prefix;
        missing -= tail.length - from + 1;
      }
      missing = own.length - end <= length ? length : 0;
      for (var after = block + 1; missing > 0 && after < this.blocks.length; after += 1) {
        var head = this.blocks[after];
        var to = Math.min(head.length, missing);
        suffix += "\n" + head.slice(0, to);
        missing -= to + 1;
      }
    }
    return { prefix: prefix, suffix: suffix };
  };

  /** Whether the contexts fit nowhere else. */
  Targets.prototype.isAlone = function (block, start, end, around) {
    var all = this.folded.letters;
    var first = this.folded.starts[block][start];
    var last = this.folded.starts[block][end];
    if (first >= last) {
      return true;
    }
    var quote = all.slice(first, last);
    var before = letters(around.prefix);
    var after = letters(around.suffix);
    for (var at = all.indexOf(quote); at >= 0; at = all.indexOf(quote, at + 1)) {
      var isSame = at >= before.length && all.startsWith(before, at - before.length) && all.startsWith(after, at + quote.length);
      if (at !== first && isSame) {
        return false;
      }
    }
    return true;
  };
})(window.hashiyaReview);

// Looking at a random sample of many occurrences before all of them are decided: which ones, what the outcome tells of the
// rest, and the dialog that shows them one after another. Knows nothing of where they are listed.
(function (R) {
  "use strict";

  /** The certainty with which the outcome is stated. */
  var certainty = 0.95;

  // MARK: Chance

  /** Numbers from 0 to 1 that follow from a seed (a batch's id), so that anybody can draw the same sample again. */
  function random(seed) {
    var state = 2166136261;
    for (var index = 0; index < seed.length; index += 1) {
      state = Math.imul(state ^ seed.charCodeAt(index), 16777619);
    }
    return function () {
      state = (state + 0x6d2b79f5) | 0;
      var mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** A number of rows drawn from a list, in the order drawn. What is drawn does not depend on the order of the list. */
  function draw(rows, count, seed) {
    var all = rows.slice().sort(function (one, other) {
      return one.key < other.key ? -1 : 1;
    });
    var next = random(seed);
    var drawn = Math.min(count, all.length);
    for (var index = 0; index < drawn; index += 1) {
      var other = index + Math.floor(next() * (all.length - index));
      var row = all[index];
      all[index] = all[other];
      all[other] = row;
    }
    return all.slice(0, drawn);
  }

  // MARK: What a sample tells

  var logs = [0];

  function logFactorial(number) {
    for (var next = logs.length; next <= number; next += 1) {
      logs.push(logs[next - 1] + Math.log(next));
    }
    return logs[number];
  }

  function logChoose(from, count) {
    return logFactorial(from) - logFactorial(count) - logFactorial(from - count);
  }

  /** How likely it is to draw at most `wrong` wrong ones where `all` have `bad` of them (hypergeometric distribution). */
  function likelihood(all, bad, size, wrong) {
    var sum = 0;
    for (var found = Math.max(0, size - (all - bad)); found <= Math.min(wrong, bad, size); found += 1) {
      sum += Math.exp(logChoose(bad, found) + logChoose(all - bad, size - found) - logChoose(all, size));
    }
    return sum;
  }

  /** The most wrong ones that may be among all, with the certainty stated, if a sample had so many. */
  function mostWrong(all, size, wrong) {
    var low = wrong;
    var high = all - (size - wrong);
    while (low < high) {
      var middle = Math.ceil((low + high) / 2);
      if (likelihood(all, middle, size, wrong) > 1 - certainty) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  function percent(part, of) {
    return R.n(Math.ceil((100 * part) / of));
  }

  /** One sentence on what a sample of a size can tell. */
  function promise(all, size) {
    if (size >= all) {
      return R.t("review_group_sample_all");
    }
    var most = mostWrong(all, size, 0);
    return R.t("review_group_sample_promise", {
      size: R.n(size),
      most: R.n(most),
      all: R.n(all),
      percent: percent(most, all),
    });
  }

  // MARK: The dialog

  var sizes = [10, 20, 30, 60, 100];

  /**
   * Asks for the size, shows the sample, and gives `{judged: [{row, verdict}], rest: [row], accept: bool, value, batch}`, or
   * null where it was cancelled. `verdict` is "right", "wrong" or "unsure"; `accept` says whether the rest is decided too.
   * `options`: `rows`, `articles`, `title`, `question(row)`, `batch`, `restLabel(n)`.
   */
  function open(options) {
    var all = options.rows.length;
    return new Promise(function (resolve) {
      var body = R.el("div", { class: "sample" });
      var result = null;
      var sheet = sheetFor(options.title, body, function () {
        document.removeEventListener("keydown", keys, true);
        resolve(result);
      });
      var key = null;

      function keys(event) {
        var command = key && sheet.open ? R.key(event) : null;
        if (command && key[command]) {
          event.preventDefault();
          event.stopPropagation();
          key[command]();
        }
      }

      document.addEventListener("keydown", keys, true);

      function ask() {
        var size = R.el("select", { attrs: { id: "sample-size" } });
        sizes
          .filter(function (each) {
            return each < all;
          })
          .concat(all <= 100 ? [all] : [])
          .forEach(function (each) {
            size.append(R.el("option", { text: R.n(each), attrs: { value: String(each) } }));
          });
        size.value = String(Math.min(20, all));
        var sentence = R.el("p", { text: promise(all, Number(size.value)), attrs: { "aria-live": "polite" } });
        size.addEventListener("change", function () {
          sentence.textContent = promise(all, Number(size.value));
        });
        var start = button(R.t("review_group_sample_start"), "primary", function () {
          judge(draw(options.rows, Number(size.value), options.batch));
        });
        body.replaceChildren(
          R.el("p", { text: R.count("review_group_sample_intro", all) }),
          R.el("p", {}, R.el("label", { attrs: { for: "sample-size" }, text: R.t("review_group_sample_size") }), " ", size),
          sentence,
          R.el("p", { class: "actions" }, start)
        );
        start.focus();
      }

      function judge(sample) {
        var judged = [];
        var index = 0;

        function decide(verdict) {
          judged[index] = { row: sample[index], verdict: verdict };
          index += 1;
          if (index < sample.length) {
            show();
          } else {
            conclude(judged);
          }
        }

        function show() {
          var row = sample[index];
          var article = options.articles[row.data.article];
          var text = R.el("p", { class: "passage", lang: article.lang, dir: article.dir });
          passage(row, text);
          var counter = R.t("review_group_sample_step", { n: R.n(index + 1), all: R.n(sample.length) });
          var right = button(R.t("review_group_right"), "primary", decide.bind(null, "right"), "accept");
          body.replaceChildren(
            R.el("p", { class: "step", text: counter, attrs: { tabindex: "-1" } }),
            R.el("p", { class: "question" }, options.question(row)),
            text,
            R.el("p", { class: "meta" }, R.bdi(article.title, article.lang, article.dir), " ", article.date ? R.date(article.date) : null),
            R.el(
              "p",
              { class: "actions" },
              right,
              button(R.t("review_group_wrong"), "", decide.bind(null, "wrong"), "reject"),
              button(R.t("review_group_not_sure"), "", decide.bind(null, "unsure"), "unsure"),
              index > 0 ? button(R.t("review_group_back"), "plain", back, "previous") : null
            )
          );
          key = { accept: decide.bind(null, "right"), reject: decide.bind(null, "wrong"), unsure: decide.bind(null, "unsure") };
          if (index > 0) {
            key.undo = back;
            key.previous = back;
          }
          right.focus();
          sheet.tell(counter + " " + row.before + row.data.quote + row.after);
          if (sample[index + 1]) {
            R.load("articles/" + sample[index + 1].data.article).catch(function () {});
          }
        }

        function back() {
          index -= 1;
          judged.length = index;
          show();
        }

        show();
      }

      function conclude(judged) {
        key = null;
        var chosen = new Set();
        var right = 0;
        var wrong = 0;
        judged.forEach(function (each) {
          chosen.add(each.row);
          right += each.verdict === "right" ? 1 : 0;
          wrong += each.verdict === "wrong" ? 1 : 0;
        });
        var rest = options.rows.filter(function (row) {
          return !chosen.has(row);
        });
        var most = mostWrong(all, judged.length, judged.length - right) - (judged.length - right);

        function finish(accept) {
          result = {
            judged: judged,
            rest: accept ? rest : [],
            accept: accept,
            value: { sample: judged.length, right: right, of: all },
            batch: options.batch,
          };
          sheet.close();
        }

        var tells =
          rest.length === 0
            ? R.t("review_group_sample_whole")
            : most === 0
              ? R.t("review_group_sample_none")
              : R.t("review_group_sample_tells", { most: R.n(most), rest: R.n(rest.length), percent: percent(most, rest.length) });
        var leave = button(
          rest.length > 0 ? R.t("review_group_leave_rest") : R.t("review_group_finish"),
          rest.length > 0 ? "" : "primary",
          finish.bind(null, false)
        );
        var outcome = R.el("p", {
          class: "outcome",
          attrs: { tabindex: "-1" },
          text: R.t("review_group_sample_outcome", { right: R.n(right), size: R.n(judged.length) }),
        });
        body.replaceChildren(
          outcome,
          R.el("p", { text: tells }),
          wrong > 0 ? R.el("p", { text: R.count("review_group_sample_wrong", wrong) }) : "",
          R.el(
            "p",
            { class: "actions" },
            rest.length > 0
              ? button(options.restLabel(rest.length), right === judged.length ? "primary" : "", finish.bind(null, true))
              : null,
            leave
          )
        );
        outcome.focus();
      }

      ask();
    });
  }

  /** The paragraph, once it is there; until then what the row has of it. */
  function passage(row, parent) {
    parent.replaceChildren("… " + row.before, R.el("mark", { text: row.data.quote }), row.after + " …");
    R.load("articles/" + row.data.article).then(
      function (article) {
        var block = article.blocks.find(function (each, index) {
          return each.anchor === row.data.anchor || index === row.data.anchor;
        });
        var text = block && R.scalars(block.text);
        if (text && text.slice(row.data.start, row.data.end) === row.data.quote) {
          parent.replaceChildren(
            text.slice(Math.max(0, row.data.start - 400), row.data.start),
            R.el("mark", { text: row.data.quote }),
            text.slice(row.data.end, row.data.end + 400)
          );
        }
      },
      function () {}
    );
  }

  /** A button; `command` is one of the keys that everything has, or what is printed on another key. */
  function button(words, style, action, command) {
    var cap = command ? R.keycap(command) || R.el("kbd", { text: command, dir: "ltr", attrs: { "aria-hidden": "true" } }) : null;
    var shortcut = command ? R.keycap.shortcut(command) || command.replace("Ctrl", "Control") : null;
    return R.el(
      "button",
      { class: style ? "tool " + style : "tool", attrs: { type: "button", "aria-keyshortcuts": shortcut }, on: { click: action } },
      words,
      cap
    );
  }

  // MARK: A dialog with nothing but a title, a way out and a body

  function sheetFor(title, body, closed) {
    var origin = document.activeElement;
    var voice = R.el("p", { class: "unseen", attrs: { "aria-live": "polite" } });
    var heading = R.el("h2", { attrs: { id: "review-sheet-title", tabindex: "-1" } }, title);
    var sheet = R.el("dialog", { class: "review-sheet", attrs: { "aria-labelledby": "review-sheet-title" } });
    sheet.append(
      R.el(
        "div",
        { class: "sheet-head" },
        heading,
        button(R.t("review_group_close"), "", function () {
          sheet.close();
        })
      ),
      body,
      voice
    );
    /** What stands outside an open dialog is not read out: it has a voice of its own. */
    sheet.tell = function (words) {
      voice.textContent = words;
    };
    sheet.addEventListener("close", function () {
      sheet.remove();
      closed();
      if (origin && origin.isConnected) {
        origin.focus({ preventScroll: true });
      }
    });
    document.body.append(sheet);
    sheet.showModal();
    heading.focus();
    return sheet;
  }

  /** Acts that a sample comes to: what was judged, and the rest if it is decided too. */
  function acts(result, verb, articles, options) {
    var all = [];
    function add(row, what) {
      var act = R.occurrences.decide(row, what, articles, {
        entity: options.entity,
        batch: result.batch,
        value: what === verb ? result.value : null,
      });
      if (act) {
        all.push(act);
      }
    }
    var against = verb === "accept" ? "reject" : "accept";
    result.judged.forEach(function (each) {
      add(each.row, each.verdict === "unsure" ? "unsure" : each.verdict === "right" ? verb : against);
    });
    result.rest.forEach(function (row) {
      add(row, verb);
    });
    return all;
  }

  R.sample = { open: open, draw: draw, mostWrong: mostWrong, acts: acts, sheet: sheetFor, button: button };
})(window.hashiyaReview);

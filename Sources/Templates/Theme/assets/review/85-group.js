// All occurrences of one name, or of one rule, in context: decided one by one from the keyboard, or in groups of a form after a
// look at a random sample. Knows nothing of how a page of an article looks.
(function (R) {
  "use strict";

  /** What the page's title says of the site. */
  var siteTitle = document.title.split(" – ").slice(1).join(" – ");

  // MARK: The view

  R.view("group", function (parent) {
    var query = new URLSearchParams(location.search);
    var entity = query.get("entity");
    var rule = query.get("rule");
    if (!entity && !rule) {
      parent.replaceChildren(R.el("p", { class: "empty" }, R.t("review_group_nothing"), " ", toQueue()));
      return;
    }
    var status = R.el("p", { class: "empty", text: R.t("review_group_loading"), attrs: { role: "status" } });
    parent.replaceChildren(status);
    var isOver = false;
    R.atEnd(function () {
      isOver = true;
    });
    var names = [entity ? "entity/" + ((R.entity(entity) || {}).id || entity) : "rule/" + rule];
    return R.occurrences
      .load(names, function (done, total) {
        status.textContent = R.t("review_group_loaded", { n: done, all: total });
      })
      .then(
        function (found) {
          if (!isOver) {
            new Group(parent, found, { entity: entity, rule: rule });
          }
        },
        function () {
          parent.replaceChildren(R.el("p", { class: "fault" }, R.t("review_group_not_loaded"), " ", toQueue()));
        }
      );
  });

  function toQueue() {
    return R.el("a", { text: R.t("review_group_to_queue"), attrs: { href: R.root + "review/index.html" } });
  }

  function Group(parent, found, about) {
    this.parent = parent;
    this.found = found;
    this.about = about;
    this.rows = found.rows;
    this.fresh = new R.occurrences.Fresh();
    this.filter = { status: "todo", form: "" };
    var self = this;
    this.later = function (changed) {
      self.updated(changed);
    };
    R.occurrences.settle(this.rows, this.fresh, this.later);
    this.groups = R.occurrences.groups(this.rows, found.articles);
    this.build();
    // Where all is decided there is still something to look at.
    if (!this.rows.some(R.occurrences.isUndecided)) {
      this.filter.status = "all";
      this.statusChoice.value = "all";
    }
    this.show();
    [
      R.store.on("acts", function (acts) {
        self.hear(acts);
      }),
      R.store.on("refused", function () {
        self.fresh.read();
        self.hear([]);
      }),
    ].forEach(R.atEnd);
    R.listen(document, "keydown", function (event) {
      self.keys(event);
    });
  }

  Group.prototype.build = function () {
    var self = this;
    this.progress = R.el("div", { class: "progress-of-group" });
    this.statusChoice = select(
      ["todo", "suggested", "disputed", "unsure", "accepted", "rejected", "all"].map(function (each) {
        return { value: each, text: R.t("review_group_status_" + each) };
      }),
      function (value) {
        self.filter.status = value;
        self.show();
      }
    );
    this.formChoice = select([], function (value) {
      self.filter.form = value;
      self.show();
    });
    this.all = R.sample.button(R.t("review_group_sample_all_shown"), "", function () {
      self.sample(self.shownRows());
    });
    this.matches = R.el("p", { class: "matches", attrs: { role: "status" } });
    this.listPlace = R.el("div", { class: "group-list" });
    this.bar = R.groupBar({
      decide: function (verb, entity) {
        self.decide(verb, entity);
      },
      undo: undo,
      step: function (by) {
        self.step(by, true);
      },
    });
    this.list = new R.rows.List(this.listPlace, {
      articles: this.found.articles,
      heading: function (group) {
        return self.heading(group);
      },
    });
    this.listPlace.addEventListener("focusin", function (event) {
      self.pick(event.target.closest(".occurrence"));
    });
    this.listPlace.addEventListener("click", function (event) {
      var item = event.target.closest(".occurrence");
      if (item && !event.target.closest("a")) {
        self.list.go(item.hashiyaRow);
        self.pick(item);
      }
    });
    this.parent.replaceChildren(
      R.el("p", { class: "way-back" }, toQueue()),
      this.head(),
      this.progress,
      R.el(
        "div",
        { class: "filters", attrs: { role: "search", "aria-label": R.t("review_group_filter") } },
        labelled(R.t("review_group_filter_status"), this.statusChoice),
        labelled(R.t("review_group_filter_form"), this.formChoice),
        this.all
      ),
      this.matches,
      this.listPlace,
      this.bar.element
    );
  };

  function labelled(words, field) {
    return R.el("label", { class: "filter" }, R.el("span", { text: words }), field);
  }

  function select(options, change) {
    var field = R.el("select", {});
    options.forEach(function (each) {
      field.append(R.el("option", { text: each.text, attrs: { value: each.value } }));
    });
    field.addEventListener("change", function () {
      change(field.value);
    });
    return field;
  }

  /** Whose page it is; for a name its card and the work on the registry. */
  Group.prototype.head = function () {
    var heading = document.querySelector("main.review > h1");
    // From here on it is the view that says it in the page's language.
    heading.removeAttribute("data-t");
    if (this.about.entity) {
      heading.replaceChildren(R.group.nameOf(this.about.entity));
      document.title = R.name(this.about.entity, R.lang).text + " – " + siteTitle;
      return R.registry(this.about.entity);
    }
    heading.textContent = R.t("review_group_rule", { rule: R.ruleName(this.about.rule) });
    document.title = heading.textContent + " – " + siteTitle;
    return R.el("div", {});
  };

  // MARK: What is shown

  Group.prototype.isShown = function (row) {
    var status = this.filter.status;
    return status === "all" || (status === "todo" ? R.occurrences.isUndecided(row) : row.status === status);
  };

  Group.prototype.show = function () {
    var self = this;
    this.fillForms();
    var groups = [];
    this.groups.forEach(function (group) {
      if (self.filter.form && self.filter.form !== group.key) {
        return;
      }
      var rows = group.rows.filter(function (row) {
        return self.isShown(row);
      });
      if (rows.length > 0) {
        groups.push(Object.assign({}, group, { rows: rows }));
      }
    });
    this.headings = new Map();
    this.list.show(groups);
    this.shown = groups;
    if (groups.length === 0) {
      this.listPlace.replaceChildren(R.el("p", { class: "empty", text: R.t("review_group_no_rows") }));
    }
    this.matches.textContent = R.count("review_group_matches", this.list.rows.length);
    var first = this.list.rows[0] || null;
    this.list.go(first, { quiet: true });
    this.bar.show(first, this.found.articles);
    this.count();
  };

  Group.prototype.fillForms = function () {
    var field = this.formChoice;
    if (field.options.length > 0) {
      return;
    }
    field.append(R.el("option", { text: R.t("review_group_all_forms"), attrs: { value: "" } }));
    this.groups.forEach(function (group) {
      var kind = { attached: 1, variant: 1, several: 1 }[group.kind] ? " – " + R.t("review_group_form_" + group.kind) : "";
      var words = group.kind === "rare" ? R.t("review_group_rare") : R.group.shorten(group.words);
      field.append(R.el("option", { text: "\u2068" + words + "\u2069" + kind + " (" + R.n(group.rows.length) + ")", attrs: { value: group.key } }));
    });
  };

  Group.prototype.heading = function (group) {
    var self = this;
    var count = R.el("span", { class: "count" });
    var button = R.sample.button(R.t("review_group_sample_group"), "", function () {
      self.sample(group.rows);
    });
    this.headings.set(group, { count: count, button: button });
    return R.el("div", { class: "form-head" }, R.el("h2", {}, R.group.words(group), " ", count), button);
  };

  Group.prototype.shownRows = function () {
    return this.list.rows;
  };

  /** The counts, of the page and of each group. */
  Group.prototype.count = function () {
    var total = this.rows.length;
    var open = this.rows.filter(R.occurrences.isUndecided).length;
    this.progress.replaceChildren(R.tally(R.t("review_group_decided"), total - open, total));
    this.headings.forEach(function (parts, group) {
      var left = group.rows.filter(R.occurrences.isUndecided).length;
      var fresh = group.rows.filter(R.occurrences.isNew).length;
      parts.count.textContent = R.t("review_group_count", { n: R.n(left), all: R.n(group.rows.length) });
      parts.button.hidden = fresh < 2;
    });
    this.all.hidden = this.shown.length < 2 || this.list.rows.filter(R.occurrences.isNew).length < 2;
  };

  Group.prototype.updated = function (rows) {
    if (rows.length === 0) {
      return;
    }
    this.list.update(rows);
    this.count();
    if (rows.indexOf(this.list.current) >= 0) {
      this.bar.show(this.list.current, this.found.articles);
    }
  };

  /** Acts of this window and of others. */
  Group.prototype.hear = function (acts) {
    this.fresh.hear(acts);
    var articles = new Set(
      acts.map(function (each) {
        return each.article;
      })
    );
    var rows =
      acts.length === 0
        ? this.rows
        : this.rows.filter(function (row) {
            return articles.has(row.data.article);
          });
    this.updated(rows.length > 0 ? R.occurrences.settle(rows, this.fresh, this.later) : []);
  };

  // MARK: One by one

  Group.prototype.pick = function (item) {
    if (item) {
      if (this.list.current !== item.hashiyaRow) {
        this.list.go(item.hashiyaRow, { quiet: true });
      }
      this.bar.show(item.hashiyaRow, this.found.articles);
    }
  };

  /** To the next row, or the next undecided one. */
  Group.prototype.step = function (by, undecided) {
    var rows = this.list.rows;
    var index = rows.indexOf(this.list.current) + by;
    while (undecided && rows[index] && !R.occurrences.isUndecided(rows[index])) {
      index += by;
    }
    if (rows[index]) {
      this.list.go(rows[index]);
      this.bar.show(rows[index], this.found.articles);
    } else {
      R.say(R.t(by > 0 ? "review_group_last" : "review_group_first"));
    }
  };

  Group.prototype.decide = function (verb, entity) {
    var row = this.list.current;
    if (!row) {
      return;
    }
    var options = { entity: entity || this.about.entity };
    if (verb === "accept" && row.data.kind === "name" && !options.entity && R.occurrences.candidates(row).length !== 1) {
      R.say(R.t("review_group_choose"));
      this.bar.candidates();
      return;
    }
    var self = this;
    Promise.resolve(R.store.ask()).then(function (name) {
      if (!name) {
        return;
      }
      R.store.submit([R.occurrences.decide(row, verb, self.found.articles, options)]);
      R.say(R.t(row.status === "disputed" ? "review_group_still_disputed" : "review_group_status_" + row.status));
      if (self.list.current === row) {
        self.step(1, true);
      }
    });
  };

  function undo() {
    R.say(R.t(R.store.undo().length > 0 ? "review_group_undone" : "review_group_nothing_to_undo"));
  }

  Group.prototype.keys = function (event) {
    if (document.querySelector("dialog[open]")) {
      return;
    }
    var inList = event.target === document.body || event.target.closest(".group-list, main.review") !== null;
    var command = inList ? R.key(event) : null;
    var digit = /^choose([1-9])$/.exec(command || "");
    var self = this;
    var run = {
      accept: () => self.decide("accept"),
      reject: () => self.decide("reject"),
      unsure: () => self.decide("unsure"),
      next: () => self.step(1, true),
      previous: () => self.step(-1, true),
      nextAny: () => self.step(1, false),
      previousAny: () => self.step(-1, false),
      undo: undo,
      filter: () => self.statusChoice.focus(),
      help: R.keycap.help,
    }[command];
    if (digit && this.list.current) {
      var chosen = R.occurrences.candidates(this.list.current)[Number(digit[1]) - 1];
      run = chosen ? () => self.decide("accept", chosen) : null;
    }
    if (run) {
      event.preventDefault();
      run();
    }
  };

  // MARK: All of them, after a sample

  Group.prototype.sample = function (rows) {
    var self = this;
    var entity = this.about.entity;
    var open = rows.filter(function (row) {
      return R.occurrences.isNew(row) && (entity || R.occurrences.candidates(row).length < 2);
    });
    if (open.length === 0) {
      R.say(R.t("review_group_choose"));
      return;
    }
    R.sample
      .open({
        rows: open,
        articles: this.found.articles,
        title: R.t("review_group_sample_title"),
        batch: R.uuid(),
        question: function (row) {
          return R.group.question(row, "accept", entity);
        },
        restLabel: function (count) {
          return R.count("review_group_accept_rest", count);
        },
      })
      .then(function (result) {
        if (result) {
          R.occurrences
            .submit(() => R.sample.acts(result, "accept", self.found.articles, { entity: entity }))
            .then((acts) => R.say(R.count("review_group_batch_done", acts.length)));
        }
      });
  };
})(window.hashiyaReview);

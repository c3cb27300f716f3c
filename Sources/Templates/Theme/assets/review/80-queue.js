// The queue: how far the whole archive is, and the articles with something to do, filtered. Knows nothing of texts.
(function (R) {
  "use strict";

  /** Articles on one page of the list. */
  var pageSize = 50;
  /** Articles that are read at once to count what was decided. */
  var atOnce = 6;
  /** How many articles the article view can go on to. */
  var kept = 2000;

  function keyOfNext() {
    return R.archive.archive + ":review-queue";
  }

  R.queue = {
    /** The article after one in the queue that was looked at last in this window; null where there is none. */
    next: function (id) {
      try {
        var list = JSON.parse(sessionStorage.getItem(keyOfNext()) || "[]");
        var place = list.indexOf(id);
        return list[place + 1] || null;
      } catch (refused) {
        return null;
      }
    },
  };

  R.view("queue", function (place) {
    return new View(place);
  });

  function View(place) {
    var archive = R.archive;
    this.place = place;
    this.filter = R.queueFilter.read(archive);
    this.fresh = new R.occurrences.Fresh();
    this.isOver = false;
    this.build();
    var self = this;
    R.atEnd(function () {
      self.isOver = true;
    });
    R.load("entities")
      .then(function (data) {
        self.queue = new R.Queue(archive, data.entities);
        return self.loadParts(1);
      })
      .then(
        function () {
          self.ready();
        },
        function () {
          self.status.className = "fault";
          self.status.textContent = R.t("review_group_not_loaded");
        }
      );
  }

  View.prototype.build = function () {
    var self = this;
    this.status = R.el("p", { class: "queue-status", attrs: { role: "status" } });
    this.form = R.queueFilter.form(R.archive, function (filter) {
      self.filter = filter;
      self.remember();
      self.sift();
    });
    this.form.show(this.filter);
    this.progress = R.el("div", { class: "archive-progress" });
    this.matches = R.el("p", { class: "matches", attrs: { "aria-live": "polite" } });
    this.next = R.sample.button(R.t("review_queue_next"), "primary", function () {
      self.open();
    }, "Enter");
    this.list = R.el("ol", { class: "queue-articles" });
    this.pages = R.el("nav", { class: "pagination", attrs: { "aria-label": R.t("review_queue_pages") } });
    this.lists = R.queueLists();
    this.place.replaceChildren(
      R.el(
        "section",
        { class: "queue-head", attrs: { "aria-label": R.t("review_queue_progress") } },
        this.progress,
        R.statusLine()
      ),
      this.status,
      R.el(
        "div",
        { class: "queue-body" },
        R.el(
          "section",
          { class: "queue-main", attrs: { "aria-labelledby": "queue-articles" } },
          R.el("h2", { text: R.t("review_queue_articles"), attrs: { id: "queue-articles" } }),
          this.form.element,
          R.el("div", { class: "queue-go" }, this.matches, this.next),
          this.list,
          this.pages
        ),
        this.lists.element
      )
    );
  };

  // MARK: Loading

  View.prototype.loadParts = function (part) {
    var self = this;
    var shards = R.archive.shards;
    if (this.isOver) {
      return Promise.reject(new Error("over"));
    }
    return R.load("queue-" + part).then(function (data) {
      R.unload("queue-" + part);
      self.queue.add(data.articles);
      self.status.textContent =
        part < shards ? R.t("review_queue_loading", { n: self.queue.articles.length, all: R.archive.articles }) : "";
      if (part === 1 && shards > 1) {
        self.sift();
      }
      return part < shards ? self.loadParts(part + 1) : null;
    });
  };

  View.prototype.ready = function () {
    var self = this;
    this.isReady = true;
    this.sift();
    this.count();
    R.listen(window, "hashchange", function () {
      self.filter = R.queueFilter.read(R.archive);
      self.form.show(self.filter);
      self.sift();
    });
    R.listen(document, "keydown", function (event) {
      self.keys(event);
    });
    var off = R.muting.on(function () {
      self.sift();
      self.lists.show(self.most);
    });
    R.atEnd(off);
    this.follow();
  };

  // MARK: Decisions that are not in the data

  /** Articles in which something was decided since are read one after another, and counted as they are. */
  View.prototype.follow = function () {
    var self = this;
    this.waiting = new Set(R.store.articles());
    R.atEnd(
      R.store.on("acts", function (acts) {
        self.fresh.hear(acts);
        acts.forEach(function (each) {
          if (each.article) {
            self.waiting.add(each.article);
          }
        });
        self.settle();
      })
    );
    this.settle();
  };

  View.prototype.settle = function () {
    var self = this;
    if (this.isSettling || this.isOver) {
      return;
    }
    var ids = Array.from(this.waiting).filter(function (id) {
      return self.queue.numberOf.has(id);
    });
    this.waiting.clear();
    if (ids.length === 0) {
      return;
    }
    this.isSettling = true;
    var last = Date.now();
    var taken = 0;

    function work() {
      if (taken >= ids.length || self.isOver) {
        return null;
      }
      if (Date.now() - last > 1000) {
        last = Date.now();
        self.status.textContent = R.t("review_queue_settling", { n: taken, all: ids.length });
        self.refresh();
      }
      taken += 1;
      return self.settleOne(ids[taken - 1]).then(work);
    }

    whenLoaded()
      .then(() => Promise.all(Array.from({ length: atOnce }, work)))
      .then(function () {
        self.isSettling = false;
        self.status.textContent = "";
        if (!self.isOver) {
          self.refresh();
          self.settle();
        }
      });
  };

  /** Scripts that are added before the page has loaded keep the browser from saying that it has. */
  function whenLoaded() {
    return new Promise(function (done) {
      if (document.readyState === "complete") {
        done();
      } else {
        window.addEventListener("load", () => done(), { once: true });
      }
    });
  }

  View.prototype.settleOne = function (id) {
    var self = this;
    return R.load("articles/" + id, { fresh: true }).then(
      function (data) {
        R.unload("articles/" + id);
        var acts = self.fresh.of(id);
        var doc = R.document(data, acts);
        var views = data.annotations.map((annotation) => doc.byID(annotation.id));
        self.queue.settle(id, views, R.occurrences.unconfirmed(data, acts));
      },
      function () {}
    );
  };

  View.prototype.refresh = function () {
    this.sift();
    this.count();
  };

  // MARK: What is shown

  View.prototype.remember = function () {
    var hash = R.queueFilter.write(this.filter, R.archive);
    history.replaceState(null, "", location.pathname + location.search + (hash ? "#" + hash : ""));
    this.form.show(this.filter);
  };

  View.prototype.sift = function () {
    var started = performance.now();
    this.found = this.queue.sift(this.filter, R.muting.all());
    var articles = this.found.articles.length;
    var counted = R.count("review_queue_count_articles", articles);
    this.matches.textContent =
      articles === 0
        ? R.t("review_queue_no_matches")
        : this.found.total === 0
          ? counted
          : R.t("review_queue_matches", {
              annotations: R.count("review_queue_count_annotations", this.found.total),
              articles: counted,
            });
    this.next.hidden = articles === 0;
    this.showPage();
    this.keep();
    this.place.dataset.sifted = (performance.now() - started).toFixed(1);
  };

  View.prototype.count = function () {
    var progress = this.queue.counted(0, this.queue.count);
    var all = R.archive.kinds.map(function (kind, index) {
      var each = progress[index];
      return each.total > 0 ? R.tally(R.t("kind_" + kind + "_plural"), each.done, each.total) : "";
    });
    this.progress.replaceChildren.apply(this.progress, all);
    this.most = this.queue.mostUndecided();
    this.lists.show(this.most);
  };

  View.prototype.showPage = function () {
    var pages = Math.max(1, Math.ceil(this.found.articles.length / pageSize));
    var page = Math.min(this.filter.page, pages);
    var first = (page - 1) * pageSize;
    this.list.setAttribute("start", String(first + 1));
    var fragment = document.createDocumentFragment();
    for (var index = first; index < Math.min(first + pageSize, this.found.articles.length); index += 1) {
      fragment.append(this.card(this.found.articles[index], this.found.matching[index]));
    }
    this.list.replaceChildren(fragment);
    this.showPages(page, pages);
  };

  View.prototype.card = function (number, matching) {
    var article = this.queue.articles[number];
    var outlet = R.archive.outlets[article.outlet];
    var progress = this.queue.progress(number);
    var facts = [
      outlet ? R.bdi(outlet.name, outlet.lang, outlet.dir) : null,
      article.date ? R.date(article.date) : null,
      article.status === "public" ? null : R.t(article.status === "draft" ? "draft" : "status_" + article.status),
      this.isNarrowed() ? R.count("review_queue_match_count", matching) : null,
    ].filter(Boolean);
    var meta = R.el("p", { class: "meta" }, facts.map((each) => [R.el("span", {}, each), " "]));
    return R.el(
      "li",
      {},
      R.el("h3", {}, R.el("a", { attrs: { href: address(article.id) } }, R.bdi(article.title, article.lang, article.dir))),
      meta,
      R.el(
        "p",
        { class: "kinds" },
        R.archive.kinds.map(function (kind, index) {
          var each = progress[index];
          return each.total > 0 ? R.tally(R.t("kind_" + kind + "_plural"), each.done, each.total, "small") : null;
        }),
        article.unconfirmed > 0
          ? R.el("span", { class: "unconfirmed", text: R.count("review_queue_unconfirmed", article.unconfirmed) })
          : null
      )
    );
  };

  View.prototype.isNarrowed = function () {
    return R.queueFilter.write(Object.assign({}, this.filter, { page: 1 }), R.archive) !== "";
  };

  View.prototype.showPages = function (page, pages) {
    var self = this;
    this.pages.hidden = pages < 2;
    function go(to, words, isOff) {
      var button = R.sample.button(words, "", function () {
        self.filter = Object.assign({}, self.filter, { page: to });
        self.remember();
        self.showPage();
        self.matches.scrollIntoView({ block: "start" });
        var first = self.list.querySelector("a");
        if (first) {
          first.focus({ preventScroll: true });
        }
      });
      button.disabled = isOff;
      return button;
    }
    this.pages.replaceChildren(
      go(page - 1, R.t("review_queue_page_before"), page <= 1),
      R.el("span", { text: R.t("review_queue_page", { n: page, all: pages }) }),
      go(page + 1, R.t("review_queue_page_after"), page >= pages)
    );
  };

  // MARK: The next one

  function address(id) {
    return R.root + "review/article.html?id=" + encodeURIComponent(id);
  }

  /** For the article view, which goes on from one to the next. */
  View.prototype.keep = function () {
    var self = this;
    var ids = this.found.articles.slice(0, kept).map(function (number) {
      return self.queue.articles[number].id;
    });
    try {
      sessionStorage.setItem(keyOfNext(), JSON.stringify(ids));
    } catch (refused) {
      // Private windows refuse; the article view then leads back here.
    }
  };

  View.prototype.open = function () {
    var number = this.found.articles[(Math.max(1, this.filter.page) - 1) * pageSize];
    if (number !== undefined) {
      R.go(address(this.queue.articles[number].id));
    }
  };

  View.prototype.keys = function (event) {
    if (document.querySelector("dialog[open]")) {
      return;
    }
    var isFree = event.target === document.body || event.target.id === "main";
    if (event.key === "Enter" && isFree && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.open();
      return;
    }
    var command = R.key(event);
    if (command === "filter") {
      event.preventDefault();
      this.form.focus();
    } else if (command === "help") {
      event.preventDefault();
      R.keycap.help();
    } else if (command === "undo") {
      event.preventDefault();
      R.say(R.t(R.store.undo().length > 0 ? "review_group_undone" : "review_group_nothing_to_undo"));
    } else if (command === "next" || command === "previous" || command === "nextAny" || command === "previousAny") {
      this.step(event, command.indexOf("next") === 0 ? 1 : -1);
    }
  };

  /** Along the articles of the page. */
  View.prototype.step = function (event, by) {
    var links = Array.from(this.list.querySelectorAll("h3 a"));
    var place = links.indexOf(document.activeElement) + by;
    if (event.code.indexOf("Arrow") === 0 && links.indexOf(document.activeElement) < 0) {
      return;
    }
    if (links[Math.max(0, place)]) {
      event.preventDefault();
      links[Math.max(0, place)].focus();
    }
  };
})(window.hashiyaReview);

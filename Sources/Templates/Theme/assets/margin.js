// The margin of an article: each gloss beside the line of its first mark, on narrow screens on a sheet; and the legend,
// which turns kinds of marks off. Knows nothing of what glosses say. Without it they stand in order after the text, and
// marks lead to them.
(function () {
  "use strict";

  var root = document.documentElement;
  var sheet = document.querySelector("main.sheet");
  var aside = document.querySelector(".margin");
  var list = aside && aside.querySelector(".apostils > ol");
  if (!sheet || !list) {
    return;
  }

  var storageKey = root.dataset.archive + ":marks-off";
  var wide = window.matchMedia("(min-width: 62em)");
  var gap = 8;
  // Without dialogs, marks lead to the glosses after the text.
  var opens = typeof HTMLDialogElement === "function";
  /** Pieces of marks by the number of their gloss. */
  var pieces = {};
  var glosses = Array.prototype.map.call(list.children, function (element) {
    return { element: element, number: element.dataset.g, marks: [], wanted: 0, height: 0 };
  });
  var byNumber = {};
  glosses.forEach(function (gloss) {
    byNumber[gloss.number] = gloss;
    pieces[gloss.number] = gloss.marks;
  });
  var marks = Array.prototype.slice.call(sheet.querySelectorAll(".mark[data-g]"));
  marks.forEach(function (mark) {
    if (pieces[mark.dataset.g]) {
      pieces[mark.dataset.g].push(mark);
    }
    // A piece that is a blank between two others is no stop for the keyboard.
    if (mark.tagName === "A" && !mark.textContent.trim()) {
      mark.tabIndex = -1;
      mark.setAttribute("aria-hidden", "true");
    }
  });

  // MARK: What is turned off

  function recall() {
    try {
      return (localStorage.getItem(storageKey) || "").split(" ").filter(Boolean);
    } catch (refused) {
      return [];
    }
  }

  function remember() {
    try {
      localStorage.setItem(storageKey, off.join(" "));
    } catch (refused) {
      // Private windows refuse; the choice then lasts for the page.
    }
  }

  var off = recall();

  function isOff(element) {
    return off.some(function (kind) {
      return element.classList.contains(kind) || element.classList.contains("type-" + kind);
    });
  }

  /** What is off is no link either: plain text to the keyboard and to those who listen. */
  function applyOff() {
    if (off.length > 0) {
      root.dataset.marksOff = off.join(" ");
    } else {
      delete root.dataset.marksOff;
    }
    marks.forEach(function (mark) {
      if (mark.tagName !== "A") {
        return;
      }
      if (isOff(mark)) {
        mark.removeAttribute("href");
        mark.removeAttribute("aria-haspopup");
      } else {
        mark.setAttribute("href", "#g-" + mark.dataset.g);
        mark.setAttribute("aria-haspopup", "dialog");
      }
    });
    signs.forEach(function (sign) {
      sign.hidden = isOff(sign.hashiyaMark);
    });
  }

  function startLegend() {
    Array.prototype.forEach.call(document.querySelectorAll(".key input[data-kind]"), function (box) {
      var kind = box.dataset.kind;
      box.hidden = false;
      box.checked = off.indexOf(kind) < 0;
      box.addEventListener("change", function () {
        off = off.filter(function (each) {
          return each !== kind;
        });
        if (!box.checked) {
          off.push(kind);
        }
        remember();
        applyOff();
        schedule(true);
      });
    });
  }

  // MARK: Signs. A quotation is no link, since there are names in it: a sign after it is.

  var signs = [];

  /** The place after an element and the quotation mark that closes behind it. */
  function afterQuote(element) {
    var next = element.nextSibling;
    if (next && next.nodeType === Node.TEXT_NODE) {
      return /^[»”"›’]/.test(next.data) ? next.splitText(1) : next;
    }
    next = document.createTextNode("");
    element.after(next);
    return next;
  }

  function startSigns() {
    marks.forEach(function (mark) {
      if (mark.tagName === "A" || !mark.classList.contains("mark-end")) {
        return;
      }
      var sign = document.createElement("a");
      sign.className = "sign";
      sign.href = "#g-" + mark.dataset.g;
      sign.textContent = "*";
      sign.dataset.ui = "";
      sign.setAttribute("aria-label", list.dataset.open);
      sign.setAttribute("aria-haspopup", "dialog");
      sign.hashiyaMark = mark;
      afterQuote(mark.closest("a") || mark).before(sign);
      signs.push(sign);
    });
  }

  // MARK: Places in the margin. All is read first, then all is written.

  /**
   * The places closest to those wanted at which nothing overlaps: least squares with an order kept, by pooling
   * neighbours that would overlap (isotonic regression), then held within the height there is.
   */
  function solve(shown, room) {
    var offset = 0;
    var pools = [];
    shown.forEach(function (gloss) {
      gloss.offset = offset;
      offset += gloss.height + gap;
      var pool = { sum: gloss.wanted - gloss.offset, count: 1 };
      while (pools.length > 0) {
        var last = pools[pools.length - 1];
        if (last.sum / last.count <= pool.sum / pool.count) {
          break;
        }
        pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
        pools.pop();
      }
      pools.push(pool);
    });
    var highest = Math.max(0, room - offset);
    var index = 0;
    pools.forEach(function (pool) {
      var start = Math.min(Math.max(0, pool.sum / pool.count), highest);
      for (var k = 0; k < pool.count; k += 1, index += 1) {
        shown[index].place = Math.round(start + shown[index].offset);
      }
    });
    return offset;
  }

  function measure(shown) {
    var total = 0;
    shown.forEach(function (gloss) {
      gloss.height = gloss.element.offsetHeight;
      total += gloss.height + gap;
    });
    return total;
  }

  function place() {
    var beside = wide.matches;
    aside.classList.toggle("beside", beside);
    root.classList.toggle("has-margin", beside);
    aside.classList.remove("crowded", "packed");
    if (!beside) {
      list.style.blockSize = "";
      return;
    }
    var base = list.getBoundingClientRect().top;
    var room = sheet.getBoundingClientRect().bottom - base;
    var shown = glosses.filter(function (gloss) {
      return gloss.marks.length > 0 && !isOff(gloss.element);
    });
    shown.forEach(function (gloss) {
      var lines = gloss.marks[0].getClientRects();
      gloss.wanted = lines.length > 0 ? lines[0].top - base : 0;
    });
    shown.sort(function (one, other) {
      return one.wanted - other.wanted;
    });
    shown.forEach(function (gloss) {
      gloss.element.classList.remove("roomy");
    });
    if (measure(shown) > room) {
      shown.forEach(function (gloss) {
        gloss.whole = gloss.height;
      });
      aside.classList.add("crowded");
      if (measure(shown) > room) {
        aside.classList.add("packed");
        measure(shown);
      }
    }
    var height = solve(shown, room);
    var isCrowded = aside.classList.contains("crowded");
    shown.forEach(function (gloss, index) {
      gloss.element.style.insetBlockStart = gloss.place + "px";
      // Where the next one is far enough, all of it is shown even so.
      var next = index + 1 < shown.length ? shown[index + 1].place : room;
      if (isCrowded && gloss.place + gloss.whole + gap <= next) {
        gloss.element.classList.add("roomy");
      }
    });
    list.style.blockSize = Math.max(0, height) + "px";
  }

  var pending = false;
  var lastSize = "";

  /** Places the glosses anew if the sizes that they depend on have changed. */
  function refresh() {
    var size = [sheet.offsetHeight, sheet.offsetWidth, aside.offsetWidth, wide.matches].join(" ");
    if (size !== lastSize) {
      lastSize = size;
      place();
    }
  }

  function schedule(always) {
    if (always) {
      lastSize = "";
    }
    if (pending) {
      return;
    }
    pending = true;
    requestAnimationFrame(function () {
      pending = false;
      refresh();
    });
  }

  // MARK: A mark and its gloss light up together

  var lit = null;

  function light(number) {
    if (lit === number) {
      return;
    }
    [lit, number].forEach(function (each, index) {
      var gloss = each && byNumber[each];
      if (!gloss) {
        return;
      }
      gloss.element.classList.toggle("lit", index === 1);
      gloss.marks.forEach(function (mark) {
        mark.classList.toggle("lit", index === 1);
      });
    });
    lit = number;
  }

  /** The mark or gloss that an event concerns, unless it is turned off. */
  function owner(target) {
    var element = target.closest && target.closest(".sheet .mark[data-g], .margin .apostil");
    return element && !isOff(element) ? element : null;
  }

  function startLight() {
    ["pointerover", "focusin"].forEach(function (kind) {
      document.addEventListener(kind, function (event) {
        if (kind === "pointerover" && event.pointerType === "touch") {
          return;
        }
        var element = owner(event.target);
        light(element ? element.dataset.g : null);
      });
    });
  }

  // MARK: A gloss at its mark: in the margin if it can be seen there, else on a sheet

  var dialog = null;
  var origin = null;

  function makeDialog() {
    dialog = document.createElement("dialog");
    dialog.className = "gloss-sheet";
    dialog.setAttribute("aria-label", list.dataset.label);
    dialog.tabIndex = -1;
    var close = document.createElement("button");
    close.type = "button";
    close.className = "tool";
    close.textContent = list.dataset.close;
    close.addEventListener("click", closeSheet);
    dialog.append(close, document.createElement("div"));
    dialog.addEventListener("click", function (event) {
      var box = dialog.getBoundingClientRect();
      var inside =
        event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
      if (event.target !== dialog || inside) {
        return;
      }
      closeSheet();
      // A tap on another mark is meant for that mark.
      var below = document.elementFromPoint(event.clientX, event.clientY);
      if (below) {
        activate(below, event);
      }
    });
    // The event comes late: by then the sheet may be open again, at another mark.
    dialog.addEventListener("close", function () {
      if (!dialog.open) {
        closeSheet();
      }
    });
    document.body.append(dialog);
  }

  /** Closes the sheet and goes back to where it was opened. */
  function closeSheet() {
    if (dialog.open) {
      dialog.close();
    }
    if (!origin) {
      return;
    }
    light(null);
    origin.removeAttribute("aria-expanded");
    if (origin.hasAttribute("href")) {
      origin.focus({ preventScroll: true });
    }
    origin = null;
  }

  function openSheet(gloss, mark, from) {
    if (!dialog) {
      makeDialog();
    }
    closeSheet();
    var copy = document.createElement("div");
    copy.className = gloss.element.className.replace(/\blit\b/, "");
    copy.append.apply(
      copy,
      Array.prototype.map.call(gloss.element.childNodes, function (node) {
        return node.cloneNode(true);
      })
    );
    dialog.lastChild.replaceWith(copy);
    origin = from;
    origin.setAttribute("aria-expanded", "true");
    dialog.classList.toggle("near", wide.matches);
    // Where it is at first, it is in sight, so that nothing scrolls when it gets the focus.
    dialog.style.insetBlockStart = wide.matches ? window.scrollY + "px" : "";
    dialog.style.insetInlineStart = "";
    dialog.showModal();
    dialog.focus({ preventScroll: true });
    light(gloss.number);
    var lines = mark.getClientRects();
    if (lines.length === 0) {
      return;
    }
    var box = dialog.getBoundingClientRect();
    if (!wide.matches) {
      // The words stay in sight above the sheet.
      var hidden = lines[lines.length - 1].bottom + 16 - box.top;
      if (hidden > 0) {
        window.scrollBy(0, Math.min(hidden, lines[0].top - 16));
      }
      return;
    }
    var first = lines[0];
    var start = root.dir === "rtl" ? root.clientWidth - first.right : first.left;
    var below = first.bottom + 6 + box.height < root.clientHeight || first.top < box.height + 6;
    dialog.style.insetInlineStart = Math.max(8, Math.min(start, root.clientWidth - box.width - 8)) + "px";
    dialog.style.insetBlockStart = window.scrollY + (below ? first.bottom + 6 : first.top - box.height - 6) + "px";
  }

  function isInView(element) {
    var box = element.getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= root.clientHeight;
  }

  /** The mark that an element lies in; of marks within marks the innermost that is not turned off. */
  function innermost(element) {
    var mark = element.closest(".sheet .mark[data-g]");
    while (mark && isOff(mark)) {
      mark = mark.parentElement.closest(".sheet .mark[data-g]");
    }
    return mark;
  }

  /** True if the event was meant for a mark. */
  function activate(target, event) {
    var sign = target.closest(".sign");
    var mark = sign ? sign.hashiyaMark : innermost(target);
    var link = target.closest("a[href]");
    if (!mark || isOff(mark) || (link && link !== sign && !link.matches(".mark"))) {
      return false;
    }
    var gloss = byNumber[mark.dataset.g];
    // Who selects words of a quotation wants the words.
    if (!gloss || !opens || (!link && !window.getSelection().isCollapsed)) {
      return false;
    }
    event.preventDefault();
    if (wide.matches && isInView(gloss.element)) {
      if (link) {
        origin = link;
        gloss.element.tabIndex = -1;
        gloss.element.focus({ preventScroll: true });
      }
      light(gloss.number);
    } else {
      openSheet(gloss, mark, link || mark);
    }
    return true;
  }

  function startOpening() {
    document.addEventListener("click", function (event) {
      if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        if (!dialog || !dialog.contains(event.target)) {
          activate(event.target, event);
        }
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === " " && event.target.matches(".sheet a.mark[href], .sign")) {
        activate(event.target, event);
      } else if (event.key === "Escape" && origin && event.target.closest(".margin .apostil")) {
        origin.focus({ preventScroll: true });
        origin = null;
      }
    });
  }

  // MARK: Beside the text the lists are open; on narrow screens they are folded

  function foldLists() {
    var all = aside.querySelector(".apostils");
    var legend = document.querySelector(".key details");
    all.open = wide.matches || !opens || all.contains(document.getElementById(location.hash.slice(1)));
    if (legend) {
      legend.open = wide.matches;
    }
  }

  startSigns();
  applyOff();
  startLegend();
  startLight();
  startOpening();
  foldLists();
  refresh();
  new ResizeObserver(function () {
    schedule(false);
  }).observe(sheet);
  wide.addEventListener("change", function () {
    if (dialog) {
      closeSheet();
    }
    foldLists();
    schedule(true);
  });
  window.addEventListener("resize", function () {
    schedule(false);
  });
  // Fonts of the archive's own come late.
  if (document.fonts && document.fonts.size > 0) {
    document.fonts.ready.then(function () {
      schedule(true);
    });
  }
  window.addEventListener("beforeprint", function () {
    aside.querySelector(".apostils").open = true;
  });
  window.addEventListener("afterprint", foldLists);
})();

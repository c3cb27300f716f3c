// The script that reloads an open page, and how it gets into a page as it is served.

/// The browser's half of `LiveReload`: a classic script file, as the pages' policy allows no script in the page itself.
enum LiveReloadScript {
  /// The page with the script before its last `</body>`, or at its end where it has none.
  static func inject(mark: String, into page: [UInt8]) -> [UInt8] {
    let element = Array("<script src=\"/-/reload.js?mark=\(mark)\" defer></script>".utf8)
    let place = lastClosingBody(of: page) ?? page.count
    return page[..<place] + element + page[place...]
  }

  private static func lastClosingBody(of page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return nil }
    for start in stride(from: page.count - tag.count, through: 0, by: -1) where page[start] == tag[0] {
      // Bit 0x20 makes ASCII letters small and leaves `<` and `/` as they are.
      if zip(page[start...], tag).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return start }
    }
    return nil
  }

  /// A browser opens six connections to one server at most, and a seventh page with a stream of its own would never
  /// load: so of the pages that can be seen, the one that holds a lock listens and passes on what it hears. A page that
  /// is shown again, or takes over, learns from the mark whether it missed something.
  static let source = Array(
    """
    (function () {
      "use strict";
      var script = document.currentScript;
      var seen = script ? new URL(script.src).searchParams.get("mark") : null;
      var key = "hashiya-reload:" + location.pathname;
      var channel = "BroadcastChannel" in window ? new BroadcastChannel("hashiya-reload") : null;
      var turn = null;
      var release = null;
      var source = null;
      var heard = null;
      var timer = 0;
      var leaving = false;

      function remember() {
        try {
          sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));
        } catch (error) { /* without storage the browser's own scroll restoration has to do */ }
      }

      function restore() {
        try {
          var place = JSON.parse(sessionStorage.getItem(key));
          sessionStorage.removeItem(key);
          if (place) scrollTo({ left: place[0], top: place[1], behavior: "instant" });
        } catch (error) { /* as above */ }
      }

      function reload() {
        if (leaving) return;
        leaving = true;
        close();
        remember();
        location.reload();
      }

      function isOwn(path) {
        var own = location.pathname.slice(1);
        try { own = decodeURIComponent(own); } catch (error) { /* compared as it stands */ }
        if (own === "" || own.endsWith("/")) own += "index.html";
        return path === own;
      }

      // A change of another page does not concern this one; of a style, a script or unknown things it does.
      function concerns(paths) {
        return paths.length === 0 || paths.some(function (path) {
          return isOwn(path) || !path.endsWith(".html");
        });
      }

      // News without paths is a greeting: it tells which state of the site is the present one.
      function take(news) {
        if (seen === null || (news.paths && !concerns(news.paths))) seen = news.mark;
        if (news.mark !== seen) reload();
      }

      function hear(event) {
        var news = JSON.parse(event.data);
        heard = news.mark;
        if (channel) channel.postMessage(news);
        take(news);
      }

      function listen() {
        source = new EventSource("/-/reload");
        source.addEventListener("greeting", hear);
        source.addEventListener("rebuild", hear);
        // A browser gives up for good after an answer it cannot use; a server that starts anew is to be found again.
        source.onerror = function () {
          if (source && source.readyState === EventSource.CLOSED) {
            source = null;
            timer = setTimeout(listen, 1000);
          }
        };
      }

      function open() {
        if (turn || leaving || document.visibilityState === "hidden") return;
        var own = turn = new AbortController();
        if (!channel || !navigator.locks) {
          listen();
          return;
        }
        navigator.locks.request("hashiya-reload", { signal: own.signal }, function () {
          if (turn !== own) return undefined;
          return new Promise(function (resolve) {
            release = resolve;
            listen();
          });
        }).catch(function () { /* the page was hidden before its turn came */ });
        channel.postMessage("mark?");
      }

      function close() {
        clearTimeout(timer);
        if (source) source.close();
        if (release) release();
        if (turn) turn.abort();
        source = release = turn = heard = null;
      }

      if (channel) {
        channel.onmessage = function (message) {
          if (message.data !== "mark?") {
            // A hidden page looks again when it is shown.
            if (turn) take(message.data);
          } else if (source && heard) {
            channel.postMessage({ mark: heard });
          }
        };
      }
      document.addEventListener("visibilitychange", function () {
        if (document.visibilityState === "hidden") close();
        else open();
      });
      addEventListener("pagehide", close);
      addEventListener("pageshow", open);
      if (document.readyState === "complete") restore();
      else addEventListener("load", restore);
    })();

    """.utf8)
}

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

  /// Only a page that can be seen holds a connection: a browser opens six to one server at most, and the seventh page
  /// with a stream of its own would never load. A hidden page asks again when it is shown, and its mark tells it whether
  /// it missed something.
  static let source = Array(
    """
    (function () {
      "use strict";
      var script = document.currentScript;
      var seen = script ? new URL(script.src).searchParams.get("mark") : null;
      var key = "hashiya-reload:" + location.pathname;
      var source = null;
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

      function open() {
        if (source || leaving || document.visibilityState === "hidden") return;
        source = new EventSource("/-/reload");
        source.addEventListener("greeting", function (event) {
          var mark = JSON.parse(event.data).mark;
          if (seen === null) seen = mark;
          if (mark !== seen) reload();
        });
        source.addEventListener("rebuild", function (event) {
          var rebuild = JSON.parse(event.data);
          if (concerns(rebuild.paths)) reload();
          else seen = rebuild.mark;
        });
        // A browser gives up for good after an answer it cannot use; a server that starts anew is to be found again.
        source.onerror = function () {
          if (source && source.readyState === EventSource.CLOSED) {
            close();
            timer = setTimeout(open, 1000);
          }
        };
      }

      function close() {
        clearTimeout(timer);
        if (source) source.close();
        source = null;
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

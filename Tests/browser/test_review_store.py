# Where decisions go: kept in the browser where there is only a folder, sent to the server where there is one; and the views' common ground.
# The pages are made by hand, and the server is one that does as it is told.

from __future__ import annotations

import http.server
import json
import threading
import time

import pytest
from playwright.sync_api import expect

import review_frame

DECIDE = """verb => { const R = hashiyaReview; const one = doc.annotations[0];
  return R.store.submit([{article: "x1", act: R.act(verb || "accept", doc.target(one), {kind: "name", entity: "ali-fadavi"})}]); }"""


@pytest.fixture
def folder(tmp_path):
    return review_frame.make(tmp_path / "سایت").as_uri()


def opened(context, address, name="نگار"):
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(address)
    expect(page.locator(".started")).to_be_visible()
    if name:
        page.evaluate("name => { hashiyaReview.store.reviewer = name; hashiyaReview.shelf.setName(name); }", name)
    page.faults = faults
    return page


def keys(page):
    return page.evaluate("() => Object.keys(localStorage).sort()")


# MARK: the folder alone


def test_a_view_starts_again_in_another_language(folder, open_context):
    page = opened(open_context(), folder)
    expect(page.locator(".started")).to_have_text("علی فدوی")
    page.click("[data-language=en]")
    expect(page.locator(".started")).to_have_text("Ali Fadavi")
    assert page.evaluate("() => [hashiyaReview.lang, document.querySelectorAll('.review-status').length]") == ["en", 1]
    page.reload()
    expect(page.locator(".started")).to_have_text("Ali Fadavi")
    assert page.evaluate("() => window.starts") == 1
    assert page.faults == []


def test_the_name_is_asked_once(folder, open_context):
    page = opened(open_context(), folder, name=None)
    page.evaluate(f"() => {{ window.outcome = ({DECIDE})(); }}")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="ذخیره").click()
    expect(dialog.get_by_role("alert")).not_to_be_empty()
    page.keyboard.type("نگار")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    assert page.evaluate("async () => [(await outcome).refused, heard[0].act.by]") == [[], "نگار"]
    page.reload()
    expect(page.locator(".review-reviewer")).to_contain_text("نگار")


def test_who_gives_no_name_decides_nothing(folder, open_context):
    page = opened(open_context(), folder, name=None)
    page.evaluate(f"() => {{ window.outcome = ({DECIDE})(); }}")
    page.keyboard.press("Escape")
    assert page.evaluate("async () => [(await outcome).cancelled, heard.length]") == [True, 0]


def test_decisions_survive_a_reload(folder, open_context):
    page = opened(open_context(), folder)
    page.evaluate(DECIDE)
    assert page.evaluate("() => heard.length") == 1
    assert any(key.startswith(f"{review_frame.ARCHIVE}:review:act:x1:{review_frame.SHA}:") for key in keys(page))
    page.reload()
    expect(page.locator(".started")).to_be_visible()
    assert page.evaluate("() => [doc.byID('a-1').status, doc.byID('a-1').opinions[0].by]") == ["accepted", "نگار"]
    expect(page.locator(".review-status")).to_contain_text("۱ تصمیم هنوز دریافت نشده")


def test_another_tab_hears_of_it(folder, open_context):
    context = open_context()
    one, other = opened(context, folder), opened(context, folder)
    one.evaluate(DECIDE)
    other.wait_for_function("() => heard.length === 1")
    act = other.evaluate("() => heard[0].act")
    assert (act["by"], act["target"]["text_sha256"]) == ("نگار", review_frame.SHA)


def test_times_only_increase_over_tabs_and_reloads(folder, open_context):
    context = open_context()
    one, other = opened(context, folder), opened(context, folder)
    stamp = "() => Array.from({length: 50}, () => hashiyaReview.act('accept', {field: 'title'}).at)"
    # Tabs are processes of their own: what one stores, another sees a moment later.
    seen = "last => Object.values(localStorage).includes(String(Date.parse(last)))"
    times = one.evaluate(stamp)
    other.wait_for_function(seen, arg=times[-1])
    times += other.evaluate(stamp)
    one.reload()
    expect(one.locator(".started")).to_be_visible()
    one.wait_for_function(seen, arg=times[-1])
    times += one.evaluate(stamp)
    assert times == sorted(set(times))


def test_what_is_undone_is_itself_an_act(folder, open_context):
    page = opened(open_context(), folder)
    page.evaluate(DECIDE)
    page.reload()
    expect(page.locator(".started")).to_be_visible()
    undone = page.evaluate("() => hashiyaReview.store.undo().map(each => each.act)")
    assert [each["act"] for each in undone] == ["retract"]
    assert page.evaluate("() => { heard.forEach(each => doc.apply(each.act)); return doc.byID('a-1').status; }") == "suggested"
    assert page.evaluate("() => hashiyaReview.store.undo()") == []


def test_a_batch_is_undone_as_one(folder, open_context):
    page = opened(open_context(), folder)
    undone = page.evaluate(
        """() => { const R = hashiyaReview, batch = R.uuid(), target = doc.target(doc.annotations[0]);
        for (const verb of ["accept", "unsure"]) R.store.submit([{article: "x1", act: R.act(verb, target, {kind: "name"}, batch)}]);
        return R.store.undo().map(each => each.act); }""")
    assert len(undone) == 2 and len({each["batch"] for each in undone}) == 1


def test_the_download_has_a_line_of_exchange_for_each_act(folder, open_context):
    page = opened(open_context(accept_downloads=True), folder, name="نگار / N.")
    page.evaluate(DECIDE)
    page.evaluate(
        "() => hashiyaReview.store.submit({article: null, act: hashiyaReview.act('set', {entity: 'ali-fadavi'}, {value: {private: true}})})")
    with page.expect_download() as download:
        page.get_by_role("button", name="دریافت تصمیم‌های من").click()
    assert download.value.suggested_filename.startswith("hashiya-decisions-2")
    assert download.value.suggested_filename.endswith("-نگار-N.jsonl")
    lines = [json.loads(line) for line in open(download.value.path(), encoding="utf-8")]
    assert [list(line)[:5] for line in lines] == [["archive", "article", "id", "act", "target"]] * 2
    assert [line["article"] for line in lines] == ["x1", None]
    assert [line["at"] for line in lines] == sorted(line["at"] for line in lines)
    assert lines[0]["target"]["text_sha256"] == review_frame.SHA
    expect(page.locator(".review-status")).to_contain_text("همهٔ تصمیم‌ها دریافت شده است")
    page.reload()
    expect(page.locator(".review-status")).to_contain_text("همهٔ تصمیم‌ها دریافت شده است")


def test_leaving_warns_only_while_something_is_not_downloaded(folder, open_context):
    page = opened(open_context(accept_downloads=True), folder)
    warns = "() => { const event = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(event); return event.defaultPrevented; }"
    assert page.evaluate(warns) is False
    page.evaluate(DECIDE)
    assert page.evaluate(warns) is True
    # The next page of the review has them too.
    page.evaluate("() => hashiyaReview.store.goOn()")
    assert page.evaluate(warns) is False
    with page.expect_download():
        page.get_by_role("button", name="دریافت تصمیم‌های من").click()
    page.wait_for_timeout(3100)
    assert page.evaluate(warns) is False


def test_wiping_says_what_is_lost_and_leaves_nothing(folder, open_context):
    page = opened(open_context(), folder)
    page.evaluate("() => localStorage.setItem('other-archive:review:act:x', '1')")
    page.evaluate(DECIDE)
    page.get_by_role("button", name="پاک کردن از این مرورگر").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("۱ تصمیم هنوز دریافت یا ثبت نشده است")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    assert len(keys(page)) > 2
    page.get_by_role("button", name="پاک کردن از این مرورگر").click()
    dialog.get_by_role("button", name="پاک کردن").click()
    expect(page.locator(".review-status")).to_contain_text("هنوز تصمیمی گرفته نشده")
    assert [key for key in keys(page) if key.startswith(review_frame.ARCHIVE + ":review") and not key.endswith(":time")] == []
    assert "other-archive:review:act:x" in keys(page)


def test_where_the_storage_is_full_a_decision_lasts_as_long_as_the_window_and_the_page_says_so(folder, open_context):
    page = opened(open_context(), folder)
    page.evaluate("""() => { let text = "x".repeat(1 << 20), n = 0;
        while (text) { try { localStorage.setItem("filler" + n++, text); } catch (full) { text = text.slice(0, text.length >> 1); } } }""")
    outcome = page.evaluate(DECIDE)
    assert [each["kept"] for each in outcome["refused"]] == [True]
    assert page.evaluate("() => hashiyaReview.store.own('x1').length") == 1
    expect(page.locator(".review-status")).to_contain_text("فقط در همین پنجره")


def test_where_the_browser_keeps_nothing_the_page_says_so(folder, open_context):
    context = open_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }});"
                            "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('refused'); }});")
    page = opened(context, folder)
    expect(page.locator(".review-status")).to_contain_text("چیزی نگه نمی‌دارد")
    assert page.evaluate(DECIDE)["refused"] == []
    assert page.evaluate("() => hashiyaReview.store.own('x1').length") == 1
    assert page.evaluate("() => hashiyaReview.store.undo().length") == 1
    assert page.faults == []


def test_a_decision_on_another_version_of_the_text_is_kept_and_listed(folder, open_context):
    page = opened(open_context(accept_downloads=True), folder)
    page.evaluate("""() => { const R = hashiyaReview, target = doc.target(doc.annotations[0]);
        target.text_sha256 = "cd".repeat(32); target.block = "p-zzzzzzzz";
        return R.store.submit([{article: "x1", act: R.act("accept", target, {kind: "name", entity: "ali-fadavi"})}]); }""")
    page.reload()
    expect(page.locator(".started")).to_be_visible()
    assert page.evaluate("() => [doc.byID('a-1').status, doc.stale.length]") == ["suggested", 1]
    page.get_by_role("button", name="تصمیم‌ها دربارهٔ متنی دیگر").click()
    expect(page.get_by_role("dialog")).to_contain_text("علی فدوی")
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        page.get_by_role("button", name="دریافت تصمیم‌های من").click()
    assert json.loads(open(download.value.path(), encoding="utf-8").read())["target"]["text_sha256"] == "cd" * 32


# MARK: the article's own data


def test_a_guess_is_confirmed_by_the_keyboard(folder, open_context):
    page = opened(open_context(), folder + "#fields")
    expect(page.locator(".fields-left")).to_contain_text("۳ حدس")
    page.get_by_role("button", name="درست است: عنوان").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-field=title] .chip")).to_have_text("تأییدشده")
    act = page.evaluate("() => heard[0].act")
    assert (act["act"], act["target"], act["body"]) == ("set", {"field": "title"}, {"value": "عنوان"})
    # On to the next guess.
    assert page.evaluate("() => document.activeElement.closest('.field').dataset.field") == "published"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2023-09", "2023-09"), ("۲۰۲۳", "2023"), ("٢٠٢٣/٠٩/١٨", "2023-09-18"), ("1402/06/28", "2023-09-19"), ("۱۴۰۲/۱۲/۲۹", "2024-03-19"),
     ("۱۴۰۳/۱۲/۳۰", "2025-03-20"), ("2019-12~", "2019-12~"), ("2023-02-30", None), ("1402/12/30", None), ("دیروز", None), ("", None)],
)
@pytest.mark.parametrize("alone", [True, False])
def test_a_date_is_read_in_any_digits_and_as_solar_hijri(folder, open_context, typed, stored, alone):
    page = opened(open_context(), folder)
    if alone:
        page.evaluate("() => { hashiyaReview.editor.readDate = undefined; }")
    read = page.evaluate("typed => hashiyaReview.readDate(typed)", typed)
    assert read.get("edtf") == stored
    if stored is None:
        assert read["fault"] and not read["fault"].startswith("review_")


def test_a_wrong_date_is_said_at_the_field_and_escape_leaves_it(folder, open_context):
    page = opened(open_context(), folder + "#fields")
    page.get_by_role("button", name="تصحیح… تاریخ انتشار").click()
    page.keyboard.type("2023-13-01")
    page.keyboard.press("Enter")
    field = page.locator("[data-field=published] input")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-field=published] [role=alert]")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    assert page.evaluate("() => [heard.length, document.activeElement.textContent]") == [0, "تصحیح…"]


def test_a_list_is_written_with_either_comma(folder, open_context):
    page = opened(open_context(), folder + "#fields")
    page.get_by_role("button", name="تصحیح… برچسب‌ها").click()
    page.locator("[data-field=tags] input").fill("یک، دو,  سه ,،")
    page.keyboard.press("Enter")
    assert page.evaluate("() => heard[0].act.body") == {"value": ["یک", "دو", "سه"]}


def test_an_outlet_takes_the_place_of_the_one_as_printed(folder, open_context):
    page = opened(open_context(), folder + "#fields")
    page.get_by_role("button", name="نوشتن… رسانه", exact=True).click()
    page.locator("[data-field=outlet] select").select_option("isna")
    page.locator("[data-field=outlet]").get_by_role("button", name="ثبت").click()
    acts = page.evaluate("() => heard.map(each => each.act)")
    assert [(act["target"], act["body"]) for act in acts] == [({"field": "outlet_as"}, {"value": None}), ({"field": "outlet"}, {"value": "isna"})]
    assert acts[0]["batch"] == acts[1]["batch"]
    expect(page.locator("[data-field=outlet] .field-value")).to_have_text("ایسنا")


def test_a_line_of_the_capture_is_left_out_and_kept_again(folder, open_context):
    page = opened(open_context(), folder + "#fields")
    box = page.get_by_role("checkbox", name="۲ سطر 2 از متن")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".line.left-out.changed")).to_have_count(1)
    page.reload()
    expect(page.get_by_role("checkbox", name="۲ سطر 2 از متن")).not_to_be_checked()
    page.get_by_role("checkbox", name="۲ سطر 2 از متن").check()
    assert page.evaluate("() => hashiyaReview.store.own('x1').map(act => [act.target, act.body])") == [
        [{"line": 2}, {"value": False}], [{"line": 2}, {"value": True}]]
    # Sixteen lines that were left out are folded.
    expect(page.locator("details.lines-run summary")).to_contain_text("۱۶ سطر")


# MARK: the server


class Server:
    """Serves a folder, takes acts, tells of others; refuses, fails or goes away where the test says so."""

    def __init__(self, folder):
        self.written, self.posts, self.refuse, self.fail, self.streams = [], [], set(), 0, []
        self.run, self.known, self.asked = "run-1", [], []
        outer = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def __init__(self, *arguments):
                super().__init__(*arguments, directory=str(folder))

            def log_message(self, *arguments):
                pass

            def reply(self, status, body, type="application/json"):
                self.send_response(status)
                self.send_header("Content-Type", type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                acts = json.loads(body)["acts"]
                outer.posts.append((len(body), self.headers["Content-Type"], acts))
                if outer.fail:
                    return self.reply(outer.fail, b"no")
                results = []
                for act in acts:
                    refused = act["act"] in outer.refuse
                    results.append({"id": act["id"], "state": "refused" if refused else "written"} | ({"message": "چنین نیست"} if refused else {}))
                    if not refused:
                        outer.written.append(act)
                self.reply(200, json.dumps({"run": outer.run, "seq": len(outer.known), "results": results}).encode())

            def do_GET(self):
                if self.path.startswith("/-/acts"):
                    outer.asked.append(self.path)
                    acts = outer.known if f"run={outer.run}" in self.path else None
                    return self.reply(200, json.dumps({"run": outer.run, "seq": len(outer.known), "acts": acts}).encode())
                if self.path.startswith("/-/reload"):
                    self.send_response(200)
                    self.send_header("Content-Type", "text/event-stream")
                    self.end_headers()
                    self.close_connection = True
                    self.tell("greeting", {"mark": "m", "run": outer.run, "seq": len(outer.known)}, b"retry: 100\n\n")
                    outer.streams.append(self)
                    while self in outer.streams:
                        time.sleep(0.02)
                    return None
                return super().do_GET()

            def tell(self, name, data, before=b""):
                self.wfile.write(before + f"event: {name}\ndata: {json.dumps(data)}\n\n".encode())
                self.wfile.flush()

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/review/index.html"

    def tell(self, *acts, silently=0):
        for act in acts:
            self.known.append({"article": "x1", "act": act, "seq": len(self.known) + 1})
        for stream in self.streams:
            stream.tell("acts", {"seq": len(self.known), "acts": self.known[len(self.known) - len(acts) + silently:]})

    def close(self):
        self.streams.clear()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def server(tmp_path):
    made = Server(review_frame.make(tmp_path / "site", server=True).parents[1])
    yield made
    made.close()


def another(number, verb="reject"):
    return {
        "id": f"00000000-0000-4000-8000-{number:012d}", "act": verb, "by": "م", "at": f"2026-01-02T03:04:05.{number:03d}Z",
        "target": {"block": "p-aaaaaaaa", "start": 0, "end": 8, "quote": "علی فدوی", "prefix": "", "suffix": review_frame.TEXT[8:],
                   "text_sha256": review_frame.SHA},
        "body": {"kind": "name", "entity": "ali-fadavi"},
    }


def test_acts_are_written_by_the_server(server, open_context):
    page = opened(open_context(), server.address)
    assert page.evaluate(DECIDE) == {"refused": [], "pending": []}
    assert [act["article"] for act in server.written] == ["x1"]
    assert server.posts[0][1] == "application/json"
    assert list(server.written[0])[:2] == ["archive", "article"]
    assert [key for key in keys(page) if "unsent" in key] == []
    expect(page.locator(".review-status")).to_contain_text("همه‌چیز در بایگانی ثبت شده است")


def test_many_acts_go_in_pieces_in_order(server, open_context):
    page = opened(open_context(), server.address)
    page.evaluate(
        """() => { const R = hashiyaReview; const target = doc.target(doc.annotations[0]);
        return R.store.submit(Array.from({length: 3000}, (_, n) => ({article: "x1", act: R.act("note", target, {text: "ی".repeat(100) + n})}))); }""")
    assert len(server.posts) >= 2
    assert all(size < 700_000 + 2_000 for size, _, _ in server.posts)
    assert [act["body"]["text"][100:] for act in server.written] == [str(number) for number in range(3000)]


def test_what_is_refused_is_taken_back_kept_and_tried_again(server, open_context):
    server.refuse = {"accept"}
    page = opened(open_context(), server.address)
    page.evaluate("() => { hashiyaReview.store.on('refused', list => doc.withdraw(list.map(each => each.id))); }")
    outcome = page.evaluate(f"async () => {{ const outcome = ({DECIDE})(); heard.forEach(each => doc.apply(each.act)); return outcome; }}")
    assert [each["message"] for each in outcome["refused"]] == ["چنین نیست"]
    assert page.evaluate("() => [turnedDown.length, doc.byID('a-1').status, hashiyaReview.store.own('x1').length]") == [1, "suggested", 0]
    page.reload()
    expect(page.locator(".review-status")).to_contain_text("۱ تصمیم پذیرفته نشد")
    server.refuse = set()
    page.get_by_role("button", name="دوباره فرستاده شود").click()
    expect(page.locator(".review-status")).not_to_contain_text("پذیرفته نشد")
    assert len(server.written) == 1


def test_one_bad_act_does_not_keep_the_others(server, open_context):
    page = opened(open_context(), server.address)
    server.fail = 400
    page.evaluate(f"() => {{ window.outcomes = [({DECIDE})(), ({DECIDE})('reject')]; }}")
    page.wait_for_function("() => turnedDown.length === 2")
    assert [len(acts) for _, _, acts in server.posts] == [2, 1, 1]


def test_a_server_that_is_away_loses_nothing(server, open_context):
    page = opened(open_context(), server.address)
    server.fail = 503
    outcome = page.evaluate(DECIDE)
    assert len(outcome["pending"]) == 1
    expect(page.locator(".review-status")).to_contain_text("۱ تصمیم در این مرورگر منتظر است")
    page.reload()
    expect(page.locator(".started")).to_be_visible()
    assert page.evaluate("() => doc.byID('a-1').status") == "accepted"
    server.fail = 0
    expect(page.locator(".review-status")).to_contain_text("همه‌چیز در بایگانی ثبت شده است")
    assert len(server.written) == 1


def test_a_page_that_is_shut_out_is_told_where_to_go(server, open_context):
    page = opened(open_context(), server.address)
    server.fail = 403
    page.evaluate(DECIDE)
    expect(page.locator(".review-status")).to_contain_text("نشانی‌ای را که در پایانه چاپ شده است")


def test_acts_of_others_are_heard_and_ones_own_are_not_heard_twice(server, open_context):
    page = opened(open_context(), server.address)
    page.evaluate(DECIDE)
    server.tell(another(1))
    page.wait_for_function("() => heard.length === 2")
    own = {key: value for key, value in server.written[0].items() if key not in ("archive", "article")}
    server.tell(own)
    server.tell(another(2))
    page.wait_for_function("() => heard.length === 3")
    assert page.evaluate("() => { heard.forEach(each => doc.apply(each.act)); return doc.byID('a-1').status; }") == "disputed"


def test_what_was_missed_is_asked_for(server, open_context):
    page = opened(open_context(), server.address)
    server.tell(another(1), another(2), silently=1)
    server.known.append({"article": "x1", "act": another(3), "seq": 3})
    server.tell(another(4))
    page.wait_for_function("() => heard.length === 4")
    assert server.asked


def test_after_another_run_of_the_server_the_view_starts_anew(server, open_context):
    page = opened(open_context(), server.address)
    server.run = "run-2"
    server.streams.clear()
    page.wait_for_function("() => window.starts === 2")
    expect(page.locator(".started")).to_have_count(1)
    assert page.evaluate("() => document.querySelectorAll('.review-status').length") == 1

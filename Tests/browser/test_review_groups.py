# The queue, all of one name on a page, random samples, the same words from inside an article, and work on the registry: from the
# folder alone, on a Persian keyboard.

import json
import math
import re

import pytest

import annotated_archive
import archives
import reviewing
from conftest import build, listed
from reviewing import REVIEWER, introduce, press

REPORTS = 60


@pytest.fixture(scope="module")
def site(binary, tmp_path_factory):
    """Sixty reports that name one town: printed plain, with a plural joined to it, and with Arabic letters."""
    folder = tmp_path_factory.mktemp("groups")
    archive = folder / "content"
    archive.mkdir()
    annotated_archive.set_publish(archive, suggestions=True, notes=True, review=True)
    annotated_archive.registry(archive)
    for number in range(REPORTS):
        town = "نمونه‌آباد‌ها" if number % 10 == 3 else "نمونه‌آباد"
        archives.article(
            archive, f"report-{number:02}", f"در روز بازار {number} تن به {town} رفتند و شب برگشتند.\n\nسهراب نمونه‌پور آنجا ماند.\n",
            title=f"گزارش {number}", published=f"2019-01-{number % 28 + 1:02}")
    return build(binary, archive, folder / "public")


@pytest.fixture
def page(site, open_context):
    page = open_context(viewport={"width": 1280, "height": 800}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    page.review = site.root.as_uri() + "/review/"
    yield page
    assert not faults, listed(faults)


def open_group(page, query: str) -> None:
    page.goto(f"{page.review}group.html?{query}")
    page.locator(".occurrence.current").wait_for()


def own(page) -> list[dict]:
    """The acts made here on articles, in the order of time."""
    return page.evaluate(
        "() => hashiyaReview.store.articles().flatMap(id => hashiyaReview.store.own(id)).sort((a, b) => a.at < b.at ? -1 : 1)")


def statuses(page) -> list[str]:
    return page.locator(".occurrence").evaluate_all("rows => rows.map(row => row.dataset.status)")


def counted(page) -> str:
    return page.locator(".progress-of-group .tally-count").text_content().translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789"))


# MARK: One by one


def test_rows_are_decided_by_keys_and_the_next_undecided_one_comes(page):
    open_group(page, "entity=sample-town")
    first = page.locator(".occurrence.current").get_attribute("aria-posinset")
    press(page, "A")
    introduce(page)
    page.locator(".occurrence[data-status=accepted]").wait_for()
    press(page, "R")
    page.locator(".occurrence[data-status=rejected]").wait_for()
    press(page, "U")
    page.locator(".occurrence[data-status=unsure]").wait_for()
    assert first == "1" and statuses(page)[:4] == ["accepted", "rejected", "unsure", "suggested"]
    assert page.locator(".occurrence.current").get_attribute("aria-posinset") == "4"
    assert page.evaluate("document.activeElement.className").split() == ["occurrence", "current"]
    acts = own(page)
    assert [act["act"] for act in acts] == ["accept", "reject", "unsure"]
    assert acts[0]["body"] == {"kind": "name", "entity": "sample-town"} and acts[0]["by"] == REVIEWER
    assert acts[0]["target"]["quote"] == "نمونه‌آباد" and "نمونه‌آباد" not in acts[0]["target"]["suffix"]
    press(page, "Z")
    page.locator(".occurrence[data-status=unsure]").wait_for(state="detached")
    page.reload()
    page.locator(".occurrence.current").wait_for()
    page.locator(".filters select").first.select_option("all")
    assert sorted(set(statuses(page))) == ["accepted", "rejected", "suggested"]


def test_forms_are_groups_of_their_own(page):
    open_group(page, "entity=sample-town")
    heads = page.locator(".form-head h2 .form").all_text_contents()
    assert len(heads) == len(set(heads)) and heads[0] == "نمونه‌آباد" and "نمونه‌آباد‌ها" in heads, heads
    plural = page.locator(".form-group", has=page.locator(".form", has_text=re.compile("^نمونه‌آباد‌ها$")))
    assert plural.locator(".kind-of-form").count() == 1
    # What is out of sight is made when it comes near.
    plural.locator(".form-head").scroll_into_view_if_needed()
    plural.locator(".occurrence").first.wait_for()
    assert set(plural.locator(".occurrence b").all_text_contents()) == {"نمونه‌آباد‌ها"}


def test_words_line_up(page):
    open_group(page, "entity=sample-town")
    edges = page.locator(".occurrence b").evaluate_all("all => all.map(each => Math.round(each.getBoundingClientRect().right))")
    assert len(edges) > 10 and max(edges) - min(edges) <= 1, set(edges)


# MARK: Samples


def sampled(page, wrong: int) -> int:
    """Looks at a sample of the first group; the first rows drawn are wrong. Gives its size."""
    page.locator(".form-head button").first.click()
    page.locator("#sample-size").select_option("10")
    page.locator(".sample .primary").click()
    size = 0
    while page.locator(".sample .question").count():
        step = page.locator(".sample .step").text_content()
        press(page, "R" if size < wrong else "A")
        page.wait_for_function("step => document.querySelector('.sample .step')?.textContent !== step", arg=step)
        size += 1
    return size


def test_a_batch_records_its_sample_and_one_key_takes_it_back(page):
    open_group(page, "entity=sample-town")
    before = counted(page)
    assert sampled(page, wrong=1) == 10
    page.locator(".sample .outcome").wait_for()
    page.locator(".sample .actions button").first.click()
    introduce(page)
    page.locator("dialog").first.wait_for(state="detached")
    acts = own(page)
    accepted = [act for act in acts if act["act"] == "accept"]
    rejected = [act for act in acts if act["act"] == "reject"]
    assert len(rejected) == 1 and len(accepted) > 20 and len({act["batch"] for act in acts}) == 1
    outcome = {"sample": 10, "right": 9, "of": len(acts)}
    assert all(act["body"]["value"] == outcome for act in accepted) and "value" not in rejected[0]["body"]
    assert counted(page) != before
    press(page, "Z")
    page.wait_for_function("before => !document.querySelector('.occurrence[data-status=accepted]')", arg=before)
    assert counted(page) == before


def test_the_rest_can_be_left(page):
    open_group(page, "entity=sample-town")
    sampled(page, wrong=0)
    page.locator(".sample .actions button").last.click()
    introduce(page)
    page.locator("dialog").first.wait_for(state="detached")
    assert len(own(page)) == 10


def test_what_a_sample_tells_is_what_chance_says(page):
    open_group(page, "entity=sample-town")
    most = max(bad for bad in range(91) if math.comb(100 - bad, 10) / math.comb(100, 10) > 0.05)
    assert page.evaluate("hashiyaReview.sample.mostWrong(100, 10, 0)") == most
    assert page.evaluate("hashiyaReview.sample.mostWrong(20, 20, 3)") == 3
    draw = """seed => hashiyaReview.sample.draw([...Array(50).keys()].map(n => ({ key: String(n) })), 8, seed).map(row => row.key)"""
    assert page.evaluate(draw, "one") == page.evaluate(draw, "one") != page.evaluate(draw, "two")


# MARK: The same words


def test_only_what_was_seen_is_acted_on(page):
    page.set_viewport_size({"width": 1280, "height": 620})
    reviewing.open_article(page, page.review.removesuffix("review/"), "report-30")
    reviewing.go_to(page, "نمونه‌آباد")
    page.evaluate("name => { hashiyaReview.store.reviewer = name; }", REVIEWER)
    press(page, "S")
    page.locator(".same-list .occurrence").first.wait_for()
    page.locator(".same-foot .rest").wait_for()
    seen = page.locator(".same-list").evaluate("""list => [...list.querySelectorAll(".occurrence")].filter(row => {
      const [a, b] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
      return a.top < b.bottom && a.bottom > b.top;
    }).length""")
    page.keyboard.press("Space")
    page.keyboard.press("Control+Enter")
    page.locator("dialog").first.wait_for(state="detached")
    acts = own(page)
    assert 0 < len(acts) < seen < REPORTS - 1 and len({act["batch"] for act in acts}) == 1
    assert {act["act"] for act in acts} == {"accept"}


# MARK: The queue


def test_filters_are_in_the_address_and_come_back_from_it(page):
    page.goto(page.review + "index.html")
    page.locator(".queue-articles li").first.wait_for()
    everything = page.locator(".matches").text_content()
    page.locator("[name=kind]").select_option("name")
    page.locator("[name=rule]").select_option("full-name")
    assert page.evaluate("location.hash") == "#kind=name&rule=full-name"
    some = page.locator(".matches").text_content()
    assert some != everything
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.locator(".queue-articles li").first.wait_for()
    assert page.locator(".matches").text_content() == some and page.locator("[name=rule]").input_value() == "full-name"


def test_decisions_made_here_count_and_muted_names_leave_the_queue(page):
    open_group(page, "entity=sample-town")
    press(page, "A")
    introduce(page)
    page.locator(".occurrence[data-status=accepted]").wait_for()
    page.goto(page.review + "index.html")
    page.locator(".archive-progress .tally-count", has_text=re.compile("^۱ از")).wait_for()
    names = page.locator(".queue-lists section").first.locator("a")
    assert "نمونه‌آباد" in names.all_text_contents()
    before = page.locator(".matches").text_content()
    page.evaluate("hashiyaReview.muting.set('sample-town', true)")
    assert page.locator(".matches").text_content() != before and "نمونه‌آباد" not in names.all_text_contents()
    assert page.evaluate("hashiyaReview.muted('sample-town')")


def test_enter_opens_the_next_article(page):
    page.goto(page.review + "index.html")
    first = page.locator(".queue-articles h3 a").first
    first.wait_for()
    address = first.get_attribute("href").split("?")[1]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/article.html?{address}")


# MARK: The registry


def test_registry_work_makes_acts_on_the_registry(page):
    open_group(page, "entity=sample-town")
    page.locator(".registry-work summary").click()
    page.locator("#registry-text").fill("نمونه آباد")
    page.keyboard.press("Enter")
    introduce(page)
    page.locator(".pending li").first.wait_for()
    page.locator("[data-focus=worth-1]").select_option("safe")
    page.locator("[data-focus=private]").click()
    page.locator(".pending li").nth(2).wait_for()
    page.locator(".registry-work section:last-of-type button").last.click()
    page.locator("[role=combobox]").fill("سهراب")
    page.locator("[role=option]").first.click()
    page.locator(".sides > section").nth(1).wait_for()
    page.locator(".merge .primary").click()
    page.locator(".pending li").nth(3).wait_for()
    acts = page.evaluate("hashiyaReview.store.own(null)")
    said = [(act["act"], act["target"], act["body"]) for act in acts]
    town = {"entity": "sample-town"}
    assert said[0] == ("name-add", town, {"value": {"lang": "fa", "text": "نمونه آباد"}}), json.dumps(acts, ensure_ascii=False)
    assert said[1] == ("name-flag", town, {"value": {"text": "شهر نمونه‌آباد", "safe": True}})
    assert said[2] == ("set", town, {"value": {"private": True}})
    assert said[3][:2] == ("entity-merge", town) and said[3][2]["entity"] != "sample-town"

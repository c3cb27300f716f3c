# What acts come to in the browser, held against cases made by hand: the same as in the builder (`ActFold`). Needs neither a server nor a
# built site: the scripts are loaded into an empty page.

from __future__ import annotations

import itertools
import json
import random

import pytest

from conftest import PROJECT

SCRIPTS = PROJECT / "Sources/Templates/Theme/assets/review"
SHA = "ab" * 32
FORMER_SHA = "cd" * 32
TEXT = "علی فدوی گفت که فدوی در تهران بود و احمد رضایی آمد."
OTHER = "تهران در تیر ۱۴۰۲ گرم بود."
BLOCKS = [
    {"anchor": "p-aaaaaaaa", "kind": "paragraph", "text": TEXT},
    {"anchor": "p-bbbbbbbb", "kind": "paragraph", "text": OTHER},
]
ENTITIES = ["ali-fadavi", "fadavi-other", "tehran", "ahmad-rezaei"]


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto("about:blank")
    page.evaluate("() => { window.hashiyaFold = text => text.toLowerCase().replace(/ي/g, 'ی').replace(/\\u200c/g, ''); }")
    for script in sorted(SCRIPTS.glob("*.js")):
        if script.name == "10-core.js" or "20" <= script.name[:2] < "30":
            page.add_script_tag(path=script)
    page.evaluate(
        """ids => { const R = hashiyaReview; R.entities = new Map(ids.map(id => [id, {id}]));
        R.entity = id => R.entities.get(id === "fadavi" ? "ali-fadavi" : id) || null; }""",
        ENTITIES,
    )
    yield page
    context.close()


# MARK: cases


def words(quote: str, block: int = 0, nth: int = 0) -> tuple[int, int, int]:
    start = -1
    for _ in range(nth + 1):
        start = BLOCKS[block]["text"].index(quote, start + 1)
    return block, start, start + len(quote)


def target(place, sha=SHA, **changes):
    block, start, end = place
    text = BLOCKS[block]["text"]
    made = {
        "block": BLOCKS[block]["anchor"], "start": start, "end": end, "quote": text[start:end],
        "prefix": text[max(0, start - 32):start], "suffix": text[end:end + 32], "text_sha256": sha,
    }
    return made | changes


def name(*entities):
    return {"entities": list(entities)}


def date(edtf):
    return {"edtf": edtf, "calendar": "solar-hijri", "resolution": "month-only", "contradicts": False}


def quotation(*speakers, words=None):
    return {"speakers": [{"entity": each} for each in speakers] + ([{"words": words}] if words else []), "relay": []}


def annotation(id, place, claim, kind="name", **changes):
    block, start, end = place if place else (None, None, None)
    made = {
        "id": id, "kind": kind, "block": block, "quote": BLOCKS[block]["text"][start:end] if place else "",
        "claim": claim, "status": "suggested", "moved": False,
        "suggestion": {"claim": claim, "rule": "full-name", "confidence": "high", "evidence": []}, "opinions": [], "history": [],
    }
    if place:
        made |= {"start": start, "end": end, "pre": min(32, start), "suf": 32}
    return made | changes


ALI = words("علی فدوی")
FADAVI = words("فدوی", nth=1)
TEHRAN = words("تهران")
AHMAD = words("احمد رضایی")
REZAEI = words("رضایی")
JULY = words("تیر ۱۴۰۲", block=1)
SAID = words("فدوی در تهران بود")
A1 = annotation("a-1", ALI, name("ali-fadavi"))
A2 = annotation("a-2", FADAVI, name("ali-fadavi", "fadavi-other"))
D1 = annotation("a-3", JULY, date("2023-07"), kind="date")
Q1 = annotation("a-4", SAID, quotation("ali-fadavi"), kind="quotation")

numbers = itertools.count(1)


def act(verb, about, body=None, by="ن", at=None, **more):
    number = next(numbers)
    made = {
        "id": f"00000000-0000-4000-8000-{number:012d}", "act": verb,
        "target": target(about) if isinstance(about, tuple) else about,
        "by": by, "at": f"2026-01-02T03:{(at or number) // 60 % 60:02d}:{(at or number) % 60:02d}.{number % 1000:03d}Z",
    }
    return made | ({"body": body} if body else {}) | more


def accept(place, entity, by="ن", **more):
    return act("accept", place, {"kind": "name", "entity": entity}, by, **more)


def reject(place, entity=None, by="ن", **more):
    return act("reject", place, {"kind": "name"} | ({"entity": entity} if entity else {}), by, **more)


def retract(other, by=None, **more):
    return act("retract", {"act": other["id"]}, by=by or other["by"], **more)


def fold(page, annotations, acts, in_data=(), one_by_one=True):
    """The annotations that acts come to: by id, with their status, claim, words and opinions. Laid over one by one and all at once."""
    data = {"id": "x", "sha": SHA, "blocks": BLOCKS, "annotations": annotations, "acts": list(in_data)}
    show = """doc => doc.annotations.map(each => ({id: each.id, kind: each.kind, status: each.status, claim: each.claim, moved: each.moved,
        place: each.block === null ? null : [each.block, each.start, each.end], quote: each.quote,
        opinions: each.opinions.map(one => [one.by, one.verb]), history: each.history}))"""
    both = page.evaluate(
        f"""([data, acts]) => {{ const show = {show}; const R = hashiyaReview;
        const at_once = show(R.document(data, acts));
        const doc = R.document(data, []);
        acts.forEach(act => doc.apply(act));
        return [at_once, show(doc)]; }}""",
        [json.loads(json.dumps(data)), acts],
    )
    if one_by_one:
        assert both[0] == both[1]
    return {each["id"]: each for each in both[0]}


def status(page, acts, annotations=(A1,), id="a-1", **more):
    return fold(page, list(annotations), acts, **more)[id]["status"]


# MARK: who decides


def test_nobody_decided(page):
    assert status(page, []) == "suggested"


def test_one_person_accepts(page):
    assert status(page, [accept(ALI, "ali-fadavi")]) == "accepted"


def test_one_person_rejects(page):
    assert status(page, [reject(ALI, "ali-fadavi")]) == "rejected"


def test_one_person_is_unsure(page):
    assert status(page, [act("unsure", ALI, {"kind": "name"})]) == "unsure"


def test_the_latest_act_of_a_person_counts(page):
    assert status(page, [accept(ALI, "ali-fadavi"), reject(ALI, "ali-fadavi")]) == "rejected"


def test_time_decides_and_not_the_order_in_which_acts_come(page):
    late, early = reject(ALI, "ali-fadavi", at=2000), accept(ALI, "ali-fadavi", at=1000)
    assert status(page, [late, early]) == "rejected"


def test_at_one_moment_the_id_decides(page):
    one, other = accept(ALI, "ali-fadavi"), reject(ALI, "ali-fadavi")
    other["at"] = one["at"]
    assert status(page, [other, one]) == "rejected"


def test_the_same_act_twice_counts_once(page):
    one = accept(ALI, "ali-fadavi")
    found = fold(page, [A1], [one, one])["a-1"]
    assert found["opinions"] == [["ن", "accept"]]


def test_two_who_agree(page):
    found = fold(page, [A1], [accept(ALI, "ali-fadavi"), accept(ALI, "ali-fadavi", by="م")])["a-1"]
    assert (found["status"], len(found["opinions"])) == ("accepted", 2)


def test_two_who_differ_about_whether(page):
    assert status(page, [accept(ALI, "ali-fadavi"), reject(ALI, "ali-fadavi", by="م")]) == "disputed"


def test_two_who_differ_about_who(page):
    found = fold(page, [A1], [accept(ALI, "ali-fadavi"), accept(ALI, "fadavi-other", by="م")])["a-1"]
    assert (found["status"], found["claim"]) == ("disputed", name("ali-fadavi"))


def test_to_be_unsure_contradicts_nobody(page):
    assert status(page, [accept(ALI, "ali-fadavi"), act("unsure", ALI, {"kind": "name"}, by="م")]) == "accepted"


def test_adjudication_wins_over_both(page):
    acts = [accept(ALI, "ali-fadavi"), reject(ALI, "ali-fadavi", by="م")]
    settled = act("adjudicate", ALI, {"kind": "name", "entity": "ali-fadavi"}, by="س")
    assert status(page, [*acts, settled]) == "accepted"
    assert status(page, [*acts, act("adjudicate", ALI, {"kind": "name", "value": "reject"}, by="س")]) == "rejected"


def test_the_latest_adjudication_holds_whoever_made_it(page):
    first = act("adjudicate", ALI, {"kind": "name", "value": "reject"}, by="س")
    second = act("adjudicate", ALI, {"kind": "name", "entity": "fadavi-other"}, by="ن")
    found = fold(page, [A1], [first, second])["a-1"]
    assert (found["status"], found["claim"]) == ("accepted", name("fadavi-other"))


def test_who_adjudicates_keeps_an_opinion(page):
    acts = [accept(ALI, "ali-fadavi"), act("adjudicate", ALI, {"kind": "name", "value": "reject"})]
    found = fold(page, [A1], acts)["a-1"]
    assert found["opinions"] == [["ن", "accept"], ["ن", "adjudicate"]]


def test_an_adjudication_lets_another_act_hold(page):
    no = reject(ALI, "ali-fadavi", by="م")
    assert status(page, [accept(ALI, "ali-fadavi"), no, act("adjudicate", {"act": no["id"]}, by="س")]) == "rejected"


def test_to_be_against_what_nobody_says_any_more_decides_nothing(page):
    assert status(page, [reject(ALI, "tehran")]) == "suggested"


# MARK: what is meant


def test_to_accept_without_saying_who_takes_the_suggestion(page):
    assert status(page, [act("accept", ALI, {"kind": "name"})]) == "accepted"


def test_to_accept_without_saying_which_of_several_decides_nothing(page):
    assert status(page, [act("accept", FADAVI, {"kind": "name"})], [A2], "a-2") == "suggested"


def test_one_of_several_candidates_is_chosen(page):
    found = fold(page, [A2], [accept(FADAVI, "fadavi-other")])["a-2"]
    assert (found["status"], found["claim"]) == ("accepted", name("fadavi-other"))


def test_a_former_id_is_the_same_entity(page):
    assert status(page, [accept(ALI, "fadavi"), accept(ALI, "ali-fadavi", by="م")]) == "accepted"


def test_an_entity_that_does_not_exist_decides_nothing(page):
    assert status(page, [accept(ALI, "nobody")]) == "suggested"


def test_an_accepted_date_keeps_the_calendar_of_the_suggestion(page):
    found = fold(page, [D1], [act("accept", JULY, {"kind": "date", "edtf": "2023-07"})])["a-3"]
    assert (found["status"], found["claim"]) == ("accepted", date("2023-07"))


def test_a_quotation_keeps_a_speaker_of_whom_there_are_only_words(page):
    said = annotation("a-4", SAID, quotation(words="یک مقام"), kind="quotation")
    found = fold(page, [said], [act("accept", SAID, {"kind": "quotation"})])["a-4"]
    assert (found["status"], found["claim"]["speakers"]) == ("accepted", [{"words": "یک مقام"}])


def test_kinds_at_one_place_are_apart(page):
    both = [A1, annotation("a-9", ALI, date("2023"), kind="date")]
    found = fold(page, both, [reject(ALI, "ali-fadavi")])
    assert (found["a-1"]["status"], found["a-9"]["status"]) == ("rejected", "suggested")


def test_an_act_that_does_not_say_which_kind_has_no_effect_where_there_are_two(page):
    both = [A1, annotation("a-9", ALI, date("2023"), kind="date")]
    found = fold(page, both, [act("reject", ALI)])
    assert (found["a-1"]["status"], found["a-9"]["status"]) == ("suggested", "suggested")


# MARK: taking back


def test_what_is_taken_back_counts_no_more(page):
    yes = accept(ALI, "ali-fadavi")
    found = fold(page, [A1], [yes, retract(yes)])["a-1"]
    assert (found["status"], found["opinions"], len(found["history"])) == ("suggested", [], 2)


def test_the_act_before_counts_again(page):
    no, yes = reject(ALI, "ali-fadavi"), accept(ALI, "ali-fadavi")
    assert status(page, [no, yes, retract(yes)]) == "rejected"


def test_a_taking_back_is_taken_back(page):
    yes = accept(ALI, "ali-fadavi")
    back = retract(yes)
    assert status(page, [yes, back, retract(back)]) == "accepted"


def test_nobody_takes_back_what_another_did(page):
    yes = accept(ALI, "ali-fadavi")
    assert status(page, [yes, retract(yes, by="م")]) == "accepted"


def test_those_that_take_back_one_another_do_not_count(page):
    yes = accept(ALI, "ali-fadavi")
    one, other = retract(yes), retract(yes)
    one["target"], other["target"] = {"act": other["id"]}, {"act": one["id"]}
    assert status(page, [yes, one, other]) == "accepted"


def test_an_adjudication_is_taken_back(page):
    settled = act("adjudicate", ALI, {"kind": "name", "value": "reject"}, by="س")
    assert status(page, [accept(ALI, "ali-fadavi"), settled, retract(settled)]) == "accepted"


# MARK: edit, add, note


def test_an_edit_says_who_it_is(page):
    found = fold(page, [A1], [act("edit", ALI, {"kind": "name", "entity": "fadavi-other"})])["a-1"]
    assert (found["status"], found["claim"]) == ("accepted", name("fadavi-other"))


def test_an_edit_moves_and_its_undoing_moves_back(page):
    moved = act("edit", ALI, {"kind": "name", "entity": "ali-fadavi", "place": target(words("فدوی")), "was": "name"})
    there = fold(page, [A1], [moved])["a-1"]
    assert (there["status"], tuple(there["place"])) == ("accepted", words("فدوی"))
    back = fold(page, [A1], [moved, retract(moved)])["a-1"]
    assert (back["status"], tuple(back["place"])) == ("suggested", ALI)


def test_an_edit_that_the_data_holds_is_undone(page):
    moved = act("edit", ALI, {"kind": "name", "entity": "ali-fadavi", "place": target(words("فدوی")), "was": "name"})
    held = annotation(
        "a-1", words("فدوی"), name("ali-fadavi"), status="accepted", history=[moved["id"]],
        opinions=[{"by": "ن", "verb": "edit", "act": moved["id"], "at": moved["at"], "claim": name("ali-fadavi")}])
    found = fold(page, [held], [retract(moved)], in_data=[moved])["a-1"]
    assert (found["status"], tuple(found["place"])) == ("suggested", ALI)


def test_an_edit_makes_something_else_of_it(page):
    other = act("edit", ALI, {"kind": "date", "edtf": "2023", "was": "name"})
    found = fold(page, [A1], [other])["a-1"]
    assert (found["status"], found["kind"], found["claim"]["edtf"]) == ("accepted", "date", "2023")


def test_an_edit_onto_another_suggestion_makes_one_of_both(page):
    other = annotation("a-8", REZAEI, name("ahmad-rezaei"))
    moved = act("edit", REZAEI, {"kind": "name", "entity": "ahmad-rezaei", "place": target(AHMAD)})
    found = fold(page, [other, annotation("a-9", AHMAD, name("ahmad-rezaei"))], [moved])
    assert [(each["status"], tuple(each["place"])) for each in found.values()] == [("accepted", AHMAD)]


def test_two_who_move_it_to_different_words_differ(page):
    one = act("edit", ALI, {"kind": "name", "entity": "ali-fadavi", "place": target(words("فدوی"))})
    other = act("edit", ALI, {"kind": "name", "entity": "ali-fadavi", "place": target(words("علی"))}, by="م")
    assert status(page, [one, other]) == "disputed"


def test_what_is_added_is_there(page):
    made = act("add", TEHRAN, {"kind": "name", "entity": "tehran"})
    found = fold(page, [A1], [made])
    assert [each["quote"] for each in found.values()] == ["علی فدوی", "تهران"]
    assert found["a-" + made["id"]]["status"] == "accepted"


def test_what_is_added_and_taken_back_is_gone(page):
    made = act("add", TEHRAN, {"kind": "name", "entity": "tehran"})
    assert list(fold(page, [A1], [made, retract(made)])) == ["a-1"]


def test_another_is_against_what_was_added(page):
    made = act("add", TEHRAN, {"kind": "name", "entity": "tehran"})
    found = fold(page, [A1], [made, reject(TEHRAN, "tehran", by="م")])
    assert found["a-" + made["id"]]["status"] == "disputed"


def test_what_was_added_is_reached_by_its_act(page):
    made = act("add", TEHRAN, {"kind": "name", "entity": "tehran"})
    found = fold(page, [A1], [made, act("accept", {"act": made["id"]}, by="م")])
    assert found["a-" + made["id"]]["opinions"] == [["ن", "add"], ["م", "accept"]]


def test_a_person_settles_what_the_machine_says_with_other_bounds(page):
    short = annotation("a-8", REZAEI, name("ahmad-rezaei"))
    made = act("add", AHMAD, {"kind": "name", "entity": "ahmad-rezaei"})
    assert list(fold(page, [short], [made])) == ["a-" + made["id"]]
    assert list(fold(page, [short], [made, retract(made)])) == ["a-8"]


def test_notes_stand_beside_each_other_and_decide_nothing(page):
    notes = [act("note", ALI, {"text": "یک"}), act("note", ALI, {"text": "دو"}, by="م")]
    found = fold(page, [A1], notes)
    assert found["a-1"]["status"] == "suggested"
    assert sorted(each["claim"]["text"] for each in found.values() if each["kind"] == "note") == ["دو", "یک"]


def test_a_note_is_changed_by_its_act(page):
    made = act("note", ALI, {"text": "یک"})
    found = fold(page, [A1], [made, act("edit", {"act": made["id"]}, {"kind": "note", "text": "دو"})])
    assert found["a-" + made["id"]]["claim"] == {"text": "دو"}


# MARK: what the data holds


def test_what_nobody_touched_since_is_as_the_builder_has_it(page):
    yes = accept(ALI, "ali-fadavi")
    held = annotation(
        "a-1", ALI, name("ali-fadavi"), status="disputed", moved=True, history=[yes["id"]],
        opinions=[{"by": "ن", "verb": "accept", "act": yes["id"], "at": yes["at"], "claim": name("ali-fadavi")}])
    found = fold(page, [held], [], in_data=[yes])["a-1"]
    assert (found["status"], found["moved"]) == ("disputed", True)


def test_an_act_of_the_data_counts_with_a_new_one(page):
    yes = accept(ALI, "ali-fadavi", by="م")
    held = annotation(
        "a-1", ALI, name("ali-fadavi"), status="accepted", history=[yes["id"]],
        opinions=[{"by": "م", "verb": "accept", "act": yes["id"], "at": yes["at"], "claim": name("ali-fadavi")}])
    assert status(page, [reject(ALI, "ali-fadavi")], [held], in_data=[yes]) == "disputed"


def test_what_was_moved_is_sure_again_when_somebody_looked(page):
    yes = accept(ALI, "ali-fadavi", by="م")
    yes["target"] = target(ALI, FORMER_SHA, block="p-zzzzzzzz", start=3, end=11)
    held = annotation(
        "a-1", ALI, name("ali-fadavi"), status="accepted", moved=True, history=[yes["id"]],
        opinions=[{"by": "م", "verb": "accept", "act": yes["id"], "at": yes["at"], "claim": name("ali-fadavi")}])
    found = fold(page, [held], [accept(ALI, "ali-fadavi")], in_data=[yes])["a-1"]
    assert (found["status"], found["moved"], len(found["opinions"])) == ("accepted", False, 2)


def test_an_orphan_is_let_go_by_its_act(page):
    yes = accept(ALI, "ali-fadavi", by="م")
    yes["target"] = target(ALI, FORMER_SHA, block="p-zzzzzzzz", quote="علی رضا")
    lost = annotation(
        "a-5", None, name("ali-fadavi"), suggestion=None, quote="علی رضا", status="accepted", history=[yes["id"]],
        opinions=[{"by": "م", "verb": "accept", "act": yes["id"], "at": yes["at"], "claim": name("ali-fadavi")}])
    settled = act("adjudicate", {"act": yes["id"]}, {"kind": "name", "value": "reject"})
    found = fold(page, [A1, lost], [settled], in_data=[yes])["a-5"]
    assert (found["status"], found["place"], found["quote"]) == ("rejected", None, "علی رضا")


def test_an_act_on_another_version_of_the_text_has_no_effect_but_is_not_lost(page):
    stray = accept(ALI, "ali-fadavi")
    stray["target"] = target(ALI, FORMER_SHA, block="p-zzzzzzzz")
    assert status(page, [stray]) == "suggested"
    data = {"id": "x", "sha": SHA, "blocks": BLOCKS, "annotations": [A1], "acts": []}
    assert page.evaluate("([data, act]) => hashiyaReview.document(data, [act]).stale.length", [data, stray]) == 1


def test_an_act_on_another_version_counts_where_the_paragraph_is_the_same(page):
    same = accept(ALI, "ali-fadavi")
    same["target"] = target(ALI, FORMER_SHA)
    assert status(page, [same]) == "accepted"


def test_what_was_refused_is_withdrawn(page):
    data = {"id": "x", "sha": SHA, "blocks": BLOCKS, "annotations": [A1], "acts": []}
    yes = accept(ALI, "ali-fadavi")
    assert page.evaluate(
        """([data, act]) => { const doc = hashiyaReview.document(data, [act]); const before = doc.byID("a-1").status;
        return [before, doc.withdraw([act.id]).map(each => each.id), doc.byID("a-1").status]; }""",
        [data, yes],
    ) == ["accepted", ["a-1"], "suggested"]


# MARK: in any order


@pytest.mark.parametrize("seed", range(12))
def test_laid_over_one_by_one_or_all_at_once_acts_come_to_the_same(page, seed):
    chance = random.Random(seed)
    places = [ALI, FADAVI, TEHRAN, AHMAD, REZAEI]
    acts = []
    for _ in range(40):
        verb = chance.choice(["accept", "accept", "reject", "unsure", "edit", "adjudicate", "add", "note", "retract"])
        by = chance.choice("نمس")
        place = chance.choice(places)
        body = {"kind": "name", "entity": chance.choice(ENTITIES)}
        if verb == "retract":
            mine = [each for each in acts if each["by"] == by]
            if mine:
                acts.append(retract(chance.choice(mine)))
            continue
        if verb == "note":
            body = {"text": "یادداشت"}
        elif verb == "unsure":
            body = {"kind": "name"}
        elif verb == "adjudicate" and chance.random() < 0.5:
            body = {"kind": "name", "value": "reject"}
        elif verb == "edit" and chance.random() < 0.7:
            body |= {"place": target(chance.choice(places)), "was": "name"}
        acts.append(act(verb, place, body, by))
    short = annotation("a-8", REZAEI, name("ahmad-rezaei"))
    both = [dict(each) for each in acts]
    found = fold(page, [A1, A2, short], both)
    # Whoever gets them in another order comes to the same, but for the ids of what was added.
    chance.shuffle(both)
    other = fold(page, [A1, A2, short], both, one_by_one=False)
    assert sorted(map(str, found.values())) == sorted(map(str, other.values()))


# MARK: what an act points at


def test_a_target_has_the_words_around(page):
    data = {"id": "x", "sha": SHA, "blocks": BLOCKS, "annotations": [], "acts": []}
    found = page.evaluate("([data, place]) => hashiyaReview.document(data, []).targetOf(...place)", [data, list(AHMAD)])
    assert found == target(AHMAD)


def test_a_target_has_more_around_where_other_words_have_the_same(page):
    text = "او گفت که بله همین است و بس و " * 4 + "پایان"
    blocks = [{"anchor": "p-cccccccc", "kind": "paragraph", "text": text}]
    data = {"id": "x", "sha": SHA, "blocks": blocks, "annotations": [], "acts": []}
    start = text.index("بله", 31)
    found = page.evaluate("([data, a, b]) => hashiyaReview.document(data, []).targetOf(0, a, b)", [data, start, start + 3])
    assert len(found["suffix"]) > 32 and found["quote"] == "بله"


def test_a_target_in_one_of_two_equal_paragraphs_reaches_into_its_neighbours(page):
    blocks = [BLOCKS[0], {"anchor": "p-dddddddd", "kind": "paragraph", "text": "تهران"}, BLOCKS[1],
              {"anchor": "p-dddddddd-2", "kind": "paragraph", "text": "تهران"}]
    data = {"id": "x", "sha": SHA, "blocks": blocks, "annotations": [], "acts": []}
    found = page.evaluate("data => hashiyaReview.document(data, []).targetOf(1, 0, 5)", data)
    assert "\n" in found["prefix"] and "\n" in found["suffix"]


def test_positions_are_scalars(page):
    blocks = [{"anchor": "p-eeeeeeee", "kind": "paragraph", "text": "😀 تهران 😀"}]
    data = {"id": "x", "sha": SHA, "blocks": blocks, "annotations": [], "acts": []}
    found = page.evaluate("data => hashiyaReview.document(data, []).targetOf(0, 2, 7)", data)
    assert (found["quote"], found["prefix"], found["suffix"]) == ("تهران", "😀 ", " 😀")


def test_progress_counts_by_kind_what_is_decided(page):
    data = {"id": "x", "sha": SHA, "blocks": BLOCKS, "annotations": [A1, A2, D1, Q1], "acts": []}
    acts = [accept(ALI, "ali-fadavi"), act("unsure", JULY, {"kind": "date"})]
    assert page.evaluate("([data, acts]) => hashiyaReview.document(data, acts).progress()", [data, acts]) == {
        "name": {"done": 1, "total": 2}, "date": {"done": 0, "total": 1}, "quotation": {"done": 0, "total": 1}}

# What scripts add: the choice of theme and of the interface's language, kept from page to page, from file:// too.

import json
import re

import pytest
from playwright.sync_api import expect

import archives


@pytest.fixture
def page(sample, open_context):
    page = open_context(color_scheme="light").new_page()
    page.goto(sample.url("index.html"))
    return page


def wait_for_language(page, language):
    page.locator(f"html[lang={language}]").wait_for(state="attached")


def theme(page):
    return page.evaluate("document.documentElement.dataset.theme ?? 'auto'")


def paper(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor")


def test_the_theme_is_chosen_and_kept(sample, page):
    button = page.locator("[data-theme-toggle]")
    light = paper(page)
    labels = [button.inner_text()]
    for expected in ["light", "dark"]:
        button.click()
        assert theme(page) == expected
        labels.append(button.inner_text())
    assert len(set(labels)) == 3
    assert paper(page) != light
    page.reload()
    assert theme(page) == "dark"
    page.goto(sample.url("articles/rich-report.html"))
    assert theme(page) == "dark"
    page.locator("[data-theme-toggle]").click()
    assert theme(page) == "auto"
    assert paper(page) == light


def test_what_is_kept_belongs_to_the_archive(page):
    page.locator("[data-theme-toggle]").click()
    page.locator("[data-language=en]").click()
    wait_for_language(page, "en")
    keys = page.evaluate("Object.keys(localStorage)")
    assert len(keys) == 2
    assert all(key.startswith(archives.ARCHIVE_ID) for key in keys)


@pytest.mark.parametrize("language, direction", [("en", "ltr"), ("ar", "rtl")])
def test_the_language_is_chosen_and_kept(sample, page, language, direction):
    own = page.locator("nav a").first.inner_text()
    page.locator(f"[data-language={language}]").click()
    wait_for_language(page, language)
    assert page.evaluate("document.documentElement.dir") == direction
    assert page.locator("nav a").first.inner_text() != own
    assert page.locator(f"[data-language={language}]").get_attribute("aria-pressed") == "true"
    page.goto(sample.url("tags/index.html"))
    wait_for_language(page, language)
    page.locator("[data-language=fa]").click()
    wait_for_language(page, "fa")
    assert page.locator("nav a").first.inner_text() == own


def test_every_label_has_its_words_in_every_language(site, open_context):
    page, faults = open_context().new_page(), []
    for entry in site.one_of_each_kind():
        page.goto(site.url(entry.path))
        if page.locator("[data-language=en]").count() == 0:
            continue
        page.locator("[data-language=en]").click()
        wait_for_language(page, "en")
        labels = page.evaluate("[...document.querySelectorAll('[data-t]')].map(e => [e.dataset.t, e.textContent])")
        assert labels
        faults += [(entry.path, *label) for label in labels if re.search(r"[\u0600-\u06ff]|\{", label[1])]
        page.locator("[data-language=fa]").click()
        wait_for_language(page, "fa")
    assert not faults, json.dumps(faults[:20], ensure_ascii=False)


def test_the_page_is_the_same_after_the_languages_went_round(site, open_context):
    page = open_context().new_page()
    for entry in site.one_of_each_kind():
        page.goto(site.url(entry.path))
        if page.locator("[data-language=en]").count() == 0:
            continue
        before = page.evaluate("document.body.innerText")
        for language in ["en", "fa"]:
            page.locator(f"[data-language={language}]").click()
            wait_for_language(page, language)
        assert page.evaluate("document.body.innerText") == before, entry.path


def test_references_can_be_copied(sample, open_context):
    page = open_context().new_page()
    page.goto(sample.url("articles/rich-report.html"))
    button = page.locator("[data-copy]").first
    button.wait_for(state="attached")
    label = button.text_content()
    page.evaluate("""() => { for (const box of document.querySelectorAll("details")) box.open = true }""")
    button.click()
    expect(button).to_have_text(button.get_attribute("data-done"))
    expect(button).to_have_text(label)

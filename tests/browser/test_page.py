"""The page in a real browser, as a reader with a mouse, a keyboard, a phone, or no scripts meets it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crossref.model import Relation
from crossref.report import Report
from tests.browser.browser import console, requests
from tests.render.test_labels import report_of
from tests.reports import count, full_report, quiet_report

Load = Callable[..., Any]
PAUSE = "d3f1a2b4"  # the conflict of 72 and 11 hours in the full report
AXE = Path(sys.prefix) / "axe" / "node_modules" / "axe-core" / "axe.min.js"


def css(driver: Any, selector: str) -> Any:
    return driver.find_element("css selector", selector)


def visible(driver: Any, selector: str) -> list[Any]:
    return [found for found in driver.find_elements("css selector", selector) if found.is_displayed()]


def press(driver: Any, *keys: str) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(driver).send_keys(*keys).perform()


def hostile_report() -> Report:
    """The full report in which the headline of one article is a script, at the same places in the text."""
    report = full_report()
    script = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    articles = []
    for article in report.articles:
        if article.id == "coastal":
            assert article.text.startswith("Strike resumes [red]after pause[/red]\n")
            text = article.text + f"\n{script}"
            article = replace(
                article, title=script, outlet='"><b>Radio', text=text, url="javascript:alert(3)"
            )
        articles.append(article)
    return replace(report, articles=tuple(articles))


def test_no_request_leaves_the_page_and_nothing_is_complained_of(load: Load) -> None:
    driver = load(full_report())
    assert [url for url in requests(driver) if not url.startswith("file:")] == []
    assert console(driver) == []
    assert "What 4 outlets report" in driver.title


def test_the_policy_forbids_every_other_script(load: Load) -> None:
    driver = load(full_report())
    driver.execute_script(
        "const s = document.createElement('script'); s.textContent = 'document.title = \"taken\"';"
        "document.body.append(s);"
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/x.png\">');"
    )
    assert driver.title != "taken"
    assert len([line for line in console(driver) if "Content Security Policy" in line]) == 2


def test_text_of_an_article_is_shown_as_text(load: Load) -> None:
    driver = load(hostile_report())
    assert console(driver) == []
    assert driver.find_elements("css selector", "img, b b, iframe") == []
    assert len(driver.find_elements("css selector", "script")) == 1
    assert driver.find_elements("css selector", "a[href^=javascript]") == []
    story = css(driver, "#article-coastal").get_attribute("textContent")
    assert "<script>alert(1)</script>" in story
    assert "[red]after pause[/red]" in story
    assert "\u202e" not in story


def test_a_sentence_opens_its_note_by_keyboard_and_escape_goes_back(load: Load) -> None:
    driver = load(full_report())
    said = css(driver, "#s-harbour-1")
    said.send_keys("\ue007")  # Enter
    note = driver.switch_to.active_element
    assert note.get_attribute("id") == "n-harbour-1"
    assert note.is_displayed()
    assert "after a 72-hour pause had run out" in note.text
    assert "Coastal Radio" in note.text
    press(driver, "\ue00c")  # Escape
    assert not note.is_displayed()
    assert driver.switch_to.active_element == said


def test_everything_is_reached_with_the_tab_key(load: Load) -> None:
    driver = load(full_report())
    seen = set()
    for _ in range(90):
        press(driver, "\ue004")  # Tab
        seen.add(driver.switch_to.active_element.get_attribute("outerHTML")[:60])
    assert any('class="skip"' in html for html in seen)
    assert any('a class="said' in html for html in seen)
    assert any("<summary" in html for html in seen)
    assert any('type="checkbox"' in html for html in seen)


def test_filters_leave_what_was_asked_for_and_tell_how_much(load: Load) -> None:
    driver = load(full_report())
    assert len(visible(driver, ".finding")) == 3
    css(driver, "#k-duration").click()
    assert [f.get_attribute("id") for f in visible(driver, ".finding")] == ["77ab01cd", "5e5e0a11"]
    assert css(driver, ".status").text == "2 of 3 findings shown"
    css(driver, "#v-low").click()
    assert [f.get_attribute("id") for f in visible(driver, ".finding")] == ["77ab01cd"]
    css(driver, "#k-duration").click()
    css(driver, "#v-low").click()
    assert css(driver, ".status").text == ""
    island = css(driver, "input[type=radio][id=o3]")
    assert "Island Post" in island.find_element("xpath", "..").text
    island.click()
    assert [f.get_attribute("id") for f in visible(driver, ".finding")] == [PAUSE]
    assert len(visible(driver, "table.claims tbody tr")) == 1


def test_a_finding_has_a_link_that_lasts(load: Load) -> None:
    driver = load(full_report())
    link = css(driver, f"table.claims a[href='#{PAUSE}']")
    link.click()
    assert driver.current_url.endswith(f"#{PAUSE}")
    assert css(driver, f"#{PAUSE}:target").is_displayed()
    driver = load(full_report(), f"#{PAUSE}")
    top = driver.execute_script(f"return document.getElementById('{PAUSE}').getBoundingClientRect().top")
    assert 0 <= top < 200


def test_a_link_leads_past_a_filter_that_hides_its_finding(load: Load) -> None:
    driver = load(full_report())
    css(driver, "#k-duration").click()
    driver.execute_script(f"location.hash = '{PAUSE}'")
    assert css(driver, f"#{PAUSE}").is_displayed()


def test_a_sentence_quoted_leads_to_its_place_in_a_closed_article(load: Load) -> None:
    driver = load(full_report())
    place = css(driver, "#s-coastal-2")
    assert not place.is_displayed()
    css(driver, "[id='77ab01cd'] a[href='#s-coastal-2']").click()
    assert place.is_displayed()


def test_it_works_without_scripts(load: Load) -> None:
    driver = load(quiet_report())
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver = load(full_report())
        note = css(driver, "#n-harbour-1")
        assert not note.is_displayed()
        css(driver, "#s-harbour-1").send_keys("\ue007")
        assert note.is_displayed()
        css(driver, "#k-duration").send_keys(" ")
        assert not css(driver, f"#{PAUSE}").is_displayed()
        assert css(driver, ".status").get_attribute("textContent") == ""
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_is_never_wider_than_the_screen(load: Load, width: int) -> None:
    driver = load(full_report(), width=width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_print_shows_what_is_folded_away(load: Load) -> None:
    driver = load(full_report())
    driver.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert driver.find_elements("css selector", "details:not([open]):not(.left-out)") == []
    driver.execute_script("dispatchEvent(new Event('afterprint'))")
    assert driver.find_elements("css selector", "details:not([open]):not(.left-out)") != []


@pytest.mark.skipif(
    not AXE.exists(), reason=f"axe-core is not installed: npm install --prefix {AXE.parents[2]} axe-core"
)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("report", [full_report(), quiet_report()], ids=["full", "quiet"])
def test_axe_finds_no_violation(load: Load, report: Report, width: int, dark: bool) -> None:
    driver = load(report, width=width, dark=dark)
    driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true;")
    driver.execute_script(AXE.read_text(encoding="utf-8"))
    found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert len(found["passes"]) > 15
    violations = [
        (v["id"], v["impact"], node["html"][:120], re.sub(r"\s+", " ", node["failureSummary"])[:200])
        for v in found["violations"]
        for node in v["nodes"]
    ]
    assert violations == []


OVERLAPS = """
const found = [];
for (const drawing of document.querySelectorAll("svg.line")) {
  const labels = [...drawing.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
  const shown = labels.filter(([, box]) => box.width > 0), frame = drawing.getBoundingClientRect();
  shown.forEach(([one, a], n) => {
    if (a.left < frame.left - 12 || a.right > frame.right + 12) found.push(["off", one.textContent]);
    for (const [other, b] of shown.slice(n + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0 && down > 3) found.push([one.textContent, other.textContent]);
    }
  });
}
return [document.querySelectorAll("svg.line").length, found];
"""
FIGURES = [
    ((3, 3), (4, 4)),
    ((3, 3), (10**9, 10**9)),
    ((123_456_789, 123_456_789), (123_456_999, 123_456_999)),
    ((250_000, 300_000), (None, 300_000), (260_000, None)),
    ((5, 5), (6, 6), (7, 7), (9_000, 9_000)),
    tuple((n, n) for n in (11, 12, 12, 13, 14, 40, 41, 41, 44, 200)),
]


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("relation", [Relation.CONFLICT, Relation.UPDATE_OVER_TIME], ids=["line", "time"])
def test_no_label_of_a_drawing_overprints_another(load: Load, relation: Relation, width: int) -> None:
    for ends in FIGURES:
        report = report_of(*(count(low, high, unit="kilometre") for low, high in ends), relation=relation)
        drawn, overlaps = load(report, width=width).execute_script(OVERLAPS)
        assert (drawn, overlaps) == (1, [])

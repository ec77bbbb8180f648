"""The page as text: it fits its own policy, holds its size, takes nothing for markup. See tests/browser."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st

from crossref.model import Severity
from crossref.render.annotate import annotated_all
from crossref.render.html import article_fragment, html_page, report_fragment
from crossref.report import Report
from tests.crowd import crowded_report
from tests.reports import article, claim, count, finding, full_report, partly_read_report, quiet_report

REPORTS = pytest.mark.parametrize(
    "report",
    [full_report(), quiet_report(), partly_read_report()],
    ids=["full", "quiet", "partly read"],
)
# What HTML lets stand without an end tag.
VOID = {"meta", "input", "br"}


class Outline(HTMLParser):
    """The ids, the links and the tags of a page; fails on a tag that is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.names: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.attributes |= set(known)
        self.names.append(tag)
        if known.get("id"):
            self.ids.append(str(known["id"]))
        if "href" in known:
            self.links.append(str(known["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        self.words.append(data)


TAGS = set(Outline(html_page(full_report())).names) | {"code"}


@REPORTS
def test_every_link_inside_the_page_leads_somewhere_and_ids_are_one(report: Report) -> None:
    page = Outline(html_page(report))
    assert len(page.ids) == len(set(page.ids))
    assert {link for link in page.links if link.startswith("#")} <= {f"#{id}" for id in page.ids}


@REPORTS
def test_the_policy_names_the_style_and_the_script_by_hash(report: Report) -> None:
    text = html_page(report)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    for tag in ("style", "script"):
        (held,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert f"sha256-{b64encode(sha256(held.encode()).digest()).decode()}" in policy[1]
    assert "default-src" in policy[1]
    assert "unsafe" not in policy[1]


@REPORTS
def test_no_attribute_asks_for_what_the_policy_forbids(report: Report) -> None:
    page = Outline(html_page(report))
    assert page.attributes.isdisjoint({"style", "src", "srcset", "action", "data", "poster"})
    assert not {name for name in page.attributes if name.startswith("on")}
    assert set(page.names).isdisjoint({"img", "iframe", "object", "embed", "link", "base", "form"})


def test_findings_are_reached_by_their_stable_ids() -> None:
    report = full_report()
    assert {f.id for f in report.discrepancies} <= set(Outline(html_page(report)).ids)


def test_only_addresses_of_the_web_become_links() -> None:
    report = full_report()
    urls = ["javascript:alert(1)", "https://coast.example/a?b=1&c=2", "data:text/html,x", ""]
    articles = tuple(replace(a, url=url) for a, url in zip(report.articles, urls, strict=True))
    page = Outline(html_page(replace(report, articles=articles)))
    assert [link for link in page.links if not link.startswith("#")] == ["https://coast.example/a?b=1&c=2"]


@of_hypothesis(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(st.sampled_from("<>&\"'`/=ab{}%\\ \u202e\x1b"), min_size=1, max_size=40).map(
        lambda t: t.replace("\n", "")
    ),
    st.sampled_from(["html_page", "fragment"]),
)
def test_no_text_of_an_article_becomes_markup(text: str, face: str) -> None:
    line = f"The {text} storm hurt 5 people"
    left, right = (article(id, f"{text} {id}", f"{line} in {id}.", None) for id in ("bay", "cove"))
    found = finding(
        "1",
        full_report().conflicts[0].relation,
        (claim(left, "5 people", count(5, 5)), claim(right, "5 people", count(6, 6))),
        origins=2,
        explanation=text,
        rule=text,
        severity=Severity.HIGH,
    )
    report = Report((left, right), (1, 2), (found,), (), (), (), full_report().settings, text)
    made = html_page(report) if face == "html_page" else report_fragment(report)
    page = Outline(made)
    assert set(page.names) <= TAGS
    assert "\x1b" not in made
    assert "\u202e" not in made


def test_fifty_articles_make_less_than_three_megabytes() -> None:
    assert len(html_page(crowded_report(50)).encode()) < 3_000_000


def test_the_choice_of_the_reader_holds() -> None:
    page = html_page(full_report(), only=["discrepancies"], min_severity=Severity.MEDIUM)
    ids = Outline(page).ids
    assert "d3f1a2b4" in ids
    assert "5e5e0a11" not in ids
    assert "A crane was still" in page  # in the article, which stays whole
    with pytest.raises(ValueError, match="'BBC' is not an outlet of this report; it has Coastal Radio"):
        html_page(full_report(), outlets=["BBC"])


def test_the_same_report_makes_the_same_page() -> None:
    assert html_page(full_report()) == html_page(Report.from_dict(full_report().to_dict()))


def test_the_page_counts_what_was_compared() -> None:
    page = html_page(partly_read_report())
    words = " ".join(" ".join(Outline(page).words).split())
    assert "What 4 outlets report 4 of 5 articles compared, 3 independent origins" in words
    assert "Le Phare La grève reprend 12 Mar 2031 (given) 8 words not compared" in words
    columns = page.partition('<table class="claims">')[2].partition("</thead>")[0]
    assert columns.count("<abbr") == 4
    assert "Le Phare" not in columns


def test_a_notebook_gets_no_script_and_no_link_that_leads_nowhere() -> None:
    report = full_report()
    for made in (report_fragment(report), *map(article_fragment, annotated_all(report))):
        page = Outline(made)
        assert "script" not in page.names
        inside = {link for link in page.links if link.startswith("#")}
        assert inside <= {f"#{id}" for id in page.ids}


def test_an_agreement_holds_the_sentence_of_each_outlet_with_its_figure_marked() -> None:
    page = html_page(full_report())
    freight = page[page.index('id="0c0ffee1"') :]
    own = freight[freight.index("<details") : freight.index("</details>")]
    assert "each outlet&#39;s own sentence (3)" in own
    assert re.findall(r"<blockquote>(.*?)</blockquote>", own) == [
        "Hardly any of the freight companies used the pause.",
        "Few freight companies made any use of the pause, the port authority said.",
        "Few freight companies used the pause.",
    ]
    repeated = page[page.index('id="0dd0dd01"') :]
    assert "in the same words" in repeated[: repeated.index("</div></li>")]
    assert "<details" not in repeated[: repeated.index("</div></li>")]
    assert "own sentence" in report_fragment(full_report())


def test_labels_that_a_phone_has_no_room_for_are_marked_as_such() -> None:
    left, right = (article(id, f"{id} News", f"It cost number in {id}.", None) for id in ("Bay", "Cove"))
    claims = (
        claim(left, "number", count(123_456_789, 123_456_789)),
        claim(right, "number", count(123_456_999, 123_456_999)),
    )
    found = finding("1", full_report().conflicts[0].relation, claims, origins=2)
    report = Report((left, right), (1, 2), (found,), (), (), (), full_report().settings, "")
    ticks = re.findall(r'class="tick( roomy)?"[^>]*>([^<]*)<', html_page(report))
    assert len({text for _, text in ticks}) == len(ticks) > 2
    assert 0 < sum(roomy == "" for roomy, _ in ticks) < len(ticks)

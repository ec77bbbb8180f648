"""Hostile pages, JSON, feeds and tables."""

from __future__ import annotations

import json

from tests.hostile.case import NEWS, beside

_BODY = "".join(f"<p>{NEWS}</p>" for _ in range(6))


def page(body: str = _BODY, head: str = "<title>Strike | Evening Post</title>") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body><article>{body}</article></body></html>"


def _ld(text: str) -> str:
    return page(head=f'<title>Strike</title><script type="application/ld+json">{text}</script>')


PAGES = beside(
    "pages",
    ".html",
    {
        "100,000 tags": lambda: page("<b>x</b>" * 100_000 + _BODY).encode(),
        "100,000 unclosed tags": lambda: page("<div>" * 100_000 + _BODY).encode(),
        "5,000 nested": lambda: page("<div>" * 5000 + _BODY + "</div>" * 5000).encode(),
        "5,000 nested tables": lambda: page("<table><tr><td>" * 5000 + _BODY).encode(),
        "5,000 nested lists": lambda: page("<ul><li>" * 5000 + _BODY).encode(),
        "5,000 nested quotations": lambda: page("<blockquote><p>" * 5000 + _BODY).encode(),
        "100,000 paragraphs": lambda: page("<p>a b c d.</p>" * 100_000).encode(),
        "100,000 links": lambda: page('<a href="/x">more</a> ' * 100_000 + _BODY).encode(),
        "100,000 attributes": lambda: page(
            f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>{NEWS}</p>{_BODY}"
        ).encode(),
        "an attribute of a million signs": lambda: page(
            f'<p class="{"x" * 1_000_000}">{NEWS}</p>{_BODY}'
        ).encode(),
        "a comment that never ends": page(f"{_BODY}<!-- {_BODY}"),
        "a tag that never ends": page(f"{_BODY}<p {'x' * 100_000}"),
        "an entity bomb": "<!DOCTYPE html [<!ENTITY a 'strike'>"
        + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + f"]>{page('<p>&i;</p>' + _BODY)}",
        "an outer entity": "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + page("<p>&x;</p>" + _BODY),
        "numeric entities": page("&#x1b;[2J&#0;&#x202e;&#xd800;&#x110000;&#99999999999;" * 500 + _BODY),
        "a script only": page("<script>while(1){}</script>"),
        "a script that prints a page": page("<script>document.write('<p>a</p>')</script>" + _BODY),
        "styles that hide": page(f'<p style="display:none">{NEWS}</p>' + _BODY),
        "a base and a refresh": page(
            head="<base href='file:///etc/'><meta http-equiv='refresh' content='0;url=file:///etc/passwd'>"
        ),
        "frames": page(
            "<iframe src='file:///etc/passwd'></iframe><object data='/etc/passwd'></object>" + _BODY
        ),
        "a lying charset": page(head="<meta charset='utf-16'>"),
        "a charset that is none": page(head="<meta charset='../../etc'>"),
        "a charset that runs": page(head="<meta charset='rot13'><meta charset='zip'>"),
        "a million nulls": page("\x00" * 1_000_000 + _BODY),
        "no tag at all": "<!doctype html>" + NEWS * 10,
        "only a doctype": "<!doctype html>",
        "half a page": page()[:200],
        "XML with a stylesheet": f"<?xml version='1.0'?><?xml-stylesheet href='file:///etc/passwd'?>{page()}",
        "10,000 meta tags": page(head="<meta name='author' content='A'>" * 10_000),
        "a title of a million signs": page(head=f"<title>{'Strike ' * 150_000}</title>"),
        "a headline of a million signs": page(f"<h1>{'Strike ' * 150_000}</h1>{_BODY}"),
        "meta tags that lie": page(
            head="<meta property='og:site_name' content='\x1b[2J=1+1'>"
            "<meta property='og:title' content='{{x}}'>"
            "<meta property='article:published_time' content='9999-99-99T99:99:99+99:99'>"
            "<meta property='og:url' content='javascript:alert(1)'><link rel='canonical' href='http://[bad'>"
        ),
        "JSON-LD nested": _ld("[" * 100_000),
        "JSON-LD nested well": _ld('{"@graph":[' * 400 + "1" + "]}" * 400),
        "JSON-LD of 100,000 objects": _ld(json.dumps([{"@type": "NewsArticle"}] * 100_000)),
        "JSON-LD with lists for names": _ld(
            '{"@type": ["NewsArticle", {}, null], "datePublished": ["2031"], "headline": {"a": 1},'
            ' "author": [[[]]], "publisher": {"name": [1]}}'
        ),
        "JSON-LD of great numbers": _ld(
            '{"@type": "NewsArticle", "datePublished": 1e999, "headline": 1E-999}'
        ),
        "JSON-LD of digits": _ld('{"@type": "NewsArticle", "datePublished": ' + "9" * 10_000 + "}"),
        "dates in every form": page(
            "".join(
                f"<time datetime='{d}'>{d}</time>" for d in ("0000-00-00", "99999", "-1", "P1Y", "\x1b[2J")
            )
            + _BODY
        ),
        "MathML and SVG": page("<svg><math><mi>" * 2000 + _BODY),
        "processing instructions": page("<?php system('touch ran'); ?>" * 1000 + _BODY),
    },
)

_RECORD = {"outlet": "Evening Post", "text": NEWS * 3}
RECORDS = beside(
    "JSON",
    ".json",
    {
        "100,000 brackets": "[" * 100_000,
        "100,000 braces": '{"a":' * 100_000,
        "900 nested and closed": "[" * 900 + "]" * 900,
        "deep inside a record": json.dumps(_RECORD | {"x": 1})[:-2] + "[" * 60 + "]" * 60 + "}",
        "breaks off": json.dumps(_RECORD)[:-40],
        "a number of 10,000 digits": json.dumps(_RECORD)[:-1] + ', "date": ' + "9" * 10_000 + "}",
        "NaN and infinity": json.dumps(_RECORD | {"date": float("inf"), "published_at": float("nan")}),
        "a date before time": json.dumps(_RECORD | {"published": -1e18}),
        "a date in a list": json.dumps(_RECORD | {"published": ["2031-03-07"]}),
        "a date of 100,000 signs": json.dumps(_RECORD | {"published": "March " * 20_000}),
        "a zone that is none": json.dumps(_RECORD | {"published": "0001-01-01T00:00:00+23:59"}),
        "the last moment": json.dumps(_RECORD | {"published": "9999-12-31T23:59:59-23:59"}),
        "text that is a number": '{"text": 5}',
        "text that is a list": '{"text": ["a", "b"]}',
        "names of every type": json.dumps(
            _RECORD | {"outlet": {"name": {"name": [None, True, 5]}}, "title": [[[["x"]]]], "byline": {}}
        ),
        "names of 100,000 signs": json.dumps(
            dict.fromkeys(("outlet", "title", "byline", "url"), "x" * 100_000) | _RECORD
        ),
        "an url that is none": json.dumps(_RECORD | {"url": "http://[::1"}),
        "an url that runs": json.dumps(_RECORD | {"url": "javascript:alert(1)"}),
        "lone surrogates": '{"outlet": "\\ud800 Post", "text": "' + NEWS.strip() * 3 + ' \\udfff"}',
        "names twice": '{"text": "a", "text": ' + json.dumps(NEWS * 3) + "}",
        "an empty object": "{}",
        "an empty list": "[]",
        "null": "null",
        "a string": '"' + "a" * 10_000 + '"',
        "a list of odd things": json.dumps([None, True, 5, "a", [], {}, _RECORD]),
        "10,000 empty records": json.dumps([{}] * 10_000),
        "a report": json.dumps({"schema_version": 1, "findings": [], "padding": "x" * 200}),
        "comments and commas": '{"text": "a",} // no',
        "a page inside": json.dumps({"html": page("<div>" * 20_000 + _BODY)}),
        "JSON Lines named .json": "\n".join([json.dumps(_RECORD)] * 3 + ["{broken", ""]),
    },
)
LINES = beside(
    "JSON Lines",
    ".jsonl",
    {
        "a broken line": "\n".join([json.dumps(_RECORD), "{broken", "[]", "5", "", json.dumps(_RECORD)]),
        "100,000 broken lines": "{\n" * 100_000,
        "a line of 21 million": lambda: (
            b'{"text": "' + b"a " * 10_500_000 + b'"}\n' + json.dumps(_RECORD).encode()
        ),
        "300 tiny articles": lambda: "\n".join(
            json.dumps({"outlet": f"Post {n}", "text": f"Pier {n} was shut for {n} hours on Friday."})
            for n in range(300)
        ).encode(),
        "60 articles with one text": lambda: "\n".join(
            json.dumps({"outlet": f"Post {n}", "text": NEWS * 4}) for n in range(60)
        ).encode(),
        "nulls for ends of lines": json.dumps(_RECORD).encode() + b"\x00" + json.dumps(_RECORD).encode(),
        "UTF-16": "\n".join([json.dumps(_RECORD)] * 2).encode("utf-16"),
    },
)
_ITEM = f"<item><title>Strike</title><description>{NEWS * 3}</description></item>"


def _feed(inner: str, start: str = "<?xml version='1.0'?>") -> str:
    return f"{start}<rss version='2.0'><channel><title>Evening Post</title>{inner}</channel></rss>"


FEEDS = beside(
    "feeds",
    ".rss",
    {
        "a billion laughs": _feed(
            f"<item><title>&i;</title><description>{NEWS}&i;</description></item>",
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>"
            + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            + "]>",
        ),
        "a quadratic bomb": _feed(
            "<item><title>x</title><description>" + "&a;" * 10_000 + "</description></item>",
            f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a '{'ha' * 10_000}'>]>",
        ),
        "an outer entity": _feed(
            "<item><title>x</title><description>&x;</description></item>",
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        ),
        "a DTD from elsewhere": _feed(
            _ITEM, "<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'>"
        ),
        "10,000 nested": _feed("<a>" * 10_000 + _ITEM + "</a>" * 10_000),
        "100,000 items": lambda: _feed("<item/>" * 100_000).encode(),
        "breaks off": _feed(_ITEM)[:150],
        "an include": _feed(
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>" + _ITEM
        ),
        "a lying encoding": _feed(_ITEM, "<?xml version='1.0' encoding='utf-16'?>"),
        "markup inside": _feed(
            f"<item><title>x</title><description><![CDATA[{page()}]]></description></item>"
        ),
    },
)
TABLES = beside(
    "tables",
    ".csv",
    {
        "10,000 columns": ",".join(f"c{n}" for n in range(10_000)) + "\n" + "x," * 10_000,
        "a cell of two million": lambda: b'outlet,text\nPost,"' + b"a b. " * 400_000 + b'"\n',
        "a quotation that never ends": 'outlet,text\nPost,"' + NEWS * 500,
        "100,000 short rows": lambda: b"outlet,text\n" + b"a\n" * 100_000,
        "quotation marks": 'outlet,text\n"""""",' + '"' * 9_999,
        "no heading": f"Evening Post,{NEWS}",
        "formulas": f'outlet,title,text\n=1+1,@SUM(A1),"{NEWS * 3}"\n',
        "nulls": f"outlet,text\nPo\x00st,{NEWS}",
        "carriage returns": f"outlet,text\rPost,{NEWS.strip()}\r",
    },
)
CASES = [*PAGES, *RECORDS, *LINES, *FEEDS, *TABLES]

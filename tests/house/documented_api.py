"""The Python interface as the README shows it; mypy reads this file, and a test holds it to the README."""

from pathlib import Path

import crossref
from crossref import Article, CrossrefError

articles = crossref.read_articles("data/events/aleppo-truce/articles")
report = crossref.compare(articles)

for finding in report.conflicts:
    print(finding.severity.value, finding.rule, finding.explanation)
    for claim in finding.claims:
        print(report.article(claim.sentence.article_id).outlet, claim.text, claim.sentence.text)

claims = crossref.claims_in("At least 12 people died on Monday, police said.")
other = crossref.compare(articles, settings=crossref.Settings(model="sentence-transformers/all-MiniLM-L6-v2"))
asking = crossref.Settings(nli="cross-encoder/nli-deberta-v3-base")
advised = crossref.compare(articles, settings=asking)
opinion = crossref.relate("The board will stay.", "All directors step down.", settings=asking).opinion
verdict = crossref.relate("The truce lasted 11 hours.", "The truce lasted 72 hours.")
page = report.to_html()
document = report.to_markdown()
table = report.to_csv()
report.annotated("Gulf Standard")
report.to_pandas("claims")
report.plot_figures()
report.plot_timeline(report.discrepancies)
report.plot_agreement()
record = report.to_dict()
again = crossref.Report.from_dict(record)

# What mypy must know of the values above.
first: Article = articles[0]
quantities: list[str] = [claim.text for claim in claims]
error: type[Exception] = CrossrefError
same: bool = again == report
texts: list[str] = [page, document, table, verdict.rule]
path: Path = Path(first.url)

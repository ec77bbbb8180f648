"""``crossref compare FOLDER --format json`` with the built-in model loaded through sentence-transformers.

Only ``run_speed`` runs this, in a fresh process: the same job, articles to JSON, as others would embed.
"""

from __future__ import annotations

import json
import sys

import crossref
from crossref.encode import BUILTIN
from crossref.encode.transformer import load_transformer

articles = crossref.read_articles(sys.argv[1])
report = crossref.compare(articles, encoder=load_transformer(str(BUILTIN)))
json.dump(report.to_dict(), sys.stdout, ensure_ascii=False, indent=1)

"""``python -m crossref``: the command line without an installed script."""

import sys

from crossref.cli import main

sys.exit(main())

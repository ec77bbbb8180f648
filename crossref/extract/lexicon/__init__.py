"""Word tables of English news, one file per subject. No code beyond the shaping of a table."""

"""The recipe of the built-in model; run as ``python -m crossref.encode.train``. Read __main__.py first."""

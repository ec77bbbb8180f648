# make demo    environment, package, and a first report        make golden   write the golden reports anew
# make test    environment, linters, types, the whole suite    make bench    speed and memory of one run
# make lint    linters and types alone                         make gate     scores on the annotated events
# make hostile     hostile inputs, each in its own process      make fuzz     atheris, from a seed; FUZZ_RUNS=1000000
# make screenshots   the pictures of docs/images, from a real browser and a real run
#
# A stamp file inside .venv records the last installation: nothing is installed again until
# pyproject.toml or constraints.txt changes.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
EVENT ?= data/events/aleppo-truce/articles
FUZZ_RUNS ?= 20000

.PHONY: demo test lint golden bench gate hostile fuzz screenshots
.DELETE_ON_ERROR:

demo: .venv/.package
	$(BIN)/crossref compare $(EVENT)

test: lint .venv/.axe
	$(BIN)/python -m pytest

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

golden: .venv/.dev
	WRITE_GOLDEN=1 $(BIN)/python -m pytest tests/render tests/test_golden_events.py
	$(BIN)/python -m tests.house.readme

bench: .venv/.dev
	$(BIN)/python -m tests.benchmarks

gate: .venv/.dev
	$(BIN)/python -m tests.gate

hostile: .venv/.dev
	$(BIN)/python -m tests.hostile

fuzz: .venv/.fuzz
	$(BIN)/python -m tests.fuzz --runs $(FUZZ_RUNS)

screenshots: .venv/.dev
	$(BIN)/python -m tests.browser.screenshots

$(BIN)/python:
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "crossref needs Python 3.11 or newer"'
	$(PYTHON) -m venv .venv

.venv/.package: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) --editable .
	touch $@

# What checks the page for accessibility. Without npm or a network that test is skipped, and says so.
.venv/.axe: Makefile | .venv/.dev
	-npm install --silent --no-audit --no-fund --fetch-retries=1 --fetch-timeout=20000 --prefix .venv/axe axe-core@4.14.1
	touch $@

.venv/.fuzz: .venv/.dev
	$(INSTALL) --editable '.[fuzz]'
	touch $@

.venv/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) --editable '.[dev]'
	touch $@ .venv/.package

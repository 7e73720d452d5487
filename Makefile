# caseextract: make demo · make test · make spark-test · make check · make bench · make evaluate · make compare · make damage · make compose
# Every target works in a fresh clone with Python 3.11 or newer; the first one run builds .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.setup-done
DEMO := build/demo.sqlite
CORPUS := $(wildcard corpus/*.jsonl)

.PHONY: setup demo test spark-test check bench evaluate compare baseline damage compose lock clean

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "caseextract needs Python 3.11 or newer; set PYTHON=..." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

demo: $(STAMP)
	@mkdir -p build && rm -f $(DEMO)
	@echo "一篇通报 · one bulletin"
	@$(BIN)/caseextract parse docs/sample.txt --published 2024-06-20 --format table
	@$(BIN)/caseextract batch $(CORPUS) --to sqlite:///$(DEMO)
	@echo "各单位抓获人数与查获手机 · total arrests and phones seized by unit"
	@$(BIN)/caseextract query sqlite:///$(DEMO) arrests_and_phones_by_unit

test: $(STAMP)
	$(BIN)/python -m pytest -m "not spark" -n auto --dist loadfile

spark-test: $(STAMP)
	$(BIN)/python -m pytest -m spark

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/caseextract patterns test

bench: $(STAMP)
	$(BIN)/python scripts/bench.py

evaluate: $(STAMP)
	$(BIN)/caseextract evaluate $(CORPUS) --errors --baseline corpus/baseline.json
	@echo "保留集 · holdout (its texts and errors are not read)"
	$(BIN)/caseextract evaluate $(wildcard corpus/holdout/*.jsonl)
	@echo "读过的 · read (labelled by people who had not seen the rules, then read, mended by and mostly fitted on)"
	$(BIN)/caseextract evaluate $(wildcard corpus/read/*.jsonl)
	@echo "未读集 · blind (labelled by people who had not seen the rules; never read nor fitted on)"
	$(BIN)/caseextract evaluate $(wildcard corpus/blind/*.jsonl)

# Gains and losses against the committed baseline, document by document.
compare: $(STAMP)
	@$(BIN)/caseextract evaluate $(CORPUS) --json --compare corpus/baseline.json 2>&1 >/dev/null

# Writes the baseline anew; commit it only with a change that raises it, or with new documents.
baseline: $(STAMP)
	$(BIN)/caseextract evaluate $(CORPUS) --json > corpus/baseline.json.new
	mv corpus/baseline.json.new corpus/baseline.json

# Damages the clean documents of the corpus in every way and compares the records.
damage: $(STAMP)
	$(BIN)/python scripts/damage.py

# Sets single cases of the corpus side by side as bulletins and sees whether each fact stays in its record.
compose: $(STAMP)
	$(BIN)/python scripts/compose.py

# Rewrites requirements.lock from pyproject.toml; needs uv.
lock:
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file requirements.lock

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.*

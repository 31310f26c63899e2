PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check test-all bench bench-lint schemas rules help

demo: $(READY)  ## set up and build the shipped quizzes' worksheets and keys into output/
	@echo 'Worksheets and answer keys:'
	@$(BIN)/quizwright build --quiet nk-cells-and-car-t/basics nk-cells-and-car-t/safety --out output
	@echo 'Take a quiz in the terminal:'
	@echo '$(BIN)/quizwright take nk-cells-and-car-t/basics'

test: $(READY)  ## set up and run the tests
	@$(BIN)/pytest -n auto -q

check: $(READY)  ## everything that must hold before a commit
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/pytest -n auto -q

test-all:  ## run the tests on every supported Python that this machine has
	@.ci/test-all

bench: $(READY)  ## print the figures of all benchmarks that need no corpus
	@$(BIN)/python -m benchmarks.startup
	@$(BIN)/python -m benchmarks.load
	@$(BIN)/python -m benchmarks.worksheets

bench-lint: $(READY)  ## print the figures of the lint on a corpus: make bench-lint CORPUS=FOLDER
	@$(BIN)/python -m benchmarks.lint $(CORPUS)

schemas: $(READY)  ## write the JSON Schemas anew
	@$(BIN)/quizwright schema --write docs/schema

rules: $(READY)  ## write the pages of the lint's rules anew
	@$(BIN)/quizwright explain --write docs/rules

help:  ## show these lines
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*##/:/'

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Quizwright needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

# Everything runs in a virtual environment of the project's own; only Python >= 3.11 has to be there.
#   make demo     the sample story, end to end
#   make test     all tests
#   make check    style, types and the floors of the house
#   make format   put the code into the house's form
#   make wheel    build the wheel into dist/

PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# A test run uses every core; TESTS=tests/text narrows it.
TESTS ?=
WORKERS ?= auto

.PHONY: demo test check format wheel clean

demo: $(VENV)/.installed
	$(BIN)/attrib demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n $(WORKERS) $(TESTS)

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

wheel: $(VENV)/.dev
	rm -rf dist
	$(BIN)/python -m build --wheel --outdir dist .

clean:
	rm -rf $(VENV) dist build attrib-demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "attrib needs Python 3.11 or newer; none was found. Install one, or run: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml
	@echo "Installing attrib into $(VENV) ..."
	$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed pyproject.toml
	@echo "Installing what the tests need ..."
	$(PIP) install --editable '.[dev]'
	@touch $@

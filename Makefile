# Everything a person or a machine runs here. Needs Python >= 3.11 and make; the rest comes pinned from requirements.lock.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.installed
NODE := cd frontend && ./node-run
WEB := frontend/dist/index.html
WEB_BUILDS := frontend/node_modules/.builds
WEB_TESTS := frontend/node_modules/.tests

export UV_SYSTEM_CERTS ?= true
export UV_LINK_MODE ?= copy
export NODE_USE_SYSTEM_CA ?= 1
unexport PYTHONHOME PYTHONPATH

.DEFAULT_GOAL := help
.PHONY: help test lint format web demo screenshots bench openapi lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

test: lint $(WEB) ## install what is missing, then run every check and every test
	@echo "vitest"
	@$(NODE) npx vitest run --silent
	@echo "pytest"
	@$(PY) -m pytest -n auto --dist loadfile
	@echo "playwright"
	@$(NODE) npx playwright test

lint: $(READY) $(WEB_TESTS) ## ruff, mypy, the import contracts, tsc and eslint
	@echo "ruff check"
	@$(PY) -m ruff check --quiet --output-format concise
	@echo "ruff format --check"
	@$(PY) -m ruff format --quiet --check
	@echo "mypy --strict"
	@$(PY) -m mypy --no-error-summary
	@echo "import contracts"
	@$(VENV)/bin/lint-imports --no-logo
	@echo "openapi-typescript --check"
	@$(NODE) npm run --silent api -- --check
	@echo "tsc --strict"
	@$(NODE) npx tsc
	@echo "eslint"
	@$(NODE) npx eslint . --max-warnings 0

format: $(READY) ## mend what ruff can mend
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

web: $(WEB) ## build the web app into frontend/dist

demo: $(READY) $(WEB) ## run the product with two synthetic municipalities until Ctrl-C; PORT=8001 elsewhere, RESET=1 starts over
	@$(if $(filter 1,$(RESET)),rm -rf .mestring)
	@MESTRING_WEB=frontend/dist $(VENV)/bin/mestring demo $(if $(PORT),--port $(PORT))

screenshots: $(READY) $(WEB) $(WEB_TESTS) ## take the pictures of the README again
	@$(NODE) npx playwright test --config tests/screenshots.config.ts

bench: $(READY) ## measure against peers and limits
	@$(PY) -m bench

openapi: $(READY) $(WEB_TESTS) ## write openapi/openapi.json and the types of the web app
	@mkdir -p openapi
	@$(VENV)/bin/mestring openapi > openapi/openapi.json.new
	@mv openapi/openapi.json.new openapi/openapi.json
	@$(NODE) npm run --silent api

lock: $(READY) ## resolve requirements.lock again from pyproject.toml
	@$(PY) -m uv pip compile pyproject.toml --universal --python-version 3.11 \
	  --group dev --group bench --generate-hashes --no-header --quiet -o requirements.lock

clean: ## remove what these targets made, but not what is committed
	@rm -rf frontend/node_modules frontend/dist frontend/test-results
	@rm -rf $(VENV) .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache dist
	@find api tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# The web app is built again when something it is made of is newer than the build.
$(WEB): $(shell find frontend/src frontend/public -type f) frontend/index.html frontend/vite.config.ts | $(WEB_BUILDS)
	@echo "build     the web app"
	@$(NODE) npx vite build --logLevel error

# npm takes exactly what the lock names; what only tests need is left out until somebody tests.
$(WEB_BUILDS): frontend/package-lock.json | $(READY)
	@echo "install   what builds the web app"
	@$(NODE) npm ci --omit=dev --loglevel=error
	@touch $@

$(WEB_TESTS): frontend/package-lock.json | $(READY)
	@echo "install   what builds and tests the web app"
	@$(NODE) npm ci --loglevel=error
	@touch $(WEB_BUILDS) $@

# uv comes first, pinned by its own block of the lock. Where uv cannot reach the packages (a mirror or proxy that only pip
# was told about), pip installs the same lock.
$(READY): requirements.lock pyproject.toml | $(PY)
	@echo "install   requirements.lock into $(VENV)"
	@sed -n '/^uv==/,/^ *# via/p' requirements.lock > $(VENV)/uv.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.txt
	@$(PY) -m uv pip install --quiet --python $(PY) --require-hashes -r requirements.lock \
	  || { echo "install   uv could not; pip takes the same lock"; \
	       $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; }
	@$(PY) -m uv pip install --quiet --python $(PY) --offline --no-deps --no-build-isolation -e .
	@touch $@

$(PY):
	@command -v $(PYTHON) > /dev/null || { echo "No '$(PYTHON)' here. Install Python 3.11 or newer, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; " \
	  "$(PYTHON) is " + sys.version.split()[0] + ". Name a newer one: make PYTHON=python3.12")'
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || { echo "'$(PYTHON)' cannot make a virtual environment." \
	  "On Debian and Ubuntu, install one package and run make again: apt install python3-venv" >&2; exit 1; }
	@echo "create    $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)

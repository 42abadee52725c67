# Every command of the project. `make demo` and `make test` need Python 3.11+ and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOT := $(VENV)/.bot-installed
SANDBOX := $(VENV)/.sandbox-installed
DEV := $(VENV)/.dev-installed

.DEFAULT_GOAL := help
.PHONY: help run demo sandbox test soak image transcripts lint hooks bench bench-scale audit lock clean

help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 13

# Operators get what the bot needs. The demo needs a little more, and tests need their tools: pinned to the same versions.
$(BOT): requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	touch $@

$(SANDBOX): requirements.txt requirements-sandbox.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt -r requirements-sandbox.txt
	touch $(BOT) $@

$(DEV): requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	touch $(BOT) $(SANDBOX) $@

run: $(BOT)  ## run the bot (settings from the environment or .env)
	$(BIN)/python bot.py

demo: $(SANDBOX)  ## one whole conversation with the real bot and stand-in servers, no account needed
	$(BIN)/python -m sandbox.demo

sandbox: $(SANDBOX)  ## try the bot in the browser, no account needed (http://127.0.0.1:8765/)
	$(BIN)/python -m sandbox.web

# Each worker imports all tests, so what was compiled is kept, whatever the environment says.
test: $(DEV)  ## the whole suite
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 6 --dist loadfile --no-loadscope-reorder

soak: $(DEV)  ## the tests that break things on purpose, for longer and with more examples
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -n 2 --dist loadfile tests/invariants tests/fuzz tests/media/worker/test_quality.py

image: $(DEV)  ## build the image without an engine and run it as compose.yaml does (Debian, as root)
	TEST_IMAGE=1 $(BIN)/python -m pytest tests/image

transcripts: $(DEV)  ## write the conversations in docs/ anew
	WRITE_TRANSCRIPTS=1 $(BIN)/python -m pytest -q tests/e2e/test_transcripts.py tests/e2e/test_first_video.py

lint: $(DEV)  ## ruff, mypy strict, and the layers
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-cache

hooks: $(DEV)  ## let git run the lint before each commit
	$(BIN)/pre-commit install

bench: $(DEV)  ## memory, throughput and response times of the real process
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.start
	$(BIN)/python -m tests.bench.comparison
	$(BIN)/python -m tests.bench.history
	$(BIN)/python -m tests.bench.loop

bench-scale: $(DEV)  ## one, two and four replicas on PostgreSQL beside one bot on SQLite
	$(BIN)/python -m tests.bench.scale

AUDIT := $(VENV)-audit

# Not part of `make test`: what is known today says nothing of a change. It needs the vulnerability database.
audit:  ## look for known vulnerabilities in what the bot runs on
	test -x $(AUDIT)/bin/pip-audit || { $(PYTHON) -m venv $(AUDIT) \
		&& $(AUDIT)/bin/python -m pip install --quiet --require-hashes -r .ci/requirements-audit.txt; }
	.ci/audit $(AUDIT)/bin/pip-audit

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

lock: $(DEV)  ## pin the requirements of pyproject.toml again
	$(COMPILE) --upgrade pyproject.toml --group dev -o requirements-dev.txt
	$(COMPILE) --upgrade -c requirements-dev.txt pyproject.toml -o requirements.txt
	$(COMPILE) --upgrade -c requirements-dev.txt --group sandbox -o requirements-sandbox.txt
	$(COMPILE) --upgrade --group audit -o .ci/requirements-audit.txt

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) $(AUDIT) .mypy_cache .ruff_cache .pytest_cache .hypothesis

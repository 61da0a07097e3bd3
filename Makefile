# Newsdesk: `make demo` shows it, `make test` tests it; both set everything up first.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv/bin

.PHONY: demo test check setup quality bench model weights lock help
.DEFAULT_GOAL := help

help:
	@echo "make demo            the site with the demo reports on http://127.0.0.1:$(PORT)/ (PORT=…)"
	@echo "make test            every test, against the real PostgreSQL and, where installed, Chromium"
	@echo "make check           linter, formatter, types, migrations, deployment settings"
	@echo "make quality SHARED=… the annotator measured on annotated text, targets beside the figures"
	@echo "make bench           what merging costs with many events stored, and the pages with up to a million"
	@echo "make model CORPORA=… train the German pipeline again"
	@echo "make weights        learn again what is likely an event (REPORTS=… for more annotated reports)"
	@echo "make lock            compile requirements.txt from pyproject.toml"

setup: .venv/installed .env events/locale/en/LC_MESSAGES/django.mo

.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Newsdesk needs Python 3.11 or later: make PYTHON=…")'
	$(PYTHON) -m venv .venv
	$(VENV)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

%.mo: %.po .venv/installed
	@$(VENV)/pybabel --quiet compile --input-file $< --output-file $@

# What this machine alone knows: a secret, and that the site is served without TLS.
.env:
	@umask 077; printf 'SECRET_KEY=%s\nHTTPS=false\n' "$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))')" > $@

demo: setup
	@$(VENV)/python manage.py migrate --verbosity 0
	@$(VENV)/python manage.py collectstatic --no-input --verbosity 0
	@$(VENV)/python manage.py import_articles fixtures/seeds
	@$(VENV)/python manage.py create_editor redaktion
	@echo "Newsdesk: http://127.0.0.1:$(PORT)/ (editors: http://127.0.0.1:$(PORT)/admin/), Ctrl-C ends it"
	@exec $(VENV)/gunicorn --config python:newsdesk.serving --bind 127.0.0.1:$(PORT) --log-level error newsdesk.wsgi

test: setup
	$(VENV)/python -m pytest

check: setup
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/python manage.py makemigrations --check --dry-run
	SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))') HTTPS=true $(VENV)/python manage.py check --deploy --fail-level WARNING

quality: setup
	@OMP_NUM_THREADS=1 $(VENV)/python -m tests.benchmarks.quality $(SHARED)

bench: setup
	@$(VENV)/python manage.py shell --no-imports -c "from tests.benchmarks import merging_speed, timeline_speed; merging_speed.main(); timeline_speed.main()"

model: setup
	VIRTUAL_ENV=.venv $(VENV)/uv pip install --quiet --group training
	$(VENV)/python -m events.annotating.training.recipe $(CORPORA) events/annotating/model
	$(MAKE) weights

weights: setup
	$(VENV)/python -m events.annotating.training.weights events/annotating/training/reports $(REPORTS)

lock: setup
	$(VENV)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --group dev pyproject.toml --output-file requirements.txt

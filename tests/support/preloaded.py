"""What the process that forks bots loads in advance: modules, and caches that each bot would fill again."""

import gc
import importlib
import mimetypes
from pathlib import Path

import storage
from chat.http_clients import tls_context
from chat.update_schema import check_types
from storage.queries import load_queries
from texts import Texts

_MODULES = (
    *("tests.support.forked_bot", "tests.invariants.support.crashing_bot"),
    *("storage.sqlite", "storage.integrity"),
    *("httpcore", "anyio.abc", "anyio._backends._asyncio"),
    *("apscheduler.triggers.interval", "apscheduler.triggers.cron"),
)
"""What the processes run, and what that imports only when it is needed."""

for name in _MODULES:
    importlib.import_module(name)
Texts.load("en").say("command-start")
tls_context()
check_types({"update_id": 1})
mimetypes.init()
for file in Path(storage.__file__).parent.glob("sql/*.sql"):
    queries = load_queries(file.stem)
    assert queries.on_sqlite
    assert queries.on_postgres
gc.freeze()  # so that no collection touches the pages that all of them share

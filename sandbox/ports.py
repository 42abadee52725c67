"""Ports for servers that are started, and started again."""

import random
import socket
from contextlib import closing

PORTS = range(10_000, 30_000)
"""Below those that Linux gives to connections, which would take the port while its server is down."""


def free_port() -> int:
    """Return a port that nobody listens at, and that no other process is likely to be given."""
    while True:
        port = random.choice(PORTS)  # noqa: S311 - nothing secret
        try:
            with closing(socket.create_server(("127.0.0.1", port))):
                return port
        except OSError:
            continue

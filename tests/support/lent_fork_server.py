"""One process that forks media workers, for all bots of a test process: a start takes 0.3 s of processor time."""

import socket
from functools import cache

from media.fork_server import LaunchedProcess, launch


def lent() -> socket.socket:
    """Return the socket on which it takes requests; it is started when this is first called."""
    requests, _ = _launched()
    return requests


@cache
def _launched() -> tuple[socket.socket, LaunchedProcess]:
    return launch()


class Borrowed:
    """Launches the lent process once; when the bot wants another, after a crash, one of its own.

    It is used in the process of the bot. What the bot starts ends with it nevertheless: a worker is killed when the
    bot that asked for it has hung up.
    """

    def __init__(self, requests: socket.socket) -> None:
        self._lent: socket.socket | None = requests

    def __call__(self) -> tuple[socket.socket, LaunchedProcess]:
        """Return the socket and the process."""
        if self._lent is None:
            return launch()
        requests, self._lent = self._lent, None
        return requests, _Others()


class _Others:
    """A process that is not the bot's to end."""

    def poll(self) -> None:
        """Say that it runs."""

    def kill(self) -> None:
        """Leave it alone."""

    def wait(self) -> int:
        """Say that nothing is left to wait for."""
        return 0

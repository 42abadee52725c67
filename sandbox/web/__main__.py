"""Run the sandbox in a browser: `python -m sandbox.web [--port 8765] [--no-open]`."""

import argparse
import asyncio
import os
import signal
import sys
import webbrowser
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.bot_process import cancel_on_signals
from sandbox.web.playground import run_playground
from sandbox.web.server import serve_page

PORT = 8765
INTERRUPTED = 128 + signal.SIGINT
"""Exit status after Ctrl+C, as shells report it."""

SELLING = {"STARS_PER_DOLLAR": "50", "JOBS_PER_PERSON_PER_DAY": "2"}
"""So few videos are free that paying can be tried at once."""

RUNNING = """\
The sandbox is at {url}
The bot there is the real one; Telegram and the AI/ML API are stand-ins on this machine.
Nothing leaves it, nothing is paid, and the videos are not the model's.
Two videos are free for everybody there; more cost Stars, of which everybody has 1000.
Ctrl+C ends it."""


async def run(port: int, *, opens: bool) -> None:
    """Run until a signal comes. Raises OSError if the port is taken or the bot doesn't start."""
    cancel_on_signals()
    with TemporaryDirectory(prefix="sandbox-") as directory:
        async with (
            run_playground(Path(directory), settings=SELLING) as playground,
            serve_page(playground, port=port) as url,
        ):
            await playground.supervisor.start()
            sys.stdout.write(RUNNING.format(url=url) + "\n")
            sys.stdout.flush()
            if opens:
                await asyncio.to_thread(webbrowser.open, url)
            await asyncio.Event().wait()


def main() -> int:
    """Parse the command line, run, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.web", description="Try the bot in the browser.")
    parser.add_argument("--port", type=int, default=PORT, help=f"where the page is; {PORT} unless told otherwise")
    parser.add_argument("--no-open", action="store_true", help="don't open a browser (nor is one opened in CI)")
    arguments = parser.parse_args()
    try:
        asyncio.run(run(arguments.port, opens=not (arguments.no_open or os.environ.get("CI"))))
    except asyncio.CancelledError:
        return INTERRUPTED
    except OSError as error:
        sys.stderr.write(f"The sandbox can't run: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Run the stand-in alone: `python -m sandbox.aimlapi --port 8081`."""

import argparse
import asyncio
import sys

from sandbox.aimlapi.server import SANDBOX_KEY, running


async def main(port: int) -> None:
    """Print the stand-in's URL, and run it until interrupted."""
    async with running(port=port) as api:
        sys.stdout.write(f"{api.url} (key: {SANDBOX_KEY})\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    try:
        asyncio.run(main(parser.parse_args().port))
    except KeyboardInterrupt:
        sys.exit(0)

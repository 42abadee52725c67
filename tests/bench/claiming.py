"""One process that claims steps as fast as it can: tests.bench.scale starts it with a DATABASE_URL.

Begins when it reads a line, and prints how many it has claimed in SECONDS.
"""

import asyncio
import sys
import time

from storage.database import Database
from storage.jobs import JobStore

SECONDS = 5.0
LIMIT = 16
"""As many as the bot claims in one transaction, at most."""


async def main(url: str) -> None:
    """Claim, for no time at all: what was claimed is due again at once."""
    database = await Database.open(url)
    try:
        jobs, claims = JobStore(database), 0
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            claims += len(await jobs.claim_due(now=time.time(), lease=0, limit=LIMIT, deliveries=LIMIT))
        print(claims)
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

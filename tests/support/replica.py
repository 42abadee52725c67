"""The real bot as one of several on one database, with short timeouts."""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import bot
from domain.timeouts import ReplicaTimeouts
from runtime.assembly.surroundings import Surroundings
from tests.support.short_timeouts import TIMEOUTS

SHORT = replace(TIMEOUTS, replicas=ReplicaTimeouts(beat=0.2, store=2.0))


if __name__ == "__main__":
    vars(bot)["Surroundings"] = partial(Surroundings, timeouts=SHORT)  # the name that run() looks up
    sys.exit(bot.main(sys.argv[1:]))

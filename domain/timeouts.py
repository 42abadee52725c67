"""How long the bot waits for others, and for its own steps: one value, given to bot.build(). All in seconds."""

from dataclasses import dataclass

STOP_SECONDS = 3.0
"""For handlers, calls and messages under way at a stop: what is cut off is done again at the next start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpTimeout:
    """The limits of one HTTP request: one for each phase, and `total` for the whole of it.

    Only `total` stops a sender that is slow: the limit of a phase starts again with every piece of data.
    """

    connect: float
    read: float
    write: float
    pool: float
    """For a free connection of the client's pool."""
    total: float

    @property
    def phases(self) -> dict[str, float]:
        """The arguments of httpx.Timeout."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramTimeouts:
    """For calls of the Bot API and downloads from it."""

    response: float = 20.0
    """For the response to any call."""
    long_poll: int = 50
    """For which Telegram may hold getUpdates while there is nothing to return."""
    updates: float = 10.0
    """For the response to getUpdates after the long poll is over."""
    file: HttpTimeout = HttpTimeout(connect=30, read=30, write=30, pool=30, total=300)
    video_upload: float = 300.0
    video_response: float = 180.0
    """For the response to sendVideo: Telegram processes a large video before it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTimeouts:
    """For calls of the AI/ML API and downloads of its results."""

    submit: HttpTimeout = HttpTimeout(connect=15, read=120, write=60, pool=30, total=300)
    poll: HttpTimeout = HttpTimeout(connect=20, read=20, write=20, pool=20, total=40)
    result: HttpTimeout = HttpTimeout(connect=30, read=30, write=30, pool=30, total=600)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTimeouts:
    """For the steps of jobs."""

    lease: float = 1800.0
    """After which a claimed job may be claimed again."""
    step: float = 1500.0
    """For one step. Shorter than the lease, so that a step normally ends before its job is claimed again."""
    interruption: float = 4.0
    """For steps that are being stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplicaTimeouts:
    """For several processes of the bot on one database."""

    beat: float = 2.0
    """Between two beats of each. One that has missed fifteen is gone."""
    store: float = 60.0
    """Added to the time limit of a POST whose process is gone: after both, its job is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """Every time limit of the bot; tests give shorter ones."""

    telegram: TelegramTimeouts = TelegramTimeouts()
    service: ServiceTimeouts = ServiceTimeouts()
    steps: StepTimeouts = StepTimeouts()
    replicas: ReplicaTimeouts = ReplicaTimeouts()
    standstill: float = 180.0
    """For which the event loop or the database may stand still before the process ends itself."""


TIMEOUTS = Timeouts()
"""Those of the running bot."""

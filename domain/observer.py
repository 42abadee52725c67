"""What the parts of the bot report of their work to whoever measures it. Nobody does unless METRICS_PORT is set."""

from contextlib import AbstractContextManager, nullcontext

_UNMEASURED: AbstractContextManager[None] = nullcontext()


class Observer:
    """Is told what happens, and ignores it; `monitoring.metrics.Metrics` measures.

    Methods that return a context manager measure how long its block takes and how it ends; errors pass through.
    Nothing that names a person, a chat or a file is passed in.
    """

    def step(self, state: str) -> AbstractContextManager[None]:  # noqa: ARG002 - as all below: ignored here
        """Measure the step of a job in a state."""
        return _UNMEASURED

    def step_began_late(self, state: str, seconds: float) -> None:
        """Note how long after its due time a step was begun."""

    def service_call(self, call: str) -> AbstractContextManager[None]:  # noqa: ARG002 - see above
        """Measure a call of the paid service: `submit` or `poll`."""
        return _UNMEASURED

    def telegram_call(self, method: str) -> AbstractContextManager[None]:  # noqa: ARG002 - see above
        """Measure a call of the Bot API, without its wait for Telegram's limits."""
        return _UNMEASURED

    def flood_wait(self, urgency: str) -> AbstractContextManager[None]:  # noqa: ARG002 - see above
        """Measure the wait of a call for Telegram's limits."""
        return _UNMEASURED

    def silence_asked(self, seconds: float) -> None:
        """Note that Telegram has answered 429, and how long it wants no further call."""

    def update_waited(self, seconds: float) -> None:
        """Note how long an update has waited for its handler."""

    def handler(self) -> AbstractContextManager[None]:
        """Measure the handling of an update."""
        return _UNMEASURED

    def database_wait(self) -> AbstractContextManager[None]:
        """Measure the wait of a transaction for the one before it."""
        return _UNMEASURED

    def transaction(self) -> AbstractContextManager[None]:
        """Measure a transaction, from its beginning to the end of its commit."""
        return _UNMEASURED

    def media_task(self, task: str) -> AbstractContextManager[None]:  # noqa: ARG002 - see above
        """Measure a task in a media process, such as `finish`."""
        return _UNMEASURED


UNOBSERVED = Observer()
"""Ignores everything."""

"""A bot that is one of several on one database, with short timeouts."""

from dataclasses import replace

from tests.support.short_timeouts import SHORT_BEATS, TIMEOUTS, limit

_SECONDS = 60.0
"""For an upload: it is no lost answer if a machine that does much else takes its time, and the video comes once."""
_TELEGRAM = replace(TIMEOUTS.telegram, video_upload=_SECONDS, video_response=_SECONDS)
_TIMEOUTS = replace(TIMEOUTS, replicas=SHORT_BEATS, telegram=_TELEGRAM)


def as_replica() -> None:
    """Prepare the bot of this process."""
    limit(_TIMEOUTS)

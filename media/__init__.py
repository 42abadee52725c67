"""Looking into and preparing files that strangers sent, in a process of its own. It knows nothing of the bot."""

from media.facts import Clip, PhotoStudy, Picture, VideoStudy
from media.pool import Workshop
from media.problems import MediaError, Problem, WorkerError
from media.protocol import Limits

__all__ = [
    "Clip",
    "Limits",
    "MediaError",
    "PhotoStudy",
    "Picture",
    "Problem",
    "VideoStudy",
    "WorkerError",
    "Workshop",
]

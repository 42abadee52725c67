"""Inspects and prepares strangers' files, each in a process of its own. Imports nothing of the bot."""

from media.facts import Clip, PhotoMeasurements, Picture, VideoMeasurements
from media.pool import MediaPool
from media.problems import MediaError, Problem, WorkerError
from media.protocol import Limits

__all__ = [
    "Clip",
    "Limits",
    "MediaError",
    "MediaPool",
    "PhotoMeasurements",
    "Picture",
    "Problem",
    "VideoMeasurements",
    "WorkerError",
]

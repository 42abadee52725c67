"""Inspects and prepares strangers' files, each in a process of its own. Imports nothing of the bot."""

from media.facts import Clip, PhotoMeasurements, Picture, VideoMeasurements
from media.fork_server import ForkServer
from media.pool import MediaPool, RunMedia
from media.problems import MediaError, Problem, WorkerError
from media.process import run as run_process
from media.protocol import Limits
from media.worker.confine import hide_memory, missing_protection

__all__ = [
    "Clip",
    "ForkServer",
    "Limits",
    "MediaError",
    "MediaPool",
    "PhotoMeasurements",
    "Picture",
    "Problem",
    "RunMedia",
    "VideoMeasurements",
    "WorkerError",
    "hide_memory",
    "missing_protection",
    "run_process",
]

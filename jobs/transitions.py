"""What the steps of a job have in common: how one says that it has to be made again."""

from dataclasses import replace

from domain.job import Ending, Job, JobState


class RetryError(Exception):
    """A passing trouble: the poller makes the step due again. The text is for the log."""

    def __init__(self, reason: str, *, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after
        """The least number of seconds to wait, where somebody has asked for it."""


def advanced(job: Job, state: JobState, *, due_at: float) -> Job:
    """Return the job in its next state, its step over."""
    return replace(job, state=state, due_at=due_at, step_started_at=None, attempts=0)


def postponed(job: Job, *, until: float) -> Job:
    """Return the job with its step not made yet, through no fault of its own."""
    return replace(job, due_at=until, step_started_at=None)


def ended(job: Job, state: JobState, ending: Ending | None, *, now: float) -> Job:
    """Return the job as ended; what is due next, at once, is to tell the person."""
    return replace(advanced(job, state, due_at=now), ending=ending, ended_at=now)


def failed(job: Job, ending: Ending, *, now: float) -> Job:
    """Return the job as failed."""
    return ended(job, JobState.FAILED, ending, now=now)


def closed(job: Job) -> Job:
    """Return an ended job about which nothing is left to do."""
    return replace(job, due_at=None, step_started_at=None)


def forgotten(job: Job, *, now: float) -> Job:
    """Return a forgotten job as over: nothing is delivered or told, and the last that points to its result goes."""
    if not job.state.is_end:
        # What was under way in the POST may have been paid for.
        state = JobState.UNCERTAIN if job.state is JobState.SUBMITTING else JobState.FAILED
        job = ended(job, state, Ending.FORGOTTEN, now=now)
    return closed(replace(job, generation_id=None, result_url=None, result_file_id=None))

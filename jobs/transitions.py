"""The changes that steps make to a job. Each function returns a changed copy; nothing is stored here."""

from dataclasses import replace

from domain.job import Ending, Job, JobState


class RetryError(Exception):
    """A temporary failure: the step is run again later. The text is for the log."""

    def __init__(self, reason: str, *, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        """Seconds to wait at least, if the other side has asked for it."""


def advanced(job: Job, state: JobState, *, due_at: float) -> Job:
    """Return the job in its next state; attempts are counted from 0 again."""
    return replace(job, state=state, due_at=due_at, step_started_at=None, attempts=0)


def postponed(job: Job, *, until: float) -> Job:
    """Return the job with the same step due later; attempts are kept."""
    return replace(job, due_at=until, step_started_at=None)


def ended(job: Job, state: JobState, ending: Ending | None, *, now: float) -> Job:
    """Return the job in an end state. It is due at once, since the person has to be told."""
    return replace(advanced(job, state, due_at=now), ending=ending, ended_at=now, unanswered_sends=0)


def failed(job: Job, ending: Ending, *, now: float) -> Job:
    """Return the job as failed."""
    return ended(job, JobState.FAILED, ending, now=now)


def closed(job: Job) -> Job:
    """Return an ended job that is never due again."""
    return replace(job, due_at=None, step_started_at=None)


def forgotten(job: Job, *, now: float) -> Job:
    """Return a forgotten job as closed, without anything that points to its result; nobody is told."""
    if not job.state.is_end:
        # A POST under way may have been paid for.
        state = JobState.UNCERTAIN if job.state is JobState.SUBMITTING else JobState.FAILED
        job = ended(job, state, Ending.FORGOTTEN, now=now)
    return closed(replace(job, generation_id=None, result_url=None, result_file_id=None, result_kind=None))

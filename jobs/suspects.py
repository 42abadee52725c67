"""Which jobs are refused for their own sake, although the error speaks of the account or the model.

A single error can't tell. So a job that is refused again, while nothing is paused, waits beside the others instead
of pausing them. If one of them is taken and the suspect is refused once more, it is the job; if another is refused
before one is taken, it is the account.
"""

_MAX_SUSPECTS = 100
"""The oldest goes first: it may have been cancelled long ago."""


class Suspects:
    """The jobs under suspicion. Kept in memory only: after a restart, a suspect has to be refused once more."""

    def __init__(self) -> None:
        self._is_confirmed: dict[int, bool] = {}
        """By the job's id: whether another job was taken since."""

    def is_confirmed(self, job_id: int) -> bool:
        """Whether a suspect that is refused now is refused for its own sake."""
        return self._is_confirmed.get(job_id, False)

    def add(self, job_id: int) -> bool:
        """Suspect a job; returns False if it can't be told from the others that are refused."""
        if not all(self._is_confirmed.values()):
            return False
        if len(self._is_confirmed) == _MAX_SUSPECTS:
            self.drop(next(iter(self._is_confirmed)))
        self._is_confirmed[job_id] = False
        return True

    def report_taken(self, job_id: int) -> None:
        """Note that a job was taken: whatever is refused next is not refused because of the account."""
        self._is_confirmed.pop(job_id, None)
        for suspect in self._is_confirmed:
            self._is_confirmed[suspect] = True

    def drop(self, job_id: int) -> None:
        """Forget a job that has ended."""
        self._is_confirmed.pop(job_id, None)

    def clear(self) -> None:
        """Suspect no job any more, because the account is refused."""
        self._is_confirmed.clear()

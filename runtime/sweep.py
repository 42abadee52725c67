"""What is swept each minute: files and rows that have been kept long enough."""

import logging
from functools import partial

from domain.job import JobState
from handlers.services import Services
from runtime.composition import Composition
from storage.database import StorageError

_log = logging.getLogger(__name__)

_WITH_PHOTO = frozenset({JobState.QUEUED, JobState.SUBMITTING})
"""The states of jobs that need the photo yet."""


async def sweep(composition: Composition) -> None:
    """Remove files that were not used for long, and blank the jobs that ended more than RETENTION_DAYS ago."""
    services = composition.services
    await services.file_cache.sweep()
    if composition.database.is_shared:
        await _follow_moved_chats(services)
        await _remove_left_files(services)
        await drop_unneeded_files(services)
    if not composition.leadership.is_leader:
        return
    retention = services.settings.retention_days * 24 * 3600.0
    try:
        blanked = await services.people.sweep(retention=retention, now=services.clock())
    except StorageError as error:
        _log.warning("the retention can't be applied now: %s", error)
        return
    if blanked:
        _log.info("%d finished jobs were blanked", blanked)


async def _follow_moved_chats(services: Services) -> None:
    """Learn of the groups that have become supergroups while another process handled their updates."""
    try:
        await services.chats.load()
    except StorageError as error:
        _log.debug("moved chats can't be read now: %s", error)


async def _remove_left_files(services: Services) -> None:
    """Remove what this process has of jobs that another one has gone on with."""
    try:
        await services.runner.remove_left_files()
    except (StorageError, OSError) as error:
        _log.warning("files that were left here can't be removed now: %s", error)


async def drop_unneeded_files(services: Services) -> None:
    """Remove kept files of what another process has deleted or done."""
    try:
        await services.file_cache.drop_unneeded(partial(_needed_files, services))
    except StorageError as error:
        _log.warning("kept files that nobody needs can't be removed now: %s", error)


async def _needed_files(services: Services, person_id: int) -> set[str]:
    """Return the ids of the files that a person's drafts and jobs need. A draft may become a job meanwhile."""
    drafts = await services.drafts.all_of_person(person_id)
    jobs = await services.jobs.live_of_person(person_id)
    photos = [draft.photo for draft in drafts] + [job.photo for job in jobs if job.state in _WITH_PHOTO]
    videos = [draft.video for draft in drafts] + [job.video for job in jobs]
    return {file.file_id for file in (*photos, *videos) if file is not None}

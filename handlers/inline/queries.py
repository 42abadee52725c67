"""`@bot words` in any chat: one's own results and moves, page by page. A chosen one is sent by its file id."""

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from telegram import (
    InlineQueryResult,
    InlineQueryResultCachedDocument,
    InlineQueryResultCachedMpeg4Gif,
    InlineQueryResultCachedSticker,
    InlineQueryResultCachedVideo,
    Update,
)
from telegram.ext import InlineQueryHandler

from domain.job import Job
from domain.media import Kind
from domain.motion import Motion, as_name, motion_of
from handlers.ages import ago
from handlers.inline.answers import answer
from handlers.motion_names import shown_name
from handlers.services import App, Context, Services, services_of
from jobs.result_messages import result_caption
from storage.motions import MOST_OWN

PAGE_LENGTH = 20
"""Results in an answer; Telegram allows 50."""
MOST_RESULTS = 100
"""Of one's results, the newest can be found; /history has them all."""
LATE_SECONDS = 10.0
"""A query that has waited longer, as during an outage, is not answered: its app has given up."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What can be chosen. The texts are plain."""

    id: str
    file_id: str
    kind: Kind | None
    """None if nobody has noted it; it is probably a video."""
    title: str
    description: str
    caption: str | None = None
    """As HTML."""


async def _find(update: Update, context: Context) -> None:
    services, query = services_of(context), update.inline_query
    if query is None or services.clock() - services.inbox.received_at(update) > LATE_SECONDS:
        return
    items = await _items(services, query.from_user.id, query.query)
    begin = int(query.offset) if query.offset.isascii() and query.offset.isdecimal() else 0
    page = items[begin : begin + PAGE_LENGTH]
    next_offset = str(begin + PAGE_LENGTH) if len(items) > begin + PAGE_LENGTH else ""
    for shown in (page, [item for item in page if item.kind is not None]):
        if await answer(services, query, [_result(item) for item in shown], next_offset=next_offset):
            return


async def _items(services: Services, person_id: int, words: str) -> list[_Item]:
    """Return a person's results, newest first, then their moves; only those with the words in a move's name."""
    wanted = as_name(words)
    if wanted is None and words.strip():
        return []  # nothing can be called like this
    jobs = await services.jobs.results_of_person(person_id, chat_id=None, limit=MOST_RESULTS, skip=0)
    motions = await services.motions.usable_by(person_id)

    def is_wanted(motion: Motion | None) -> bool:
        return wanted is None or (motion is not None and wanted in shown_name(services.texts, motion).lower())

    named = [(job, motion_of(motions, job.video, job.cut)) for job in jobs if job.result_file_id is not None]
    results = [_of_result(services, job, motion) for job, motion in named if is_wanted(motion)]
    own = [motion for motion in motions if motion.owner_id == person_id and is_wanted(motion)]
    moves = [_of_motion(services, motion) for motion in sorted(own, key=lambda motion: motion.name)[:MOST_OWN]]
    return [item for item in (*results, *moves) if item.kind is not Kind.OTHER]


def _of_result(services: Services, job: Job, motion: Motion | None) -> _Item:
    when = ago(services.texts, services.clock() - (job.ended_at or job.created_at))
    facts = [_seconds(services, job.reference_seconds)] + ([shown_name(services.texts, motion)] if motion else [])
    return _Item(
        f"result-{job.id}",
        job.result_file_id or "",
        job.result_kind,
        f"✨ {html.unescape(when)}",
        " · ".join(filter(None, facts)),
        result_caption(services.texts, job),
    )


def _of_motion(services: Services, motion: Motion) -> _Item:
    video, name = motion.video, shown_name(services.texts, motion)
    return _Item(f"move-{motion.id}", video.file_id, video.kind, f"💃 {name}", _seconds(services, video.seconds))


def _seconds(services: Services, seconds: float | None) -> str:
    return html.unescape(services.texts.say("length-seconds", seconds=round(seconds))) if seconds else ""


def _result(item: _Item) -> InlineQueryResult:
    return _RESULTS[item.kind or Kind.VIDEO](item)


_RESULTS: Mapping[Kind, Callable[[_Item], InlineQueryResult]] = {
    Kind.VIDEO: lambda item: InlineQueryResultCachedVideo(
        item.id, item.file_id, item.title, description=item.description, caption=item.caption
    ),
    Kind.ANIMATION: lambda item: InlineQueryResultCachedMpeg4Gif(
        item.id, item.file_id, title=item.title, caption=item.caption
    ),
    Kind.DOCUMENT: lambda item: InlineQueryResultCachedDocument(
        item.id, item.title, item.file_id, description=item.description, caption=item.caption
    ),
    Kind.STICKER: lambda item: InlineQueryResultCachedSticker(item.id, item.file_id),
}
"""How each kind of file is given to Telegram."""


def register(application: App) -> None:
    """Register the handler of inline queries, which come only if BotFather has enabled them."""
    application.add_handler(InlineQueryHandler(_find))

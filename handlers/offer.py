"""The offer: what would be made of a draft, how long it takes, and what can be changed. One tap starts it."""

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from animation.buttons import cut_buttons, offer_buttons
from chat.place import place
from domain import cut
from domain.cut import Cut, Part
from domain.draft import Draft
from domain.estimate import Work
from domain.impression import hint
from domain.media import MediaFile
from handlers.chosen import options_for, preset_name
from handlers.parts import Parts

_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


async def show_offer(parts: Parts, draft: Draft) -> None:
    """Make the offer, or bring the one that stands up to date. The draft has both files."""
    text, buttons = await offer_text(parts, draft), _buttons(parts, draft)
    if draft.offer_message_id is not None and await _edit_offer(parts, draft, text, buttons):
        return
    sent = await parts.bot.send_message(
        **place(draft.owner, reply_to=draft.reply_to), text=text, reply_markup=buttons
    )
    await parts.drafts.set_offer(draft.id, sent.message_id)


async def _edit_offer(parts: Parts, draft: Draft, text: str, buttons: InlineKeyboardMarkup) -> bool:
    """Say whether the offer is still there to be edited."""
    try:
        await parts.bot.edit_message_text(
            text, chat_id=draft.owner.chat_id, message_id=draft.offer_message_id, reply_markup=buttons
        )
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True


async def offer_text(parts: Parts, draft: Draft) -> str:
    """Return what the offer says."""
    say, options = parts.texts.say, await options_for(parts, draft.owner)
    used = _used_seconds(parts, draft)
    expected = await parts.estimates.of(Work.of(draft.mode, options, used))
    fastest, median, slowest = expected.minutes()
    lines = [
        say("offer", mode=draft.mode, photo=_file_line(parts, draft.photo), video=_file_line(parts, draft.video)),
        say("offer-length", length=_length(parts, draft)),
        say(
            "offer-settings",
            preset=preset_name(parts, options),
            resolution=options.resolution,
            steps=options.num_inference_steps,
        ),
        say("offer-wait", fastest=fastest, median=median, slowest=slowest),
    ]
    price = parts.settings.prices.get(options.resolution)
    if price is not None:
        lines.append(say("offer-price", price=f"{price * used:.2f}"))
    advice = hint(*(file.impression if file else None for file in (draft.photo, draft.video)))
    if advice is not None:
        lines += ["", say(f"hint-{advice.matter}", percent=advice.percent or 0)]
    return "\n".join([*lines, "", say("offer-consent")])


def _used_seconds(parts: Parts, draft: Draft) -> float:
    """Return the seconds of the video that the price and the wait depend on."""
    return cut.used_seconds(_duration(draft), draft.cut, allowed=parts.settings.max_video_seconds)


def _duration(draft: Draft) -> float | None:
    return draft.video.seconds if draft.video else None


def _file_line(parts: Parts, file: MediaFile | None) -> str:
    """Tell one file from the one that it replaced."""
    if file is None or not file.size:
        return parts.texts.say("file-taken")
    if file.size < _MEGABYTE:
        return parts.texts.say("file-kilobytes", size=-(-file.size // _KILOBYTE))
    return parts.texts.say("file-megabytes", size=round(file.size / _MEGABYTE, 1))


def _length(parts: Parts, draft: Draft) -> str:
    allowed, duration = parts.settings.max_video_seconds, _duration(draft)
    if duration is None:
        return parts.texts.say("length-unknown", allowed=allowed)
    used, whole = round(_used_seconds(parts, draft)), round(duration)
    if used == whole:
        return parts.texts.say("length-seconds", seconds=whole)
    if draft.cut is not None and draft.cut.begin > 0:
        return parts.texts.say("length-middle", seconds=used, whole=whole)
    return parts.texts.say("length-first", seconds=used, whole=whole)


def _buttons(parts: Parts, draft: Draft) -> InlineKeyboardMarkup:
    rows = offer_buttons(parts.texts, draft)
    return InlineKeyboardMarkup([*rows, *cut_buttons(parts.texts, draft, parts_to_choose(parts, draft))])


def parts_to_choose(parts: Parts, draft: Draft) -> dict[Part, Cut]:
    """Return the parts of the video that can be chosen."""
    return cut.parts(_duration(draft), allowed=parts.settings.max_video_seconds)

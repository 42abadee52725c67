"""The offer: what would be made of a draft, how long it takes, and what can be changed. One tap starts it."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from chat.callback_data import marked, offer_buttons
from chat.destination import place
from domain import cut
from domain.cut import Cut, Part
from domain.draft import Draft
from domain.estimate import Estimate, Work
from domain.media import MediaFile
from domain.options import Options
from domain.quality import hint
from handlers.drafts.options import options_for, preset_name
from handlers.services import Parts

_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Terms:
    """What a video of a draft would take."""

    expected: Estimate
    price: str | None
    """In US dollars; none where the operator has not said what a second costs."""


async def show_offer(parts: Parts, draft: Draft) -> None:
    """Make the offer, or bring the one that stands up to date. The draft has both files."""
    text, buttons = await offer_text(parts, draft), await _buttons(parts, draft)
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
    terms = await _terms(parts, draft, options, _used_seconds(parts, draft))
    fastest, median, slowest = terms.expected.minutes()
    lines = [
        say(
            "offer",
            mode=draft.mode,
            photo=_size(parts, draft.photo),
            video=_size(parts, draft.video),
            length=_length(parts, draft),
            preset=preset_name(parts, options),
            resolution=options.resolution,
            steps=options.num_inference_steps,
        ),
        say("offer-wait", fastest=fastest, median=median, slowest=slowest),
    ]
    if terms.price is not None:
        lines.append(say("offer-price", price=terms.price))
    if parts_to_choose(parts, draft):
        lines.append(say("offer-parts"))
    advice = hint(*(file.impression if file else None for file in (draft.photo, draft.video)))
    if advice is not None:
        lines += ["", say(f"hint-{advice.matter}", percent=advice.percent or 0)]
    return "\n".join([*lines, "", say("offer-consent", place="group" if draft.owner.is_group else "private")])


async def _terms(parts: Parts, draft: Draft, options: Options, seconds: float) -> _Terms:
    expected = await parts.estimates.of(Work.of(draft.mode, options, seconds))
    price = parts.settings.prices.get(options.resolution)
    return _Terms(expected, None if price is None else f"{price * seconds:.2f}")


def _used_seconds(parts: Parts, draft: Draft) -> float:
    """Return the seconds of the video that the price and the wait depend on."""
    return cut.used_seconds(_duration(draft), draft.cut, allowed=parts.settings.max_video_seconds)


def _duration(draft: Draft) -> float | None:
    return draft.video.seconds if draft.video else None


def _size(parts: Parts, file: MediaFile | None) -> str:
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


async def _buttons(parts: Parts, draft: Draft) -> InlineKeyboardMarkup:
    options = await options_for(parts, draft.owner)
    labels = {}
    for part, chosen in parts_to_choose(parts, draft).items():
        label = parts.texts.say(f"button-part-{part}", seconds=round(chosen.seconds))
        terms = await _terms(parts, draft, options, chosen.seconds)
        _, minutes, _ = terms.expected.minutes()
        is_chosen = draft.cut == chosen or (draft.cut is None and part is Part.ALL)
        labels[part] = marked(_with_terms(parts, label, minutes, terms.price), is_chosen=is_chosen)
    return InlineKeyboardMarkup(offer_buttons(parts.texts, draft, labels))


def _with_terms(parts: Parts, label: str, minutes: int, price: str | None) -> str:
    """Add to the label of a part what it takes."""
    if price is None:
        return parts.texts.say("part-and-wait", part=label, minutes=minutes)
    return parts.texts.say("part-price-and-wait", part=label, price=price, minutes=minutes)


def parts_to_choose(parts: Parts, draft: Draft) -> dict[Part, Cut]:
    """Return the parts of the video that can be chosen."""
    return cut.parts(_duration(draft), allowed=parts.settings.max_video_seconds)

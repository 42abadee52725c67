"""The offer: what would be made of a draft, how long it takes, and what can be changed. One tap starts it."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from chat.callback_data import marked
from chat.destination import destination
from domain import cut
from domain.cut import Cut, Part
from domain.draft import Draft
from domain.estimate import Estimate, Work
from domain.media import MediaFile
from domain.options import Options
from domain.quality import hint
from handlers.drafts.keyboards import offer_buttons
from handlers.drafts.options import options_for, preset_name
from handlers.services import Services

_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Terms:
    """What a video of a draft would take."""

    expected: Estimate
    price: str | None
    """In US dollars; none where the operator has not said what a second costs."""


async def show_offer(services: Services, draft: Draft) -> None:
    """Make the offer, or bring the one that stands up to date. The draft has both files."""
    text, buttons = await offer_text(services, draft), await _buttons(services, draft)
    if draft.offer_message_id is not None and await _edit_offer(services, draft, text, buttons):
        return
    sent = await services.bot.send_message(
        **destination(draft.owner, reply_to=draft.reply_to), text=text, reply_markup=buttons
    )
    await services.drafts.set_offer(draft.id, sent.message_id)


async def _edit_offer(services: Services, draft: Draft, text: str, buttons: InlineKeyboardMarkup) -> bool:
    """Say whether the offer is still there to be edited."""
    try:
        await services.bot.edit_message_text(
            text, chat_id=draft.owner.chat_id, message_id=draft.offer_message_id, reply_markup=buttons
        )
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True


async def offer_text(services: Services, draft: Draft) -> str:
    """Return what the offer says."""
    say, options = services.texts.say, await options_for(services, draft.owner)
    terms = await _terms(services, draft, options, _used_seconds(services, draft))
    fastest, median, slowest = terms.expected.minutes()
    lines = [
        say(
            "offer",
            mode=draft.mode,
            photo=_size(services, draft.photo),
            video=_size(services, draft.video),
            length=_length(services, draft),
            preset=preset_name(services, options),
            resolution=options.resolution,
            steps=options.num_inference_steps,
        ),
        say("offer-wait", fastest=fastest, median=median, slowest=slowest),
    ]
    if terms.price is not None:
        lines.append(say("offer-price", price=terms.price))
    if parts_to_choose(services, draft):
        lines.append(say("offer-parts"))
    advice = hint(*(file.quality if file else None for file in (draft.photo, draft.video)))
    if advice is not None:
        lines += ["", say(f"hint-{advice.matter}", percent=advice.percent or 0)]
    return "\n".join([*lines, "", say("offer-consent", place="group" if draft.owner.is_group else "private")])


async def _terms(services: Services, draft: Draft, options: Options, seconds: float) -> _Terms:
    expected = await services.estimates.of(Work.of(draft.mode, options, seconds))
    price = services.settings.prices.get(options.resolution)
    return _Terms(expected, None if price is None else f"{price * seconds:.2f}")


def _used_seconds(services: Services, draft: Draft) -> float:
    """Return the seconds of the video that the price and the wait depend on."""
    return cut.used_seconds(_duration(draft), draft.cut, allowed=services.settings.max_video_seconds)


def _duration(draft: Draft) -> float | None:
    return draft.video.seconds if draft.video else None


def _size(services: Services, file: MediaFile | None) -> str:
    """Tell one file from the one that it replaced."""
    if file is None or not file.size:
        return services.texts.say("file-taken")
    if file.size < _MEGABYTE:
        return services.texts.say("file-kilobytes", size=-(-file.size // _KILOBYTE))
    return services.texts.say("file-megabytes", size=round(file.size / _MEGABYTE, 1))


def _length(services: Services, draft: Draft) -> str:
    allowed, duration = services.settings.max_video_seconds, _duration(draft)
    if duration is None:
        return services.texts.say("length-unknown", allowed=allowed)
    used, whole = round(_used_seconds(services, draft)), round(duration)
    if used == whole:
        return services.texts.say("length-seconds", seconds=whole)
    if draft.cut is not None and draft.cut.begin > 0:
        return services.texts.say("length-middle", seconds=used, whole=whole)
    return services.texts.say("length-first", seconds=used, whole=whole)


async def _buttons(services: Services, draft: Draft) -> InlineKeyboardMarkup:
    options = await options_for(services, draft.owner)
    labels = {}
    for part, chosen in parts_to_choose(services, draft).items():
        label = services.texts.say(f"button-part-{part}", seconds=round(chosen.seconds))
        terms = await _terms(services, draft, options, chosen.seconds)
        _, minutes, _ = terms.expected.minutes()
        is_chosen = draft.cut == chosen or (draft.cut is None and part is Part.ALL)
        labels[part] = marked(_with_terms(services, label, minutes, terms.price), is_chosen=is_chosen)
    return InlineKeyboardMarkup(offer_buttons(services.texts, draft, labels))


def _with_terms(services: Services, label: str, minutes: int, price: str | None) -> str:
    """Add to the label of a part what it takes."""
    if price is None:
        return services.texts.say("part-and-wait", part=label, minutes=minutes)
    return services.texts.say("part-price-and-wait", part=label, price=price, minutes=minutes)


def parts_to_choose(services: Services, draft: Draft) -> dict[Part, Cut]:
    """Return the parts of the video that can be chosen."""
    return cut.parts(_duration(draft), allowed=services.settings.max_video_seconds)

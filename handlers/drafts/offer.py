"""The offer: what the bot would make of a draft, how long it takes, and what can be changed. One tap starts it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from chat.destination import destination
from chat.keyboards import checked
from domain.cut import Cut, Part, parts, used_seconds
from domain.draft import Draft
from domain.estimate import Estimate, Work
from domain.media import MediaFile, Role
from domain.options import Options
from domain.presets import Preset, preset_of
from domain.quality import Quality, hint, hint_about_part
from handlers.drafts.keyboards import offer_keyboard
from handlers.drafts.options import options_for
from handlers.services import Services
from texts import Texts, amount

_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True)
class Terms:
    """What a video would cost in time and money."""

    seconds: float
    """How much of the reference video is used."""
    expected: Estimate
    price: float | None
    """In US dollars; None if the operator has not set what a second costs."""


@dataclass(frozen=True, slots=True)
class Offer:
    """All that the offer for a complete draft says. Rendering it reads nothing."""

    texts: Texts
    draft: Draft
    allowed: int
    """The seconds of video that the operator allows."""
    options: Options
    preset: Preset | None
    """None for options that are no preset's."""
    terms: Terms
    parts: Mapping[Part, tuple[Cut, Terms]]
    """The parts of a long video that can be chosen."""

    def text(self) -> str:
        """Return the text of the message."""
        say = self.texts.say
        fastest, median, slowest = self.terms.expected.minutes()
        lines = [
            say(
                "offer",
                mode=self.draft.mode,
                photo=self._size(Role.PHOTO, self.draft.photo),
                video=self._size(Role.VIDEO, self.draft.video),
                length=self._length(),
                preset=say(f"preset-{self.preset or 'own'}"),
                resolution=self.options.resolution,
                steps=self.options.num_inference_steps,
            ),
            say("offer-wait", fastest=fastest, median=median, slowest=slowest),
        ]
        if self.terms.price is not None:
            lines.append(say("offer-price", price=amount(self.terms.price)))
        if Part.MIDDLE in self.parts or Part.FIRST_5 in self.parts:
            lines.append(say("offer-parts"))
        lines += self._hints()
        consent = say("offer-consent", place="group" if self.draft.owner.is_group else "private")
        return "\n".join([*lines, "", consent])

    def keyboard(self) -> InlineKeyboardMarkup:
        """Return the buttons of the message."""
        return offer_keyboard(self.texts, self.draft, {part: self._label(part) for part in self.parts})

    def _hints(self) -> list[str]:
        """Return what makes a good result unlikely: of the files, and of the part of the video that is used."""
        photo, video = (file.quality if file else None for file in (self.draft.photo, self.draft.video))
        part = self.draft.cut or Cut(0.0, self.terms.seconds)
        found = [each for each in (hint(photo, video), hint_about_part(video, part)) if each is not None]
        lines = [
            self.texts.say(f"hint-{each.matter}", percent=each.percent, seconds=math.ceil(each.seconds))
            for each in found
        ]
        return ["", *lines] if lines else []

    def _size(self, role: Role, file: MediaFile | None) -> str:
        """Return the size of a file: it shows people which of their files is meant."""
        if file is None or not file.size:
            return self.texts.say("file-taken", role=role)
        if file.size < _MEGABYTE:
            return self.texts.say("file-kilobytes", size=-(-file.size // _KILOBYTE))
        return self.texts.say("file-megabytes", size=round(file.size / _MEGABYTE, 1))

    def _length(self) -> str:
        """Return which part of the video is used."""
        duration, cut = _duration(self.draft), self.draft.cut
        if duration is None:
            return self.texts.say("length-unknown", allowed=self.allowed)
        used, whole = round(self.terms.seconds), round(duration)
        if used == whole:
            return self.texts.say("length-seconds", seconds=whole)
        if cut is not None and cut.begin > 0:
            middle, _ = self.parts.get(Part.MIDDLE, (None, None))
            text_id = "length-middle" if cut == middle else "length-within"
            return self.texts.say(text_id, seconds=used, whole=whole)
        return self.texts.say("length-first", seconds=used, whole=whole)

    def _label(self, part: Part) -> str:
        """Return the label of a part: its length, price and waiting time."""
        cut, terms = self.parts[part]
        is_whole = part is Part.ALL and cut.seconds == _duration(self.draft)
        label = self.texts.say(f"button-part-{'whole' if is_whole else part}", seconds=round(cut.seconds))
        _, minutes, _ = terms.expected.minutes()
        if terms.price is None:
            label = self.texts.say("part-and-wait", part=label, minutes=minutes)
        else:
            label = self.texts.say("part-price-and-wait", part=label, price=amount(terms.price), minutes=minutes)
        chosen = self.draft.cut
        return checked(label, is_chosen=chosen == cut or (chosen is None and part is Part.ALL))


async def gather(services: Services, draft: Draft, options: Options | None = None) -> Offer:
    """Read all that an offer says. Give the owner's `options` if they have been read already."""
    settings, options = services.settings, options or await options_for(services, draft.owner)

    async def terms(seconds: float) -> Terms:
        price = settings.prices.get(options.resolution)
        expected = await services.estimates.of(Work.of(draft.mode, options, seconds))
        return Terms(seconds, expected, None if price is None else price * seconds)

    return Offer(
        texts=services.texts,
        draft=draft,
        allowed=settings.max_video_seconds,
        options=options,
        preset=preset_of(options, settings.default_options),
        terms=await terms(used_seconds(_duration(draft), draft.cut, allowed=settings.max_video_seconds)),
        parts={part: (cut, await terms(cut.seconds)) for part, cut in parts_to_choose(services, draft).items()},
    )


def parts_to_choose(services: Services, draft: Draft) -> dict[Part, Cut]:
    """Return the parts of the video that can be chosen."""
    quality = (draft.video.quality if draft.video else None) or Quality(0, 0)
    return parts(
        _duration(draft),
        allowed=services.settings.max_video_seconds,
        moves_from=quality.moves_from,
        shots=quality.shots,
    )


def _duration(draft: Draft) -> float | None:
    return draft.video.seconds if draft.video else None


async def show_offer(services: Services, draft: Draft) -> None:
    """Send the offer for a complete draft, or edit the present one."""
    offer = await gather(services, draft)
    text, keyboard = offer.text(), offer.keyboard()
    if draft.offer_message_id is not None and await _edit(services, draft, text, keyboard):
        return
    sent = await services.bot.send_message(
        **destination(draft.owner, reply_to=draft.reply_to), text=text, reply_markup=keyboard
    )
    await services.drafts.set_offer(draft.id, sent.message_id)


async def _edit(services: Services, draft: Draft, text: str, keyboard: InlineKeyboardMarkup) -> bool:
    """Edit the present offer; False if it can't be edited any more."""
    try:
        await services.bot.edit_message_text(
            text, chat_id=draft.owner.chat_id, message_id=draft.offer_message_id, reply_markup=keyboard
        )
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True

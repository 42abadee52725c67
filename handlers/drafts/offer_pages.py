"""What an offer says: what will be made, when it is ready, and a page for each choice, all in one message."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import (
    Animate,
    BuyVideo,
    ChooseMode,
    ChoosePart,
    ChoosePreset,
    Discard,
    RemindMe,
    ShowOffer,
    ShowSettings,
)
from chat.keyboards import button, checked, in_fitting_rows
from domain.cut import Cut, Part
from domain.draft import Draft, OfferPage
from domain.estimate import Estimate
from domain.options import Mode, Options
from domain.presets import Preset
from domain.quality import hint, hint_about_part
from jobs.waits import about_wait
from texts import Texts, amount

_DETAILS = "details"
"""The page of the settings that lists every parameter (handlers/preferences/pages.py)."""
FEW = 3
"""So many videos that are left today, and fewer, stand on the button that uses one."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a video would cost in time and money."""

    seconds: float
    """How much of the reference video is used."""
    expected: Estimate
    """How long it takes, with the wait in the queue."""
    price: float | None
    """In US dollars; None if people read of none (jobs/prices.py)."""
    is_price_known: bool = False
    """Whether the price of a second is set, or learnt from enough videos."""
    stars: int | None = None
    """What it costs in Stars; None if it is free."""


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
    presets: Mapping[Preset, Terms]
    name: str = ""
    """In a group: the first name of its owner; empty if Telegram doesn't tell it."""
    free_in: str = ""
    """How long it is until the video is free again; empty if it is free now, or never."""
    is_rest: bool = False
    """Whether it isn't free because what is left is too little: a shorter one may be."""
    left: int | None = None
    """How many videos are left today; None if they aren't limited."""
    ahead: int = 0
    """How many jobs wait for a slot; the terms count them."""

    def text(self, page: OfferPage = OfferPage.MAIN) -> str:
        """Return the text of a page."""
        say = self.texts.say
        match page:
            case OfferPage.PARTS:
                return say("offer-part")
            case OfferPage.HOW:
                return "\n".join([say("offer-how"), *(say(f"preset-about-{preset}") for preset in self.presets)])
            case OfferPage.WHERE:
                return say("offer-where")
            case _:
                notes = [*album_note(self.texts, self.draft), *self._hints()]
                heading = say("offer-for", name=self.name) if self.name else say("offer")
                consent = "offer-consent"
                if self._is_used_up:
                    notes.append(say("offer-none-left", wait=self.free_in))
                if self.terms.stars is not None:
                    free = "rest" if self.is_rest else "used"
                    notes += [say("offer-free-again", free=free, wait=self.free_in)] if self.free_in else []
                    notes.append(say("offer-stars", stars=self.terms.stars))
                    consent = "offer-consent-stars"
                return "\n".join([heading, self._summary(), *notes, say(consent)])

    def keyboard(self, page: OfferPage = OfferPage.MAIN) -> InlineKeyboardMarkup:
        """Return the buttons of a page. In a group, the choices are behind one more button."""
        match page:
            case OfferPage.PARTS:
                rows = [[button(self._part_label(part), ChoosePart(self.draft.id, part))] for part in self.parts]
            case OfferPage.HOW:
                rows = [[self._preset_button(preset)] for preset in self.presets]
                rows.append([button(self.texts.say("button-details"), ShowSettings(self.draft.id, _DETAILS))])
            case OfferPage.WHERE:
                rows = [[self._mode_button(mode)] for mode in Mode]
            case _:
                return InlineKeyboardMarkup([*([each] for each in self._main()), *self._choices(page)])
        return InlineKeyboardMarkup([*rows, [self._to(self.home, self.texts.say("button-back"))]])

    def nearest(self, page: OfferPage) -> OfferPage:
        """Return the page, or the one with the choices if there is nothing to choose on it any more."""
        is_there = bool(self.parts) if page is OfferPage.PARTS else page is not OfferPage.SETTINGS
        return page if is_there else self.home

    @property
    def home(self) -> OfferPage:
        """The page that has the buttons to the choices."""
        return OfferPage.OPTIONS if self.draft.owner.is_group else OfferPage.MAIN

    @property
    def _is_used_up(self) -> bool:
        """Whether no video can be started until later: none is free, and none is sold."""
        return bool(self.free_in) and not self.is_rest and self.terms.stars is None

    def _summary(self) -> str:
        """Return the line with the length, the wait and, if it is known, the price."""
        facts = [self._length(), self.texts.say("offer-wait", wait=self._ready_in(self.terms))]
        if self.terms.stars is None and self.terms.price is not None:
            text_id = "price" if self.terms.is_price_known else "offer-price"
            facts.append(self.texts.say(text_id, price=amount(self.terms.price)))
        return f"🎬 {' · '.join(facts)}"

    def _hints(self) -> list[str]:
        """Return what makes a good result unlikely: of the files, and of the part of the video that is used."""
        photo, video = (file.quality if file else None for file in (self.draft.photo, self.draft.video))
        part = self.draft.cut or Cut(0.0, self.terms.seconds)
        found = [each for each in (hint(photo, video), hint_about_part(video, part)) if each is not None]
        return [
            self.texts.say(f"hint-{each.matter}", percent=each.percent, seconds=math.ceil(each.seconds))
            for each in found
        ]

    def _length(self) -> str:
        """Return which part of the video is used."""
        duration, cut = duration_of(self.draft), self.draft.cut
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

    def _main(self) -> Iterator[InlineKeyboardButton]:
        """Return the buttons that have a row each: what goes on now, and, in private, what goes on later."""
        can_be_reminded = bool(self.free_in) and not self.draft.owner.is_group
        if not (self._is_used_up and can_be_reminded):
            yield self._animate()
        if can_be_reminded:
            yield button(self.texts.say("button-remind"), RemindMe(self.draft.id))

    def _animate(self) -> InlineKeyboardButton:
        """Return the button that spends; what it spends stands on it: Stars, dollars, or one of the last videos."""
        label = self.texts.say("button-animate")
        if self.terms.stars is not None:
            return button(f"{label} · ⭐ {self.terms.stars}", BuyVideo(self.draft.id), style="success")
        if self.terms.price is not None:
            label = f"{label} · {self.texts.say('price', price=amount(self.terms.price))}"
        elif self.left is not None and self.left <= FEW:
            label = f"{label} · {self.texts.say('left-today', count=self.left)}"
        return button(label, Animate(self.draft.id), style="success")

    def _choices(self, page: OfferPage) -> list[list[InlineKeyboardButton]]:
        """Return the rows below Animate: each choice with its value, and the way out."""
        say, discard = self.texts.say, Discard(self.draft.id)
        if self.draft.owner.is_group and page is not OfferPage.OPTIONS:
            return [[self._to(OfferPage.OPTIONS, say("button-options")), button("✕", discard)]]
        preset = say(f"preset-{self.preset or 'own'}")
        buttons = [self._to(OfferPage.PARTS, f"✂️ {self._chosen_part()}")] if self.parts else []
        buttons.append(self._to(OfferPage.HOW, preset if self.preset else f"⚙️ {preset}"))
        buttons.append(self._to(OfferPage.WHERE, say(f"button-mode-{self.draft.mode}")))
        if self.draft.owner.is_group:
            buttons.append(self._to(OfferPage.MAIN, say("button-back")))
        else:
            buttons.append(button(say("button-cancel"), discard))
        return in_fitting_rows(buttons)

    def _to(self, page: OfferPage, label: str) -> InlineKeyboardButton:
        return button(label, ShowOffer(self.draft.id, page))

    def _chosen_part(self) -> str:
        """Return the name of the part that is used."""
        part = next((part for part in self.parts if self._is_chosen(part)), None)
        return self._length() if part is None else self._part_name(part)

    def _is_chosen(self, part: Part) -> bool:
        chosen, (cut, _) = self.draft.cut, self.parts[part]
        return chosen == cut or (chosen is None and part is Part.ALL)

    def _part_name(self, part: Part) -> str:
        cut, _ = self.parts[part]
        is_whole = part is Part.ALL and cut.seconds == duration_of(self.draft)
        return self.texts.say(f"button-part-{'whole' if is_whole else part}", seconds=round(cut.seconds))

    def _part_label(self, part: Part) -> str:
        _, terms = self.parts[part]
        return checked(self._with_terms(self._part_name(part), terms), is_chosen=self._is_chosen(part))

    def _preset_button(self, preset: Preset) -> InlineKeyboardButton:
        label = self._with_terms(self.texts.say(f"preset-{preset}"), self.presets[preset])
        return button(checked(label, is_chosen=preset is self.preset), ChoosePreset(self.draft.id, preset))

    def _mode_button(self, mode: Mode) -> InlineKeyboardButton:
        label = checked(self.texts.say(f"button-mode-{mode}"), is_chosen=mode is self.draft.mode)
        return button(label, ChooseMode(self.draft.id, mode))

    def _with_terms(self, label: str, terms: Terms) -> str:
        """Return the label of a choice with its price, if there are prices, and its waiting time."""
        wait = self._ready_in(terms)
        if terms.stars is not None:
            return self.texts.say("part-and-wait", part=f"{label} · ⭐ {terms.stars}", wait=wait)
        if terms.price is None:
            return self.texts.say("part-and-wait", part=label, wait=wait)
        return self.texts.say("part-price-and-wait", part=label, price=amount(terms.price), wait=wait)

    def _ready_in(self, terms: Terms) -> str:
        _, median, _ = terms.expected.minutes()
        return about_wait(self.texts, median)


def album_note(texts: Texts, draft: Draft) -> list[str]:
    """Return a line that says which files of an album are used; none where all of them are."""
    photos, videos = draft.album_photos, draft.album_videos
    if max(photos, videos) < 2:  # noqa: PLR2004 - of one file, nothing is left out
        return []
    kind = "both" if photos and videos else "photo" if photos else "video"
    return [texts.say("album-last", kind=kind, count=photos + videos)]


def duration_of(draft: Draft) -> float | None:
    """Return the length of a draft's video in seconds; None if nobody has told it."""
    return draft.video.seconds if draft.video else None

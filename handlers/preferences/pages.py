"""The pages of the settings: first the presets, then the list of parameters, and a page for each of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import ShowOffer, ShowSettings
from chat.keyboards import button, checked, in_fitting_rows, in_rows
from domain.draft import OfferPage
from domain.options import Options
from domain.parameters import Parameter
from domain.presets import Preset, preset_of
from texts import Texts

PRESETS, DETAILS = "presets", "details"
"""The names of the first two pages; each of the others has the name of its parameter."""
USUAL, OFFER = "usual", "offer"
"""The choices that reset the options to the usual ones, and that led back to the offer from older messages."""
IN_WORDS = {"quality", "safety"}
"""The parameters whose values have a name in each language; the values of the others are numbers."""
_IN_A_ROW = {"quality": 2}
"""How many values fit into a row, for parameters whose values have long names; of the others, all do."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the message says, and the keyboard below it."""

    text: str
    keyboard: InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Menu:
    """The settings of a person or a group, as they are shown. Nothing is read to render it."""

    texts: Texts
    draft_id: int
    """The draft on whose offer they are shown; 0 for a message of their own."""
    is_for_group: bool
    """Whether they are those of a group, for members without a choice of their own."""
    options: Options
    usual: Options
    """The operator's defaults."""
    has_chosen: bool
    """Whether there is a choice that can be reset."""
    parameters: Mapping[str, Parameter]
    """The parameters that can be chosen, by name."""

    @property
    def choices(self) -> dict[str, Options | None]:
        """What each choice makes of the options, by its name in callback data; None resets them."""
        presets = {f"preset-{preset}": preset.applied_to(self.options, self.usual) for preset in Preset}
        values = {
            f"{parameter.name}-{name}": options
            for parameter in self.parameters.values()
            for name, options in parameter.variants(self.options).items()
        }
        return {USUAL: None, **presets, **values}

    def page_of(self, choice: str) -> str:
        """Return the name of the page that a choice is on."""
        name, _, _ = choice.partition("-")
        return name if name in self.parameters else PRESETS

    def page(self, name: str) -> Page | None:
        """Return a page by its name; None if there is no such page."""
        if name == PRESETS:
            return self.presets()
        if name == DETAILS:
            return self._details()
        return self._parameter(self.parameters[name]) if name in self.parameters else None

    def presets(self) -> Page:
        """Return the first page; figures are behind Details."""
        chosen = preset_of(self.options, self.usual)
        heading = self.texts.say(
            "settings-group" if self.is_for_group else "settings-own",
            preset=self.texts.say(f"preset-{chosen or 'own'}"),
        )
        rows = [[self._preset(preset, is_chosen=preset is chosen)] for preset in Preset]
        more = [self._button(self.texts.say("button-details"), DETAILS)]
        if self.has_chosen:
            more.append(self._button(self.texts.say("button-usual"), USUAL))
        rows += in_fitting_rows(more)
        return Page("\n".join([heading, "", *map(self._about, Preset)]), InlineKeyboardMarkup(rows))

    def _preset(self, preset: Preset, *, is_chosen: bool) -> InlineKeyboardButton:
        return self._button(checked(self.texts.say(f"preset-{preset}"), is_chosen=is_chosen), f"preset-{preset}")

    def _about(self, preset: Preset) -> str:
        return self.texts.say(f"preset-about-{preset}")

    def _details(self) -> Page:
        rows = [[self._button(self._line(each), each.name)] for each in self.parameters.values()]
        back = ShowOffer(self.draft_id, OfferPage.HOW)
        rows.append([button(self.texts.say("button-back"), back) if self.draft_id else self._back_to(PRESETS)])
        return Page(self.texts.say("settings-details"), InlineKeyboardMarkup(rows))

    def _parameter(self, parameter: Parameter) -> Page:
        present = parameter.of(self.options)
        buttons = [
            self._button(
                checked(self._value(parameter.name, name), is_chosen=name == present), f"{parameter.name}-{name}"
            )
            for name in parameter.variants(self.options)
        ]
        length = _IN_A_ROW.get(parameter.name, len(buttons))
        rows = [*in_rows(buttons, length), [self._back_to(DETAILS)]]
        about = self.texts.say(f"setting-about-{parameter.name}")
        return Page(f"<b>{self._line(parameter)}</b>\n{about}", InlineKeyboardMarkup(rows))

    def _line(self, parameter: Parameter) -> str:
        """Return the name of a parameter and its present value."""
        value = self._value(parameter.name, parameter.of(self.options))
        return f"{self.texts.say(f'setting-{parameter.name}')}: {value}"

    def _value(self, parameter: str, name: str) -> str:
        return self.texts.say(f"value-{parameter}-{name}") if parameter in IN_WORDS else name

    def _back_to(self, page: str) -> InlineKeyboardButton:
        return self._button(self.texts.say("button-back"), page)

    def _button(self, label: str, choice: str) -> InlineKeyboardButton:
        return button(label, ShowSettings(self.draft_id, choice))

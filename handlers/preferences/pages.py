"""The pages of the settings: the presets first, behind them the details, and a page for each parameter."""

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import Verb, in_rows, marked
from domain.options import Options
from domain.parameters import Parameter
from domain.presets import Preset, preset_of
from texts import Texts

PRESETS, DETAILS = "presets", "details"
"""The pages that are no parameter's; a parameter's has its name."""
USUAL, OFFER = "usual", "offer"
"""To go back on one's choice, and back to the offer."""
IN_WORDS = {"quality", "safety", "write"}
"""The parameters whose values have a name in each language; the values of the others are numbers."""
_IN_A_ROW = {"quality": 2}
"""How many values stand side by side: all of them, but those with long names."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the message says, and its buttons."""

    text: str
    buttons: InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Menu:
    """Somebody's settings, as they are to be shown."""

    texts: Texts
    draft_id: int
    """The draft on whose offer they stand; 0 where they have a message of their own."""
    is_for_group: bool
    """Whether they are a group's, for its members."""
    options: Options
    usual: Options
    """What the operator has set."""
    has_chosen: bool
    """Whether there is a choice to go back on."""
    parameters: Mapping[str, Parameter]
    """What there is to choose, by name."""

    @property
    def choices(self) -> dict[str, Options | None]:
        """All that there is to choose, as the buttons say it; none stands for what is usual."""
        presets = {f"preset-{preset}": preset.applied_to(self.options, self.usual) for preset in Preset}
        values = {
            f"{parameter.name}-{name}": options
            for parameter in self.parameters.values()
            for name, options in parameter.variants(self.options).items()
        }
        return {USUAL: None, **presets, **values}

    def page_of(self, choice: str) -> str:
        """Return the name of the page that a choice stands on."""
        name, _, _ = choice.partition("-")
        return name if name in self.parameters else PRESETS

    def page(self, name: str) -> Page | None:
        """Return a page; none where there is none of this name."""
        if name == PRESETS:
            return self.presets()
        if name == DETAILS:
            return self._details()
        return self._parameter(self.parameters[name]) if name in self.parameters else None

    def presets(self) -> Page:
        """Return the first page."""
        chosen = preset_of(self.options, self.usual)
        heading = self.texts.say(
            "settings-group" if self.is_for_group else "settings-own",
            preset=self.texts.say(f"preset-{chosen or 'own'}"),
            resolution=self.options.resolution,
            steps=self.options.num_inference_steps,
            quality=self._value("quality", self.options.video_quality),
        )
        rows = [[self._preset(preset, is_chosen=preset is chosen)] for preset in Preset]
        rows.append([self._button(self.texts.say("button-details"), DETAILS)])
        if self.has_chosen:
            rows[-1].append(self._button(self.texts.say("button-usual"), USUAL))
        if self.draft_id:
            rows.append([self._button(self.texts.say("button-offer"), OFFER)])
        return Page("\n".join([heading, "", *map(self._about, Preset)]), InlineKeyboardMarkup(rows))

    def _preset(self, preset: Preset, *, is_chosen: bool) -> InlineKeyboardButton:
        return self._button(marked(self.texts.say(f"preset-{preset}"), is_chosen=is_chosen), f"preset-{preset}")

    def _about(self, preset: Preset) -> str:
        options = preset.applied_to(self.options, self.usual)
        return self.texts.say(
            f"preset-about-{preset}", resolution=options.resolution, steps=options.num_inference_steps
        )

    def _details(self) -> Page:
        rows = [[self._button(self._line(each), each.name)] for each in self.parameters.values()]
        rows.append([self._back_to(PRESETS)])
        return Page(self.texts.say("settings-details"), InlineKeyboardMarkup(rows))

    def _parameter(self, parameter: Parameter) -> Page:
        present = parameter.of(self.options)
        buttons = [
            self._button(
                marked(self._value(parameter.name, name), is_chosen=name == present), f"{parameter.name}-{name}"
            )
            for name in parameter.variants(self.options)
        ]
        length = _IN_A_ROW.get(parameter.name, len(buttons))
        rows = [*in_rows(buttons, length), [self._back_to(DETAILS)]]
        about = self.texts.say(f"setting-about-{parameter.name}")
        return Page(f"<b>{self._line(parameter)}</b>\n{about}", InlineKeyboardMarkup(rows))

    def _line(self, parameter: Parameter) -> str:
        """Name a parameter and its present value."""
        value = self._value(parameter.name, parameter.of(self.options))
        return f"{self.texts.say(f'setting-{parameter.name}')}: {value}"

    def _value(self, parameter: str, name: str) -> str:
        return self.texts.say(f"value-{parameter}-{name}") if parameter in IN_WORDS else name

    def _back_to(self, page: str) -> InlineKeyboardButton:
        return self._button(self.texts.say("button-back"), page)

    def _button(self, label: str, choice: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(label, callback_data=Verb.SETTINGS.data(self.draft_id, choice))

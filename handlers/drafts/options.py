"""The model's parameters for somebody: their own choice, else their group's, else the usual ones."""

from dataclasses import replace

from domain.options import Options
from domain.owner import Owner
from domain.parameters import PARAMETERS, SAFETY, Parameter
from domain.presets import preset_of
from handlers.services import Services
from settings import Settings


async def options_for(services: Services, owner: Owner) -> Options:
    """Return what a job that the owner starts now is made with; nothing in it is more than the operator allows."""
    chosen = (await services.preferences.of(owner.person_id)).options
    if chosen is None and owner.is_group:
        chosen = (await services.preferences.of(owner.chat_id)).options
    return within_limits(chosen or services.settings.default_options, services.settings)


def within_limits(options: Options, settings: Settings) -> Options:
    """Switch the safety check on again where it may not be off any more."""
    return options if settings.is_safety_optional else replace(options, enable_safety_checker=True)


def parameters(settings: Settings) -> dict[str, Parameter]:
    """Return what there is to choose, by name."""
    return {each.name: each for each in PARAMETERS if each is not SAFETY or settings.is_safety_optional}


def preset_name(services: Services, options: Options) -> str:
    """Say which preset these options are, or that they are a choice of one's own."""
    return services.texts.say(f"preset-{preset_of(options, services.settings.default_options) or 'own'}")

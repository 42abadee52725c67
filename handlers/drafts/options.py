"""The model's parameters for somebody: their own choice, else their group's, else the operator's defaults."""

from dataclasses import replace

from domain.draft import Draft
from domain.options import Options
from domain.owner import Owner
from domain.parameters import PARAMETERS, SAFETY, Parameter
from handlers.services import Services
from settings import Settings


async def options_for(services: Services, owner: Owner) -> Options:
    """Return the options of a job that the owner starts now, within the operator's limits."""
    return await with_defaults(services, owner, await own_options(services, owner))


async def options_of(services: Services, draft: Draft) -> Options:
    """Return the options of the job that a draft becomes: those chosen for it, else what holds for its owner."""
    if draft.options is None:
        return await options_for(services, draft.owner)
    return within_limits(draft.options, services.settings)


async def own_options(services: Services, owner: Owner) -> Options | None:
    """Return what the owner has chosen; None if they have not."""
    return (await services.preferences.of(owner.person_id)).options


async def with_defaults(services: Services, owner: Owner, own: Options | None) -> Options:
    """Return an owner's own choice, or what applies without one, within the operator's limits."""
    chosen = own
    if chosen is None and owner.is_group:
        chosen = (await services.preferences.of(owner.chat_id)).options
    return within_limits(chosen or services.settings.default_options, services.settings)


def within_limits(options: Options, settings: Settings) -> Options:
    """Switch the safety check on again if the operator doesn't allow any more to have it off."""
    return options if settings.is_safety_optional else replace(options, enable_safety_checker=True)


def parameters(settings: Settings) -> dict[str, Parameter]:
    """Return the parameters that people can choose, by name."""
    return {each.name: each for each in PARAMETERS if each is not SAFETY or settings.is_safety_optional}

"""Why a file or a message can't be used, as far as Telegram tells, in words."""

from chat.incoming_file import Unusable
from domain.media import MediaFile, Role
from handlers.services import Services

_MEGABYTE = 1024 * 1024


def refusal_of(services: Services, file: MediaFile) -> str | None:
    """Return why a file can't be used: it is too large or too short. None if it can."""
    if file.size is not None and file.size > services.settings.max_file_bytes:
        return too_large(services, file.role, file.size)
    if file.role is Role.VIDEO and file.duration == 1:
        # Telegram tells whole seconds, and 0 for an unknown length; a video needs two.
        return services.texts.say("video-one-second")
    return None


def too_large(services: Services, role: Role, size: int) -> str:
    """Return the text with the limit for a file of so many bytes."""
    limit = services.settings.max_file_bytes // _MEGABYTE
    return services.texts.say("file-too-large", role=role, size=-(-size // _MEGABYTE), limit=limit)


def unusable_text(services: Services, why: Unusable) -> str:
    """Return the text for a message that can't be used, without a word about the draft."""
    return services.texts.say("animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file")

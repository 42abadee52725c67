"""Accounts of people, of the bot, and of Telegram itself."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class User:
    """An account as others see it."""

    id: int
    first_name: str
    username: str | None = None
    last_name: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def json(self) -> dict[str, Any]:
        """Return the Bot API's User."""
        fields = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        return {name: value for name, value in fields.items() if value is not None}


# The senders that the Bot API names for messages without a person; see Message.from:
# https://core.telegram.org/bots/api#message
ANONYMOUS_ADMIN = User(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
LINKED_CHANNEL = User(777000, "Telegram")
AS_CHANNEL = User(136817688, "Channel", username="Channel_Bot", is_bot=True)

_ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",  # newer than api.json; aiogram insists on it
)
_MEMBER_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)

OUTSIDE = ("left", "kicked")


def member_json(user: User, status: str) -> dict[str, Any]:
    """Return the Bot API's ChatMember with this status, such as `administrator` or `left`."""
    member: dict[str, Any] = {"status": status, "user": user.json()}
    match status:
        case "creator":
            return {**member, "is_anonymous": False}
        case "administrator":
            rights = dict.fromkeys(_ADMIN_RIGHTS, True)
            return {**member, "can_be_edited": False, "is_anonymous": False, **rights}
        case "restricted":
            return {**member, "is_member": True, "until_date": 0, **dict.fromkeys(_MEMBER_RIGHTS, False)}
        case "kicked":
            return {**member, "until_date": 0}
        case _:
            return member

"""What the bot relies on in an update. The library takes types as they come, and would stumble over them later."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

_Int = Annotated[int, Field(ge=-(2**63), lt=2**63)]  # what SQLite can keep; ids have at most 52 bits


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")


class _User(_Part):
    id: _Int
    is_bot: bool
    first_name: str
    username: str | None = None


class _Chat(_Part):
    id: _Int
    type: str


class _Entity(_Part):
    type: str
    offset: Annotated[int, Field(ge=0)]
    length: Annotated[int, Field(ge=0)]


class _File(_Part):
    file_id: str
    file_size: _Int | None = None
    duration: _Int | None = None
    mime_type: str | None = None
    file_name: str | None = None


class _Message(_Part):
    message_id: _Int
    date: _Int
    chat: _Chat
    from_user: _User | None = Field(None, alias="from")
    sender_chat: _Chat | None = None
    message_thread_id: _Int | None = None
    media_group_id: str | None = None
    reply_to_message: "_Message | None" = None
    text: str | None = None
    entities: list[_Entity] | None = None
    caption: str | None = None
    caption_entities: list[_Entity] | None = None
    photo: list[_File] | None = None
    video: _File | None = None
    animation: _File | None = None
    video_note: _File | None = None
    sticker: _File | None = None
    document: _File | None = None
    migrate_to_chat_id: _Int | None = None
    migrate_from_chat_id: _Int | None = None


class _Press(_Part):
    id: str
    from_user: _User = Field(alias="from")
    message: _Message | None = None
    data: Annotated[str, Field(min_length=1)]
    """Only games have buttons without; no button of ours is one."""


class _Member(_Part):
    status: str
    user: _User


class _MemberChange(_Part):
    chat: _Chat
    from_user: _User = Field(alias="from")
    old_chat_member: _Member
    new_chat_member: _Member


class _Update(_Part):
    update_id: _Int
    message: _Message | None = None
    callback_query: _Press | None = None
    my_chat_member: _MemberChange | None = None


def check_shape(update: dict[str, Any]) -> None:
    """Raise ValueError for an update that no Telegram would send."""
    _Update.model_validate(update)

"""The fields of an update that the bot relies on, with their types, which the library doesn't check."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

_Int = Annotated[int, Field(ge=-(2**63), lt=2**63)]  # what SQLite can store; ids have at most 52 bits


class _Model(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", defer_build=True)


class _User(_Model):
    id: _Int
    is_bot: bool
    first_name: str
    username: str | None = None
    language_code: str | None = None


class _Chat(_Model):
    id: _Int
    type: str


class _Entity(_Model):
    type: str
    offset: Annotated[int, Field(ge=0)]
    length: Annotated[int, Field(ge=0)]


class _File(_Model):
    file_id: str
    file_size: _Int | None = None
    duration: _Int | None = None
    mime_type: str | None = None
    file_name: str | None = None


class _Shared(_Model):
    user_id: _Int


class _UsersShared(_Model):
    request_id: _Int
    users: list[_Shared]


class _ChatShared(_Model):
    request_id: _Int
    chat_id: _Int


class _Payment(_Model):
    currency: str
    total_amount: _Int
    invoice_payload: str


class _SuccessfulPayment(_Payment):
    telegram_payment_charge_id: Annotated[str, Field(min_length=1)]


class _Message(_Model):
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
    live_photo: _File | None = None
    video: _File | None = None
    animation: _File | None = None
    video_note: _File | None = None
    sticker: _File | None = None
    document: _File | None = None
    users_shared: _UsersShared | None = None
    chat_shared: _ChatShared | None = None
    successful_payment: _SuccessfulPayment | None = None
    refunded_payment: _SuccessfulPayment | None = None
    migrate_to_chat_id: _Int | None = None
    migrate_from_chat_id: _Int | None = None
    guest_query_id: str | None = None


class _CallbackQuery(_Model):
    id: str
    from_user: _User = Field(alias="from")
    message: _Message | None = None
    data: Annotated[str, Field(min_length=1)]
    """Only buttons of games have none, and the bot has no games."""


class _PreCheckoutQuery(_Payment):
    id: str
    from_user: _User = Field(alias="from")


class _InlineQuery(_Model):
    id: str
    from_user: _User = Field(alias="from")
    query: str
    offset: str


class _ChatMember(_Model):
    status: str
    user: _User


class _ChatMemberUpdated(_Model):
    chat: _Chat
    from_user: _User = Field(alias="from")
    old_chat_member: _ChatMember
    new_chat_member: _ChatMember


class _Update(_Model):
    update_id: _Int
    message: _Message | None = None
    callback_query: _CallbackQuery | None = None
    my_chat_member: _ChatMemberUpdated | None = None
    pre_checkout_query: _PreCheckoutQuery | None = None
    inline_query: _InlineQuery | None = None
    guest_message: _Message | None = None


def check_types(update: dict[str, Any]) -> None:
    """Raise ValueError for an update whose fields don't have the types that the Bot API documents."""
    _Update.model_validate(update)

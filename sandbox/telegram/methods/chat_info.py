"""Methods that describe chats, and leaveChat."""

from collections.abc import Awaitable, Callable

from sandbox.telegram.chats import PrivateChat
from sandbox.telegram.cloud import Cloud
from sandbox.telegram.errors import bad_request
from sandbox.telegram.methods.call import Call
from sandbox.telegram.users import User, member_json


async def get_chat(call: Call) -> object:
    """Return a chat."""
    return call.chat().full_json()


async def get_chat_member(call: Call) -> object:
    """Return a user's membership."""
    chat = call.chat()
    user = _user(call.cloud, call["user_id"])
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_json(user, chat.status_of(user))


def _user(cloud: Cloud, user_id: int) -> User | None:
    if user_id == cloud.bot.user.id:
        return cloud.bot.user
    private = cloud.chats.get(user_id)
    return private.person if isinstance(private, PrivateChat) else None


async def get_chat_administrators(call: Call) -> object:
    """Return the owner and the administrators; other bots are omitted, as documented."""
    chat = call.chat()
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    administrators = [(user, status) for user, status in chat.members() if status in ("creator", "administrator")]
    return [member_json(user, status) for user, status in administrators]


async def get_chat_member_count(call: Call) -> object:
    """Return the number of members."""
    return len(call.chat().members())


async def leave_chat(call: Call) -> object:
    """Leave a group or channel."""
    chat = call.chat()
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    bot = call.cloud.bot.user
    chat.set_bot_status("left", by=bot)
    if chat.kind != "channel":
        chat.post_service_message({"left_chat_member": bot.json()}, by=bot, seen=False)
    return True


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}

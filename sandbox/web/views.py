"""The playground's state as JSON for the page. Texts stay text with entities, never HTML."""

import json
from collections.abc import Mapping
from typing import Any

from sandbox.telegram import Chat, Group, Media, Message, PrivateChat
from sandbox.telegram.guests import is_called
from sandbox.telegram.inline import InlineQuery, InlineResult
from sandbox.telegram.users import OUTSIDE, User
from sandbox.traffic import Exchange
from sandbox.web.jobs import Row
from sandbox.web.playground import Playground
from sandbox.web.switches import SWITCHES

View = dict[str, Any]

MAX_MESSAGES = 500
"""Messages of each chat; older ones are not shown."""
MAX_LOG_LINES = 200

_MAX_PARAMETER = 600
"""Characters of a request's parameter."""


def state(playground: Playground, jobs: list[Row]) -> View:
    """Return the whole state, for a page that opens."""
    return {
        "people": [person(each.user) for each in playground.people],
        "operator": playground.people[-1].id,
        "bot": bot(playground),
        "chats": [chat(each) for each in playground.world.chats.values()],
        "jobs": jobs,
        "exchanges": [exchange(each) for each in playground.traffic.exchanges],
        "switches": switches(playground),
        "purse": purse(playground),
        "log": log(playground.supervisor.bot.log),
    }


def log(lines: list[str]) -> View:
    """Return the log's last lines; `end` is the number of all lines."""
    return {"end": len(lines), "lines": lines[-MAX_LOG_LINES:]}


def person(user: User) -> View:
    """Return an account."""
    return {"id": user.id, "name": user.first_name, "is_bot": user.is_bot}


def purse(playground: Playground) -> View:
    """Return the Stars of the people, by their ids, and of the bot."""
    stars = playground.world.stars
    return {"people": {str(each.id): each.stars for each in playground.people}, "bot": stars.balance}


def bot(playground: Playground) -> View:
    """Return the bot: its account, its commands, and the state of its process."""
    account = playground.world.bot
    return {
        **person(account.user),
        "username": account.user.username,
        "description": account.texts.get(("description", ""), ""),
        "commands": {
            "private": _menu(account.commands, "all_private_chats"),
            "group": _menu(account.commands, "all_group_chats"),
        },
        "state": playground.supervisor.state,
        "starts": playground.supervisor.starts,
    }


def _menu(commands: dict[tuple[str, str], list[View]], scope: str) -> list[View]:
    own = commands.get((json.dumps({"type": scope}), ""))
    return own or commands.get((json.dumps({"type": "default"}), ""), [])


def chat(shown: Chat) -> View:
    """Return a chat with its messages."""
    return {
        "id": shown.id,
        "kind": shown.kind,
        "title": shown.title,
        "person": shown.person.id if isinstance(shown, PrivateChat) else None,
        "members": len(shown.members()),
        "has_bot": shown.bot_status not in OUTSIDE,
        "topics": _topics(shown),
        "messages": [message(each) for each in shown.messages[-MAX_MESSAGES:]],
    }


def _topics(shown: Chat) -> list[View] | None:
    """Return a forum's topics, the general one first; None for other chats."""
    if not (isinstance(shown, Group) and shown.is_forum):
        return None
    named = [{"id": topic.thread_id, "name": topic.name} for topic in shown.topics.values()]
    return [{"id": None, "name": "General"}, *named]


def message(shown: Message) -> View:
    """Return a message."""
    return {
        "chat": shown.chat.id,
        "id": shown.message_id,
        "date": shown.date,
        "sender": person(shown.sender) if shown.sender else None,
        "text": shown.text,
        "entities": shown.entities,
        "media": media(shown.media) if shown.media else None,
        "keyboard": [[_button(each) for each in row] for row in (shown.markup or {}).get("inline_keyboard", [])],
        "invoice": shown.content.invoice.json() if shown.content.invoice else None,
        "location": shown.content.extra.get("location"),
        "other": other_text(shown.content.extra),
        "forwarded_from": _origin(shown),
        "via": shown.flags["via_bot"]["username"] if shown.is_via_bot else None,
        "prompt": _prompt(shown),
        "reply_to": shown.reply_to.message_id if _is_shown_reply(shown) and shown.reply_to else None,
        "topic": shown.thread_id if shown.in_topic else None,
        "album": shown.media_group_id,
        "reactions": shown.reactions,
        "service": service_text(shown) if shown.is_service else None,
        "edited": shown.edit_date is not None,
        "deleted": shown.deleted,
        "receiver": shown.receiver.id if shown.receiver else None,
        "hidden_from_bot": not (shown.by_bot or shown.chat.bot_sees(shown) or is_called(shown.chat, shown)),
    }


def other_text(extra: Mapping[str, Any]) -> str | None:
    """Return the text of a contact, a poll or a dice; None if it is none of them."""
    match dict(extra):
        case {"contact": contact}:
            return f"👤 {contact['first_name']}, {contact['phone_number']}"
        case {"poll": poll}:
            return "\n".join([f"📊 {poll['question']}", *(f"○ {option['text']}" for option in poll["options"])])
        case {"dice": dice}:
            return f"{dice['emoji']} {dice['value']}"
    return None


def _is_shown_reply(shown: Message) -> bool:
    """Whether it replies to a message, other than the opening of its topic."""
    return shown.reply_to is not None and not shown.reply_to.is_service


def _origin(shown: Message) -> str | None:
    """Return the name of a forward's original author; None for other messages."""
    origin = shown.flags.get("forward_origin")
    if origin is None:
        return None
    author = origin.get("sender_user") or origin.get("sender_chat") or origin["chat"]
    name: str = author.get("title") or author["first_name"]
    return name


def _button(button: View) -> View:
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
        "pay": button.get("pay", False),
        "copy": button.get("copy_text", {}).get("text"),
        "style": button.get("style"),
    }


def inline_results(query: InlineQuery) -> View:
    """Return the answer to an inline query: each result with its texts and a picture."""
    answer = query.answer
    return {
        "query": query.id,
        "results": [_inline_result(each) for each in answer.results] if answer else [],
        "next_offset": answer.next_offset if answer else "",
        "button": answer.button if answer else None,
    }


def _inline_result(result: InlineResult) -> View:
    return {
        "id": result.id,
        "title": result.fields.get("title", ""),
        "description": result.fields.get("description", ""),
        "media": media(result.content.media) if result.content.media else None,
    }


def _prompt(shown: Message) -> View | None:
    """Return a ForceReply's placeholder and, with `selective`, the person who is to reply."""
    markup = shown.markup or {}
    if not markup.get("force_reply"):
        return None
    asked = shown.reply_to.sender if shown.reply_to and markup.get("selective") else None
    return {
        "placeholder": markup.get("input_field_placeholder", ""),
        "person": asked.id if asked else None,
    }


def media(shown: Media) -> View:
    """Return a file's URLs and metadata; sides in pixels, duration in seconds, size in bytes."""
    poster = shown.cover[-1] if shown.cover else shown.thumbnail
    return {
        "kind": shown.kind,
        "url": f"/media/{shown.file.file_id}",
        "thumbnail": f"/media/{poster.file.file_id}" if poster else None,
        "width": shown.width,
        "height": shown.height,
        "duration": shown.duration,
        "size": shown.file.size,
        "name": shown.file_name,
        "mime_type": shown.mime_type,
    }


def service_text(shown: Message) -> str:
    """Return the text of a service message."""
    who = shown.sender.first_name if shown.sender else "Somebody"
    match dict(shown.content.extra):
        case {"new_chat_members": [member, *_]}:
            return f"{who} added {member['first_name']}"
        case {"left_chat_member": member}:
            return f"{who} removed {member['first_name']}"
        case {"forum_topic_created": topic}:
            return f"{who} opened the topic “{topic['name']}”"
        case {"successful_payment": payment}:
            return f"{who} paid {payment['total_amount']} Stars"
        case {"refunded_payment": payment}:
            return f"{payment['total_amount']} Stars were refunded"
        case other:
            return ", ".join(other).replace("_", " ")


def exchange(shown: Exchange) -> View:
    """Return a request and its response."""
    return {
        "number": shown.number,
        "side": shown.side,
        "target": shown.target,
        "at": shown.at,
        "sent": shown.sent,
        "parameters": {name: _short(value) for name, value in shown.parameters.items()},
        "status": shown.status,
        "response": shown.response.decode(errors="replace"),
        "seconds": shown.seconds,
    }


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _MAX_PARAMETER else f"{text[:_MAX_PARAMETER]}…"


def switches(playground: Playground) -> list[View]:
    """Return the fault switches and their state."""
    return [
        {
            "name": switch.name,
            "side": switch.side,
            "label": switch.label,
            "hint": switch.hint,
            "on": switch.name in playground.switches.on,
        }
        for switch in SWITCHES
    ]

"""Methods about the bot itself."""

import json
import re
from collections.abc import Awaitable, Callable
from functools import partial

from sandbox.telegram.errors import bad_request
from sandbox.telegram.methods.call import Call

MAX_COMMANDS = 100
MAX_LENGTHS = {"name": 64, "description": 512, "short_description": 120}
"""Characters."""

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MAX_COMMAND_DESCRIPTION = 256  # characters


async def get_me(call: Call) -> object:
    """Return the bot's account."""
    return call.cloud.bot.json()


async def log_out(call: Call) -> object:
    """Log out of this server; of the cloud's, all requests fail for ten minutes, and the first one then logs in."""
    call.cloud.bot.is_logged_out = True
    call.cloud.bot.logged_out_at = call.cloud.clock()
    return True


async def close(_: Call) -> object:
    """Return True; the sandbox has nothing to close."""
    return True


async def set_commands(call: Call) -> object:
    """Store the commands of a scope and language."""
    commands = call["commands"]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= _MAX_COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    call.cloud.bot.commands[_commands_key(call)] = commands
    return True


async def get_commands(call: Call) -> object:
    """Return the commands of a scope and language."""
    return call.cloud.bot.commands.get(_commands_key(call), [])


async def delete_commands(call: Call) -> object:
    """Delete the commands of a scope and language."""
    call.cloud.bot.commands.pop(_commands_key(call), None)
    return True


def _commands_key(call: Call) -> tuple[str, str]:
    scope = call.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), call.get("language_code", "")


async def set_text(field: str, call: Call) -> object:
    """Store the bot's name or one of its descriptions; an empty text removes it."""
    text = call.get(field, "")
    if len(text) > MAX_LENGTHS[field]:
        raise bad_request(f"the {field.replace('_', ' ')} is too long")
    call.cloud.bot.texts[field, call.get("language_code", "")] = text
    return True


async def get_text(field: str, call: Call) -> object:
    """Return the bot's name or one of its descriptions, in the default language if there is no other."""
    texts = call.cloud.bot.texts
    fallback = call.cloud.bot.user.first_name if field == "name" else ""
    return {field: texts.get((field, call.get("language_code", ""))) or texts.get((field, "")) or fallback}


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "getMe": get_me,
    "logOut": log_out,
    "close": close,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": partial(set_text, "name"),
    "getMyName": partial(get_text, "name"),
    "setMyDescription": partial(set_text, "description"),
    "getMyDescription": partial(get_text, "description"),
    "setMyShortDescription": partial(set_text, "short_description"),
    "getMyShortDescription": partial(get_text, "short_description"),
}

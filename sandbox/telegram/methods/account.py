"""Methods about the bot itself."""

import json
import re
from collections.abc import Awaitable, Callable
from functools import partial

from sandbox.telegram.errors import bad_request
from sandbox.telegram.methods.call import Call

MAX_COMMANDS = 100
MAX_LENGTHS = {"name": 64, "description": 512, "short_description": 120}  # characters

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MAX_COMMAND_DESCRIPTION = 256  # characters


async def get_me(call: Call) -> object:
    """Tell who the bot is."""
    return call.cloud.bot.json()


async def log_out(call: Call) -> object:
    """Leave the server; all later requests fail."""
    call.cloud.bot.is_logged_out = True
    return True


async def close(_: Call) -> object:
    """Accept; the sandbox has nothing to close."""
    return True


async def set_commands(call: Call) -> object:
    """Note the commands that people get suggested."""
    commands = call["commands"]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= _MAX_COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    call.cloud.bot.commands[_audience(call)] = commands
    return True


async def get_commands(call: Call) -> object:
    """Tell the commands for a scope and language."""
    return call.cloud.bot.commands.get(_audience(call), [])


async def delete_commands(call: Call) -> object:
    """Forget the commands for a scope and language."""
    call.cloud.bot.commands.pop(_audience(call), None)
    return True


def _audience(call: Call) -> tuple[str, str]:
    scope = call.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), call.get("language_code", "")


async def set_text(which: str, call: Call) -> object:
    """Note the bot's name or one of its descriptions; empty removes it."""
    text = call.get(which, "")
    if len(text) > MAX_LENGTHS[which]:
        raise bad_request(f"the {which.replace('_', ' ')} is too long")
    call.cloud.bot.texts[which, call.get("language_code", "")] = text
    return True


async def get_text(which: str, call: Call) -> object:
    """Tell the bot's name or one of its descriptions."""
    texts = call.cloud.bot.texts
    fallback = call.cloud.bot.user.first_name if which == "name" else ""
    return {which: texts.get((which, call.get("language_code", ""))) or texts.get((which, "")) or fallback}


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

"""Write api.json anew: `python -m sandbox.telegram.extract_api PATH`.

PATH is the machine-readable Bot API (methods and types with fields, types and descriptions). The extract has the
methods that the stand-in answers, with the names, types and required fields of their parameters; the constants
that tell the variants of a type apart; and the emoji that bots may react with.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

API = Path(__file__).with_name("api.json")

METHODS = [
    "getMe", "logOut", "close", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo",
    "sendMessage", "sendPhoto", "sendVideo", "sendAnimation", "sendDocument", "sendMediaGroup", "sendChatAction",
    "forwardMessage", "copyMessage",
    "editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup",
    "deleteMessage", "deleteMessages",
    "setMessageReaction", "answerCallbackQuery", "answerInlineQuery", "answerGuestQuery", "getFile",
    "getChat", "getChatMember", "getChatAdministrators", "getChatMemberCount", "leaveChat",
    "setMyCommands", "getMyCommands", "deleteMyCommands", "setMyName", "getMyName",
    "setMyDescription", "getMyDescription",
    "setMyShortDescription", "getMyShortDescription",
    "sendInvoice", "answerPreCheckoutQuery", "refundStarPayment", "getStarTransactions", "getMyStarBalance",
]  # fmt: skip

ARRAY = "Array of "
CONSTANT = re.compile(r"(?:must be|always) [\"“]?([a-z_]+)[\"”]?$")
EMOJI = re.compile(r"[\"“]([^\"”“]+)[\"”]")


def extract(whole: dict[str, Any]) -> dict[str, Any]:
    """Return the part of the Bot API that the stand-in needs."""
    methods = {name: _fields(whole["methods"][name].get("fields", [])) for name in METHODS}
    types: dict[str, Any] = {}
    wanted = _mentioned(methods.values())
    while wanted:
        name = wanted.pop()
        if name in types or name not in whole["types"]:
            continue
        types[name] = _type(whole["types"][name])
        wanted |= _mentioned([types[name]]) | set(types[name].get("variants", []))
    emoji = next(f for f in whole["types"]["ReactionTypeEmoji"]["fields"] if f["name"] == "emoji")
    return {
        "version": whole["version"],
        "reactions": EMOJI.findall(emoji["description"]),
        "methods": methods,
        "types": dict(sorted(types.items())),
    }


def _type(declared: dict[str, Any]) -> dict[str, Any]:
    if "subtypes" in declared:
        return {"variants": declared["subtypes"]}
    return _fields(declared.get("fields", []))


def _fields(declared: list[dict[str, Any]]) -> dict[str, Any]:
    fields = {field["name"]: field["types"] for field in declared}
    required = [field["name"] for field in declared if field["required"]]
    constants = {
        field["name"]: match[1]
        for field in declared
        if field["types"] == ["String"] and field["required"]
        if (match := CONSTANT.search(field["description"].rstrip(".")))
    }
    reduced: dict[str, Any] = {"fields": fields, "required": required}
    return {**reduced, "constants": constants} if constants else reduced


def _mentioned(declarations: Iterable[dict[str, Any]]) -> set[str]:
    return {
        name.removeprefix(ARRAY).removeprefix(ARRAY)
        for declaration in declarations
        for names in declaration.get("fields", {}).values()
        for name in names
    }


def _one_line_each(section: dict[str, Any]) -> str:
    return ",\n".join(f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in section.items())


def main(path: str) -> None:
    """Write api.json from the file at `path`, one method or type a line."""
    api = extract(json.loads(Path(path).read_text(encoding="utf-8")))
    API.write_text(
        f'{{\n "version": {json.dumps(api["version"])},\n'
        f' "reactions": {json.dumps(api["reactions"], ensure_ascii=False)},\n'
        f' "methods": {{\n{_one_line_each(api["methods"])}\n }},\n'
        f' "types": {{\n{_one_line_each(api["types"])}\n }}\n}}\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1])

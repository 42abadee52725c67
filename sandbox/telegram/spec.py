"""Checks every request against the published Bot API (api.json, and what is used of later versions: later.json).

The stand-in is stricter than the real server in one way: it refuses parameters and fields that the Bot API
does not have, which the real server ignores.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.datastructures import UploadFile

from sandbox.telegram.errors import BotApiError, bad_request

ARRAY = "Array of "
_FOLDER = Path(__file__).parent


def _declared() -> dict[str, Any]:
    """Return the methods and types, with those of later versions."""
    api, later = (json.loads((_FOLDER / name).read_text(encoding="utf-8")) for name in ("api.json", "later.json"))
    for method, fields in later["methods"].items():
        api["methods"][method]["fields"] |= fields
    return {**api, "types": api["types"] | later["types"]}


_API = _declared()

METHODS: frozenset[str] = frozenset(_API["methods"])
REACTIONS: frozenset[str] = frozenset(_API["reactions"])

_NAMES = {name.lower(): name for name in METHODS}
_IGNORED = {
    "editMessageReplyMarkup": {"parse_mode"},
    "editMessageMedia": {"parse_mode"},
    "sendInvoice": {"parse_mode"},
}
"""Parameters that the library adds from its defaults although they have no effect."""
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_MISSING = {
    "chat_id": "chat_id is empty",
    "user_id": "invalid user_id specified",
    "telegram_payment_charge_id": "CHARGE_ID_EMPTY",
    "text": "message text is empty",
    "file_id": "file_id not specified",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "video": "there is no video in the request",
    "animation": "there is no animation in the request",
    "document": "there is no document in the request",
}


class _TypeMismatchError(Exception):
    """A value does not match its declared type; the message says why."""


def method_named(name: str) -> str:
    """Return the published name of a method; the case does not matter. Raises BotApiError (404)."""
    try:
        return _NAMES[name.lower()]
    except KeyError:
        raise BotApiError(404, "Not Found: method not found") from None


def check(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters of a request with their declared types. Raises BotApiError (400).

    `given` holds the text of forms (nested objects in JSON), the values of a JSON body, and uploads. Uploads
    to which others refer as `attach://name` keep their names.
    """
    declared = _API["methods"][method]
    fields = declared["fields"]
    checked: dict[str, Any] = {}
    for name, value in given.items():
        if name in _IGNORED.get(method, ()):
            continue
        if name in fields:
            checked[name] = _parameter(name, fields[name], value)
        elif isinstance(value, UploadFile) and _is_referred_to(name, given):
            checked[name] = value
        else:
            raise bad_request(f'unknown parameter "{name}"')
    for name in declared["required"]:
        if checked.get(name) in (None, ""):
            raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
    return {name: value for name, value in checked.items() if value is not None}


def _is_referred_to(upload: str, given: Mapping[str, Any]) -> bool:
    return any(isinstance(value, str) and f"attach://{upload}" in value for value in given.values())


def _parameter(name: str, types: Sequence[str], value: object) -> object:
    if value is None or (value == "" and "String" not in types):
        return None
    if isinstance(value, UploadFile):
        if "InputFile" not in types:
            raise bad_request(f'parameter "{name}" must not be a file')
        return value
    if isinstance(value, str):
        value = _from_text(name, types, value)
    try:
        return _check_value(types, value)
    except _TypeMismatchError as error:
        raise bad_request(f'can\'t parse "{name}": {error}') from None


def _from_text(name: str, types: Sequence[str], text: str) -> object:
    """Convert a form's text to one of the declared types, if possible."""
    if "Integer" in types and text.removeprefix("-").isdecimal():
        return int(text)
    if "Boolean" in types and text.lower() in _TRUE + _FALSE:
        return text.lower() in _TRUE
    if "Float" in types:
        return _number(text)
    if "String" in types or types[0] in ("Integer", "Boolean"):
        return text
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


def _check_value(types: Sequence[str], value: object) -> object:
    """Return the value if it matches one of the types; otherwise raise the error of the likeliest type."""
    if len(types) > 1 and all(each.startswith(ARRAY) for each in types):
        return _check_mixed_array([each.removeprefix(ARRAY) for each in types], value)
    errors = []
    for each in [name for name in types if _has_markers(name, value)] or types:
        try:
            return _check_one(each, value)
        except _TypeMismatchError as error:
            errors.append(error)
    raise errors[0]


def _check_mixed_array(types: Sequence[str], value: object) -> object:
    if not isinstance(value, list):
        raise _TypeMismatchError("an Array expected")
    return [_check_value(types, item) for item in value]


def _has_markers(name: str, value: object) -> bool:
    """Whether a value has the constants, or else the required fields, of a type."""
    declared = _API["types"].get(name, {})
    if not isinstance(value, dict) or not declared.get("required"):
        return False
    constants = declared.get("constants")
    if constants:
        return all(value.get(field) == constant for field, constant in constants.items())
    return all(field in value for field in declared["required"])


def _check_one(declared: str, value: object) -> object:
    if declared.startswith(ARRAY):
        if not isinstance(value, list):
            raise _TypeMismatchError("an Array expected")
        return [_check_one(declared.removeprefix(ARRAY), item) for item in value]
    if declared in _SCALARS:
        if not isinstance(value, _SCALARS[declared]) or (isinstance(value, bool) and declared != "Boolean"):
            raise _TypeMismatchError(f"{declared} expected, found {json.dumps(value)}")
        return value
    return _check_object(declared, value)


_SCALARS: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "String": str,
    "Boolean": bool,
    "Float": (int, float),
    "InputFile": UploadFile,
}


def _check_object(name: str, value: object) -> object:
    if not isinstance(value, dict):
        raise _TypeMismatchError(f"{name} must be an Object")
    declared = _API["types"][name]
    if "variants" in declared:
        return _check_value(declared["variants"], value)
    fields = declared["fields"]
    for field, constant in declared.get("constants", {}).items():
        if value.get(field) != constant:
            raise _TypeMismatchError(f'field "{field}" of {name} must be "{constant}"')
    for field in declared["required"]:
        if field not in value:
            raise _TypeMismatchError(f'field "{field}" of {name} is required')
    for field in value:
        if field not in fields:
            raise _TypeMismatchError(f'unknown field "{field}" of {name}')
    return {field: _check_value(fields[field], item) for field, item in value.items() if item is not None}

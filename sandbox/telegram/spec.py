"""Checks every request against the published Bot API (api.json).

The stand-in is stricter than the real server in one way: a parameter or field that the Bot API doesn't
have is refused, where the real server would ignore it and with it whatever the caller meant.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.datastructures import UploadFile

from sandbox.telegram.errors import BotApiError, bad_request

ARRAY = "Array of "
_API: dict[str, Any] = json.loads(Path(__file__).with_name("api.json").read_text(encoding="utf-8"))

METHODS: frozenset[str] = frozenset(_API["methods"])
REACTIONS: frozenset[str] = frozenset(_API["reactions"])

_NAMES = {name.lower(): name for name in METHODS}
_IGNORED = {"editMessageReplyMarkup": {"parse_mode"}}
"""What the library sends along with its defaults though there is no text; it means nothing, so nothing is lost."""
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "file_id": "file_id not specified",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "video": "there is no video in the request",
    "animation": "there is no animation in the request",
    "document": "there is no document in the request",
}


class _MisfitError(Exception):
    """A value that doesn't fit its declared type; the text says why."""


def method_named(name: str) -> str:
    """Return the method's name as published; the real server takes it in any case. Raises BotApiError (404)."""
    try:
        return _NAMES[name.lower()]
    except KeyError:
        raise BotApiError(404, "Not Found: method not found") from None


def check(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters of a request with their declared types. Raises BotApiError (400).

    `given` has text as forms carry it (nested objects in JSON), values as a JSON body carries them, and
    uploads as UploadFile. Uploads that others refer to as `attach://name` stay under their names.
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
        return _fit(types, value)
    except _MisfitError as error:
        raise bad_request(f'can\'t parse "{name}": {error}') from None


def _from_text(name: str, types: Sequence[str], text: str) -> object:
    """Turn a form's text into the value that it stands for, as far as the declared types allow."""
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


def _fit(types: Sequence[str], value: object) -> object:
    """Return the value if it fits one of the types; where none does, the likeliest one's complaint counts."""
    if len(types) > 1 and all(each.startswith(ARRAY) for each in types):
        return _fit_mixed_array([each.removeprefix(ARRAY) for each in types], value)
    complaints = []
    for each in [name for name in types if _looks_meant(name, value)] or types:
        try:
            return _fit_one(each, value)
        except _MisfitError as error:
            complaints.append(error)
    raise complaints[0]


def _fit_mixed_array(types: Sequence[str], value: object) -> object:
    if not isinstance(value, list):
        raise _MisfitError("an Array expected")
    return [_fit(types, item) for item in value]


def _looks_meant(name: str, value: object) -> bool:
    """Whether a value has what tells objects of this type from others."""
    declared = _API["types"].get(name, {})
    if not isinstance(value, dict) or not declared.get("required"):
        return False
    constants = declared.get("constants")
    if constants:
        return all(value.get(field) == constant for field, constant in constants.items())
    return all(field in value for field in declared["required"])


def _fit_one(declared: str, value: object) -> object:
    if declared.startswith(ARRAY):
        if not isinstance(value, list):
            raise _MisfitError("an Array expected")
        return [_fit_one(declared.removeprefix(ARRAY), item) for item in value]
    if declared in _SCALARS:
        if not isinstance(value, _SCALARS[declared]) or (isinstance(value, bool) and declared != "Boolean"):
            raise _MisfitError(f"{declared} expected, found {json.dumps(value)}")
        return value
    return _fit_object(declared, value)


_SCALARS: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "String": str,
    "Boolean": bool,
    "Float": (int, float),
    "InputFile": UploadFile,
}


def _fit_object(name: str, value: object) -> object:
    if not isinstance(value, dict):
        raise _MisfitError(f"{name} must be an Object")
    declared = _API["types"][name]
    if "variants" in declared:
        return _fit(declared["variants"], value)
    fields = declared["fields"]
    for field, constant in declared.get("constants", {}).items():
        if value.get(field) != constant:
            raise _MisfitError(f'field "{field}" of {name} must be "{constant}"')
    for field in declared["required"]:
        if field not in value:
            raise _MisfitError(f'field "{field}" of {name} is required')
    for field in value:
        if field not in fields:
            raise _MisfitError(f'unknown field "{field}" of {name}')
    return {field: _fit(fields[field], item) for field, item in value.items() if item is not None}

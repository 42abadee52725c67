"""What the values of settings may be, and how they are written."""

import os
import re
import sys
from datetime import timedelta
from decimal import Decimal
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, HttpUrl, SecretStr, TypeAdapter, ValidationError
from pydantic_settings import NoDecode

import ready_made
from domain.money import Usd
from domain.options import Resolution
from storage.address import SQLITE, is_postgres
from storage.encryption import Cipher
from texts import available

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(|s|sec|seconds?|m|min|minutes?|h|hours?)", re.IGNORECASE)
_UNIT_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600}
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_PRICE = re.compile(r"\d{1,3}(\.\d{1,6})?")
_AMOUNT = re.compile(r"\d{1,6}(\.\d{1,6})?")
_WEB_ADDRESS = TypeAdapter(HttpUrl)
_MAX_PORT = 65535


def _duration(value: object) -> object:
    """Parse `45`, `45 s`, `45 minutes`, `1h`."""
    if not isinstance(value, str):
        return value
    match = _DURATION.fullmatch(value.strip())
    if match is None:
        raise ValueError("should be a time such as 90, 90s, 45m or 1h")
    try:
        return timedelta(seconds=float(match[1]) * _UNIT_SECONDS[match[2][:1].lower()])
    except OverflowError:
        raise ValueError("is longer than any bot will run") from None


def _ids(value: object) -> object:
    """Parse ids that are separated by commas or spaces."""
    return [part for part in re.split(r"[,\s\u2066-\u2069]+", value) if part] if isinstance(value, str) else value


def _moves(value: object) -> object:
    """Parse names that are separated by commas or spaces; `none` for none of them."""
    if not isinstance(value, str):
        return value
    names = [] if value.strip().lower() == "none" else re.split(r"[,\s]+", value.strip().lower())
    if not set(names) <= set(ready_made.NAMES):
        raise ValueError(f"should be none, or some of {', '.join(ready_made.NAMES)}")
    return tuple(name for name in ready_made.NAMES if name in names)


def _processors() -> int:
    """Return how many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _base_url(value: str) -> str:
    try:
        _WEB_ADDRESS.validate_python(value)
    except ValidationError:
        raise ValueError("should be a web address such as https://api.example.org") from None
    return value.rstrip("/")


def _public_url(value: str) -> str:
    parts = urlsplit(_base_url(value))
    if parts.query or parts.fragment or parts.username:
        raise ValueError("should have no user, no ? and no #")
    if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
        raise ValueError("should begin with https://")
    return value.rstrip("/")


def _address(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not port.isascii() or not port.isdecimal() or not 1 <= int(port) <= _MAX_PORT:
        raise ValueError("should be an address and a port, such as 127.0.0.1:8080 or [::]:8080")
    _ip_address(host.removeprefix("[").removesuffix("]"))
    return value


class UnreadableSecret(str):
    """In place of a secret whose file can't be read: the text is reported with the other errors."""

    __slots__ = ()


def _readable(value: object) -> object:
    if isinstance(value, UnreadableSecret):
        raise ValueError(str(value))  # noqa: TRY004 - pydantic collects ValueErrors
    return value


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("does not look like a bot token (digits, a colon, letters); @BotFather gives it")
    return value


def _key(value: SecretStr) -> SecretStr:
    secret = value.get_secret_value()
    if not secret or not secret.isascii() or any(character.isspace() for character in secret):
        raise ValueError("does not look like an API key; copy it again from the AI/ML API's dashboard")
    return value


def keys_in(value: SecretStr) -> tuple[str, ...]:
    """Return the keys of DATA_KEY, newest first."""
    return tuple(key for key in re.split(r"[,\s]+", value.get_secret_value()) if key)


def _data_key(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        keys = keys_in(value)
        try:
            Cipher(keys)
        except ValueError:
            keys = ()
        if not keys:
            raise ValueError(
                "should be a key that `python bot.py new-key` has printed, or several with commas, the newest first"
            )
    return value


def _database_url(value: str) -> str:
    if is_postgres(value):
        try:
            _ = urlsplit(value).port
        except ValueError:
            raise ValueError("should be like postgresql://bot@host/bot, to be a PostgreSQL database's") from None
        return value
    if not value.removeprefix(SQLITE) or not value.startswith(SQLITE):
        raise ValueError(
            "should be sqlite:/// and the path of the file, such as sqlite:///data/bot.db, or postgresql://"
        )
    return value


def _prices(value: object) -> object:
    """Parse `480p=0.04, 720p=0.08`."""
    if not isinstance(value, str):
        return value
    found: dict[Resolution, float] = {}
    for entry in filter(None, re.split(r"[,\s]+", value)):
        name, _, price = entry.partition("=")
        if name not in set(Resolution) or not _PRICE.fullmatch(price):
            raise ValueError("should be dollars for a second of video, such as 480p=0.04,580p=0.06,720p=0.08")
        found[Resolution(name)] = float(price)
    return found


def _dollars(value: object) -> object:
    """Parse `5` and `0.50`."""
    if not isinstance(value, str):
        return value
    if not _AMOUNT.fullmatch(value.strip()):
        raise ValueError("should be an amount of US dollars, such as 5 or 0.50")
    return Usd.of(Decimal(value.strip()))


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("should be a time zone such as UTC or Europe/Berlin") from None
    return value


def _ip_address(value: str) -> str:
    try:
        return str(ip_address(value.strip()))
    except ValueError:
        raise ValueError("should be an IP address such as 127.0.0.1, or 0.0.0.0 for all of the machine's") from None


def _language(value: str) -> str:
    code = value.strip().lower()
    if code not in available():
        raise ValueError(f"should be one of {', '.join(available())}")
    return code


Duration = Annotated[timedelta, BeforeValidator(_duration), Field(gt=timedelta(0))]
"""A time above 0, such as `45`, `45s`, `45 minutes` and `1h`."""
Count = Annotated[int, Field(ge=0, le=1_000_000)]
"""A limit of something that is counted."""
Dollars = Annotated[Usd | None, NoDecode, BeforeValidator(_dollars)]
"""An amount, or None for no limit."""
Prices = Annotated[dict[Resolution, float], NoDecode, BeforeValidator(_prices), Field(default_factory=dict)]
"""What a second of video costs, such as `480p=0.04, 720p=0.08`."""
Ids = Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)]
"""Ids of chats, separated by commas or spaces."""
MoveNames = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_moves)]
"""Names of ready-made moves, in their order."""
TimeZoneName = Annotated[str, AfterValidator(_zone)]
"""A name that zoneinfo knows."""
LanguageCode = Annotated[str, AfterValidator(_language)]
"""A language that the bot has texts in."""
Processors = Annotated[int, Field(ge=1, le=64, default_factory=_processors)]
"""A count of processes; as many as there are processors unless it is set."""

WebAddress = Annotated[str, AfterValidator(_base_url)]
"""An http or https address, without the slash at its end."""
PublicAddress = Annotated[str, AfterValidator(_public_url)]
"""An address that others reach: https, or this machine."""
HostAndPort = Annotated[str, AfterValidator(_address)]
"""Where to listen, such as `127.0.0.1:8080` and `[::]:8080`."""
IpAddress = Annotated[str, AfterValidator(_ip_address)]
"""An IPv4 or IPv6 address."""
DatabaseUrl = Annotated[str, BeforeValidator(_readable), AfterValidator(_database_url)]
"""The address of a database that the bot can use. It may hold a password."""

BotToken = Annotated[SecretStr, BeforeValidator(_readable), AfterValidator(_token)]
"""A token from @BotFather."""
ApiKey = Annotated[SecretStr, BeforeValidator(_readable), AfterValidator(_key)]
"""A key of the paid service."""
DataKeys = Annotated[SecretStr | None, BeforeValidator(_readable), AfterValidator(_data_key)]
"""Keys that encrypt, newest first; None for no encryption."""

"""Every setting, in one typed place. An error lists everything that is wrong, by the names of the variables."""

import os
import re
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    HttpUrl,
    SecretStr,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.options import (
    MAX_SHIFT,
    MAX_STEPS,
    MIN_SHIFT,
    MIN_STEPS,
    Options,
    Resolution,
    VideoQuality,
    VideoWriteMode,
)
from storage.encryption import Cipher
from texts import available

SECRETS = ("telegram_bot_token", "aimlapi_key", "data_key")
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(|s|sec|seconds?|m|min|minutes?|h|hours?)", re.IGNORECASE)
_UNIT_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600}
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_PRICE = re.compile(r"\d{1,3}(\.\d{1,6})?")
_WEB_ADDRESS = TypeAdapter(HttpUrl)


class SettingsError(Exception):
    """The settings can't be used; the text says everything that is wrong, one line for each variable."""


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


def _processors() -> int:
    """Return how many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _base_url(value: str) -> str:
    try:
        _WEB_ADDRESS.validate_python(value)
    except ValidationError:
        raise ValueError("should be a web address such as https://api.example.org") from None
    return value.rstrip("/")


class _Unreadable(str):
    """In place of a secret whose file can't be read: the text is reported with the other errors."""

    __slots__ = ()


def _readable(value: object) -> object:
    if isinstance(value, _Unreadable):
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


def _keys_in(value: SecretStr) -> tuple[str, ...]:
    return tuple(key for key in re.split(r"[,\s]+", value.get_secret_value()) if key)


def _data_key(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        keys = _keys_in(value)
        try:
            Cipher(keys)
        except ValueError:
            keys = ()
        if not keys:
            raise ValueError(
                "should be a key that `python bot.py new-key` has printed, or several with commas, the newest first"
            )
    return value


def _sqlite_url(value: str) -> str:
    if value.startswith(("postgresql://", "postgres://")):
        raise ValueError("PostgreSQL is not supported yet; use sqlite:///data/bot.db")
    if not value.removeprefix("sqlite:///") or not value.startswith("sqlite:///"):
        raise ValueError("should be sqlite:/// and the path of the file, such as sqlite:///data/bot.db")
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


def _language(value: str) -> str:
    code = value.strip().lower()
    if code not in available():
        raise ValueError(f"should be one of {', '.join(available())}")
    return code


Duration = Annotated[timedelta, BeforeValidator(_duration), Field(gt=timedelta(0))]
BaseUrl = Annotated[str, AfterValidator(_base_url)]


class Settings(BaseSettings):
    """The bot's settings, from the environment and `.env`; `.env.example` explains each of them."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True, frozen=True
    )

    telegram_bot_token: Annotated[SecretStr, BeforeValidator(_readable), AfterValidator(_token)]
    aimlapi_key: Annotated[SecretStr, BeforeValidator(_readable), AfterValidator(_key)]
    telegram_bot_token_file: Path | None = None
    aimlapi_key_file: Path | None = None
    data_key: Annotated[SecretStr | None, BeforeValidator(_readable), AfterValidator(_data_key)] = None
    data_key_file: Path | None = None
    telegram_api_url: BaseUrl = "https://api.telegram.org"
    aimlapi_url: BaseUrl = "https://api.aimlapi.com"
    database_url: Annotated[str, AfterValidator(_sqlite_url)] = "sqlite:///data/bot.db"
    data_dir: Path = Path("data")

    poll_interval: Duration = timedelta(seconds=10)
    generation_deadline: Duration = timedelta(minutes=45)
    stop_grace: Duration = timedelta(seconds=60)
    max_active_jobs: Annotated[int, Field(ge=1, le=1000)] = 8
    max_active_jobs_per_user: Annotated[int, Field(ge=1, le=1000)] = 2
    max_queued_jobs: Annotated[int, Field(ge=1, le=100_000)] = 200
    media_processes: Annotated[int, Field(ge=1, le=64, default_factory=_processors)]
    max_video_seconds: Annotated[int, Field(ge=2, le=120)] = 30
    reference_fps: Annotated[int, Field(ge=10, le=30)] = 30
    """Frames per second."""
    allowed_chats: Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)] = frozenset()
    admin_chat: int | None = None
    advice: bool = True
    set_profile: bool = True
    retention_days: Annotated[int, Field(ge=0, le=3650)] = 30
    prices: Annotated[dict[Resolution, float], NoDecode, BeforeValidator(_prices), Field(default_factory=dict)]
    """US dollars for a second of video."""
    default_language: Annotated[str, AfterValidator(_language)] = "en"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    default_resolution: Resolution = Resolution.P480
    default_num_inference_steps: Annotated[int, Field(ge=MIN_STEPS, le=MAX_STEPS)] = 20
    default_enable_safety_checker: bool = True
    default_shift: Annotated[float, Field(ge=MIN_SHIFT, le=MAX_SHIFT)] = 5.0
    default_video_quality: VideoQuality = VideoQuality.HIGH
    default_video_write_mode: VideoWriteMode = VideoWriteMode.BALANCED
    allow_safety_off: bool = False

    @model_validator(mode="before")
    @classmethod
    def _secrets_from_files(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Read a secret from the file that `<NAME>_FILE` names, where the secret itself isn't set."""
        for name in SECRETS:
            path = values.get(f"{name}_file")
            if path and not values.get(name):
                try:
                    values[name] = Path(path).read_text(encoding="utf-8").strip()
                except (OSError, UnicodeDecodeError) as error:
                    reason = getattr(error, "strerror", None) or "it is no text"
                    values[name] = _Unreadable(f"the file that {name.upper()}_FILE names can't be read ({reason})")
        return values

    @property
    def database_path(self) -> Path:
        """The SQLite file that DATABASE_URL names."""
        return Path(self.database_url.removeprefix("sqlite:///"))

    @property
    def default_options(self) -> Options:
        """The model's parameters for people who have chosen none."""
        return Options(
            resolution=self.default_resolution,
            num_inference_steps=self.default_num_inference_steps,
            enable_safety_checker=self.default_enable_safety_checker,
            shift=self.default_shift,
            video_quality=self.default_video_quality,
            video_write_mode=self.default_video_write_mode,
        )

    @property
    def is_safety_optional(self) -> bool:
        """Whether people can switch the safety check: off if the operator allows it, on in any case."""
        return self.allow_safety_off or not self.default_enable_safety_checker

    @property
    def data_keys(self) -> tuple[str, ...]:
        """The keys that encrypt what the database holds of people's files, newest first; empty without DATA_KEY."""
        return _keys_in(self.data_key) if self.data_key is not None else ()

    @property
    def secrets(self) -> tuple[str, ...]:
        """The texts that no log may contain."""
        return (self.telegram_bot_token.get_secret_value(), self.aimlapi_key.get_secret_value(), *self.data_keys)

    @classmethod
    def load(cls) -> Self:
        """Read the environment and `.env`. Raises SettingsError."""
        try:
            return cls()
        except ValidationError as error:
            lines = sorted({_message(each) for each in error.errors(include_input=False)})
            raise SettingsError("\n".join(lines)) from None
        except (OSError, UnicodeError) as error:
            raise SettingsError(f".env can't be read: {error}") from None


_MESSAGES = {
    "int_parsing": "should be a whole number",
    "float_parsing": "should be a number",
    "bool_parsing": "should be true or false",
    "greater_than": "should be more than 0",
}


def _message(error: Any) -> str:
    """Return one of pydantic's errors as a sentence, with the name of the variable."""
    name = str(error["loc"][0]).upper()
    message = str(error["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    if error["type"] == "missing":
        message = f"is required (or {name}_FILE, the path of a file with it)"
    return f"{name}: {_MESSAGES.get(error['type'], message)}"

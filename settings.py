"""Every setting, in one typed place. An error lists everything that is wrong, by the names of the variables."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

import ready_made
from domain.days import Days
from domain.limits import Limit, Limits
from domain.money import Usd
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
from setting_values import (
    ApiKey,
    BotToken,
    Count,
    DatabaseUrl,
    DataKeys,
    Dollars,
    Duration,
    HostAndPort,
    Ids,
    IpAddress,
    LanguageCode,
    MoveNames,
    Prices,
    Processors,
    PublicAddress,
    TimeZoneName,
    UnreadableSecret,
    WebAddress,
    keys_in,
)
from storage.address import is_postgres, passwords_in, path_in

SECRETS = ("telegram_bot_token", "aimlapi_key", "data_key")
"""The settings that no log may contain, and that can come from a file."""
CLOUD_URL = "https://api.telegram.org"
"""Telegram's own Bot API server."""
_WEBHOOK_PORTS = {443, 80, 88, 8443}
"""To which Telegram posts (https://core.telegram.org/bots/api#setwebhook)."""
_MEGABYTE = 1024 * 1024
_CLOUD_FILE_MB, _LOCAL_FILE_MB = 20, 200
"""What MAX_FILE_MB is unless it is set: what Telegram's own server hands out, and with a server beside the bot."""


class SettingsError(Exception):
    """The settings can't be used; the text says everything that is wrong, one line for each variable."""


class _EmptiedAmounts(PydanticBaseSettingsSource):
    """Gives None for amounts that are set but empty (`JOBS_PER_DAY=`). It is asked last: a value elsewhere wins."""

    def __init__(self, settings_cls: type[BaseSettings], dotenv: PydanticBaseSettingsSource) -> None:
        super().__init__(settings_cls)
        self._dotenv = dotenv.env_file if isinstance(dotenv, DotEnvSettingsSource) else None

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Not used: __call__() gives all of them."""
        raise NotImplementedError

    def __call__(self) -> dict[str, Any]:
        """Return None for each of them."""
        environment = EnvSettingsSource(self.settings_cls, env_ignore_empty=False).env_vars
        dotenv = DotEnvSettingsSource(self.settings_cls, env_file=self._dotenv, env_ignore_empty=False).env_vars
        names = [limit.lower() for limit in Limit] + ["low_balance"]
        return {name: None for name in names if "" in {environment.get(name), dotenv.get(name)}}


class Settings(BaseSettings):
    """The bot's settings, from the environment and `.env`; `.env.example` explains each of them."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True, frozen=True
    )

    telegram_bot_token: BotToken
    aimlapi_key: ApiKey
    telegram_bot_token_file: Path | None = None
    aimlapi_key_file: Path | None = None
    data_key: DataKeys = None
    data_key_file: Path | None = None
    telegram_api_url: WebAddress = CLOUD_URL
    webhook_url: WebAddress | None = None
    public_url: PublicAddress | None = None
    listen: HostAndPort = "127.0.0.1:8080"
    telegram_local: bool = False
    telegram_local_dir: Path = Path("/var/lib/telegram-bot-api")
    max_file_mb: Annotated[int | None, Field(ge=1, le=2000)] = None
    aimlapi_url: WebAddress = "https://api.aimlapi.com"
    database_url: DatabaseUrl = "sqlite:///data/bot.db"
    database_url_file: Path | None = None
    data_dir: Path = Path("data")

    poll_interval: Duration = timedelta(seconds=10)
    generation_deadline: Duration = timedelta(minutes=45)
    stop_grace: Duration = timedelta(seconds=60)
    max_active_jobs: Annotated[int, Field(ge=1, le=1000)] = 8
    max_active_jobs_per_user: Annotated[int, Field(ge=1, le=1000)] = 2
    max_queued_jobs: Annotated[int, Field(ge=1, le=100_000)] = 200
    jobs_per_person_per_day: Count | None = 10
    jobs_per_chat_per_day: Count | None = None
    jobs_per_day: Count | None = 500
    budget_per_person_per_day: Dollars = None
    budget_per_chat_per_day: Dollars = None
    budget_per_day: Dollars = None
    budget_per_month: Dollars = None
    stars_per_dollar: Annotated[int, Field(ge=0, le=100_000)] = 0
    """The price in Telegram Stars of what is expected to cost a dollar; 0 to sell nothing."""
    low_balance: Dollars = Usd.of(5)
    show_cost: bool = False
    timezone: TimeZoneName = "UTC"
    media_processes: Processors
    max_video_seconds: Annotated[int, Field(ge=2, le=120)] = 30
    reference_fps: Annotated[int, Field(ge=10, le=30)] = 30
    """Frames per second."""
    allowed_chats: Ids = frozenset()
    admin_chat: int | None = None
    advice: bool = True
    ready_made_moves: MoveNames = ready_made.NAMES
    set_profile: bool = True
    retention_days: Annotated[int, Field(ge=0, le=3650)] = 30
    prices: Prices
    """US dollars for a priced second."""
    price_frames: Annotated[int, Field(ge=1, le=240)] = 16
    """The frames of a priced second."""
    default_language: LanguageCode = "en"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    metrics_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    metrics_host: IpAddress = "127.0.0.1"

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
        for name in (*SECRETS, "database_url"):
            path = values.get(f"{name}_file")
            if path and not values.get(name):
                try:
                    values[name] = Path(path).read_text(encoding="utf-8").strip()
                except (OSError, UnicodeDecodeError) as error:
                    reason = getattr(error, "strerror", None) or "it is no text"
                    problem = f"the file that {name.upper()}_FILE names can't be read ({reason})"
                    values[name] = UnreadableSecret(problem)
        return values

    @field_validator("telegram_local")
    @classmethod
    def _has_server(cls, value: bool, info: ValidationInfo) -> bool:
        if value and info.data.get("telegram_api_url") == CLOUD_URL:
            raise ValueError(
                "needs TELEGRAM_API_URL, the address of the Bot API server, such as http://127.0.0.1:8081"
            )
        return value

    @model_validator(mode="after")
    def _has_webhook_for_its_server(self) -> Self:
        """Refuse a webhook to which Telegram would not post. A server beside the bot posts anywhere."""
        url = self.webhook_url
        if url is None:
            return self
        parts = urlsplit(url)
        if (
            parts.query
            or parts.fragment
            or parts.username
            or self.telegram_bot_token.get_secret_value() in unquote(url)
        ):
            problem = "should have no secret, no user, no ? and no #: addresses end up in logs"
        elif not self.telegram_local and (parts.scheme != "https" or (parts.port or 443) not in _WEBHOOK_PORTS):
            problem = "should begin with https:// and have port 443, 80, 88 or 8443: Telegram posts to no other"
        else:
            return self
        raise PydanticCustomError("webhook", "{problem}", {"problem": problem, "name": "webhook_url"})

    @property
    def listen_address(self) -> tuple[str, int]:
        """The address and the port of LISTEN."""
        host, _, port = self.listen.rpartition(":")
        return host.removeprefix("[").removesuffix("]"), int(port)

    @field_validator("telegram_local_dir")
    @classmethod
    def _is_absolute(cls, value: Path) -> Path:
        if not value.is_absolute():
            raise ValueError("should be an absolute path, the same as the Bot API server's working folder has")
        return value

    @field_validator("max_file_mb")
    @classmethod
    def _is_possible(cls, value: int | None, info: ValidationInfo) -> int | None:
        if value is not None and value > _CLOUD_FILE_MB and not info.data.get("telegram_local", True):
            raise ValueError(f"should be {_CLOUD_FILE_MB} or less: larger files need TELEGRAM_LOCAL")
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read limits and amounts that are set to nothing as none; else empty means "not set"."""
        emptied = _EmptiedAmounts(settings_cls, dotenv_settings)
        return init_settings, env_settings, dotenv_settings, file_secret_settings, emptied

    @property
    def limits(self) -> Limits:
        """How much people may start."""
        values = {limit: getattr(self, limit.lower()) for limit in Limit}
        caps = {
            limit: value.micro if isinstance(value, Usd) else value
            for limit, value in values.items()
            if value is not None
        }
        return Limits(
            self.max_active_jobs_per_user, self.max_queued_jobs, caps=caps, days=Days(ZoneInfo(self.timezone))
        )

    @property
    def shows_prices(self) -> bool:
        """Whether people read what videos cost in dollars: where PRICES, a budget or SHOW_COST is set.

        Elsewhere only the operator pays: what is learnt of costs serves the figures and limits in ADMIN_CHAT alone.
        """
        return bool(self.prices or self.show_cost or any(limit.is_money for limit in self.limits.caps))

    @property
    def database_path(self) -> Path | None:
        """The SQLite file that DATABASE_URL names; None for a PostgreSQL server."""
        return None if is_postgres(self.database_url) else path_in(self.database_url)

    @property
    def max_file_bytes(self) -> int:
        """The largest photo or video that people may send."""
        return (self.max_file_mb or (_LOCAL_FILE_MB if self.telegram_local else _CLOUD_FILE_MB)) * _MEGABYTE

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
        return keys_in(self.data_key) if self.data_key is not None else ()

    @property
    def secrets(self) -> tuple[str, ...]:
        """The texts that no log may contain."""
        tokens = (self.telegram_bot_token.get_secret_value(), self.aimlapi_key.get_secret_value())
        return (*tokens, *self.data_keys, *passwords_in(self.database_url))

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
    name = str(error["loc"][0] if error["loc"] else error["ctx"]["name"]).upper()
    message = str(error["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    if error["type"] == "missing":
        message = f"is required (or {name}_FILE, the path of a file with it)"
    return f"{name}: {_MESSAGES.get(error['type'], message)}"

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

import ready_made
from domain.days import Days
from domain.limits import Limit
from domain.options import Options, Resolution, VideoQuality, VideoWriteMode
from settings import Settings, SettingsError
from storage.encryption import Cipher, new_key

ROOT = Path(__file__).parents[1]
TOKEN, KEY = "123456:made-up_TOKEN", "made-up-key"
NAMES = {name.upper() for name in Settings.model_fields}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Start from an empty environment in an empty directory."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.upper() in NAMES:
            monkeypatch.delenv(name)


@pytest.fixture
def set_env(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Set the two that are required; more can be set by the test."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("AIMLAPI_KEY", KEY)
    return monkeypatch


def _errors() -> list[str]:
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    return str(caught.value).splitlines()


@pytest.mark.usefixtures("set_env")
def test_two_secrets_are_required() -> None:
    """Everything else has a default."""
    settings = Settings.load()

    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.aimlapi_key.get_secret_value() == KEY
    assert settings.secrets == (TOKEN, KEY)


@pytest.mark.usefixtures("set_env")
def test_defaults_are_those_of_the_task() -> None:
    """Eight jobs, two a person, ten seconds, forty-five minutes, and the service's own options."""
    settings = Settings.load()

    assert (settings.max_active_jobs, settings.max_active_jobs_per_user) == (8, 2)
    assert (settings.poll_interval, settings.generation_deadline) == (timedelta(seconds=10), timedelta(minutes=45))
    assert settings.stop_grace == timedelta(seconds=60)
    assert settings.max_video_seconds == 30
    assert (settings.allowed_chats, settings.admin_chat, settings.log_level) == (frozenset(), None, "INFO")
    assert settings.database_path == Path("data/bot.db")
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert (settings.webhook_url, settings.listen_address) == (None, ("127.0.0.1", 8080))
    assert (settings.telegram_local, settings.max_file_bytes) == (False, 20 * 1024 * 1024)
    assert settings.aimlapi_url == "https://api.aimlapi.com"
    assert settings.default_options == Options()


def test_example_names_every_setting_with_its_default(set_env: pytest.MonkeyPatch) -> None:
    """.env.example is complete, and uncommenting a line changes nothing."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    settings = (re.fullmatch(r"#?([A-Z_]+)=(.*)", line) for line in lines)
    example = {setting[1]: setting[2] for setting in settings if setting}
    required = {"TELEGRAM_BOT_TOKEN", "AIMLAPI_KEY"}
    defaults = Settings.load()

    assert set(example) | {f"{name}_FILE" for name in required} == NAMES
    for name in example.keys() - required:
        set_env.setenv(name, example[name])
    assert Settings.load() == defaults


@pytest.mark.usefixtures("set_env")
def test_people_and_the_bot_have_a_daily_limit() -> None:
    """Ten videos a person, five hundred in all; there is no budget without one."""
    limits = Settings.load().limits

    assert limits.caps == {Limit.JOBS_PER_PERSON_PER_DAY: 10, Limit.JOBS_PER_DAY: 500}
    assert (limits.of_person, limits.waiting) == (2, 200)
    assert limits.days == Days(ZoneInfo("UTC"))


@pytest.mark.parametrize("is_in_file", [False, True])
def test_empty_limit_is_none_and_zero_is_nothing(
    set_env: pytest.MonkeyPatch, tmp_path: Path, *, is_in_file: bool
) -> None:
    """In the environment or in .env; of the other settings, empty ones are not set."""
    values = {"JOBS_PER_PERSON_PER_DAY": "", "JOBS_PER_DAY": "0", "BUDGET_PER_DAY": "0.50", "MAX_ACTIVE_JOBS": ""}
    if is_in_file:
        (tmp_path / ".env").write_text("\n".join(f"{name}={value}" for name, value in values.items()))
    else:
        for name, value in values.items():
            set_env.setenv(name, value)

    settings = Settings.load()

    assert settings.limits.caps == {Limit.JOBS_PER_DAY: 0, Limit.BUDGET_PER_DAY: 500_000}
    assert settings.max_active_jobs == 8


@pytest.mark.parametrize(
    ("name", "value", "shows"),
    [
        ("PRICES", "480p=0.04", True),
        ("BUDGET_PER_PERSON_PER_DAY", "1", True),
        ("BUDGET_PER_CHAT_PER_DAY", "1", True),
        ("BUDGET_PER_DAY", "0", True),
        ("BUDGET_PER_MONTH", "50", True),
        ("SHOW_COST", "true", True),
        ("STARS_PER_DOLLAR", "77", False),
        ("JOBS_PER_PERSON_PER_DAY", "3", False),
        ("ADMIN_CHAT", "5", False),
    ],
)
def test_people_read_of_dollars_where_these_are_set(
    set_env: pytest.MonkeyPatch, name: str, value: str, *, shows: bool
) -> None:
    """Prices, a budget, or that costs are shown; with nothing set, nobody does."""
    assert not Settings.load().shows_prices
    set_env.setenv(name, value)
    assert Settings.load().shows_prices is shows


def test_limit_in_the_file_counts_where_the_environment_is_empty(
    set_env: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As for every other setting."""
    (tmp_path / ".env").write_text("JOBS_PER_PERSON_PER_DAY=3")
    set_env.setenv("JOBS_PER_PERSON_PER_DAY", "")

    assert Settings.load().jobs_per_person_per_day == 3


def test_every_error_is_reported_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line for each variable, with its name: nobody has to start the bot five times."""
    monkeypatch.setenv("AIMLAPI_KEY", "with space")
    monkeypatch.setenv("MAX_ACTIVE_JOBS", "many")
    monkeypatch.setenv("POLL_INTERVAL", "soon")
    monkeypatch.setenv("AIMLAPI_URL", "nonsense")

    problems = _errors()

    assert [problem.split(":")[0] for problem in problems] == [
        "AIMLAPI_KEY",
        "AIMLAPI_URL",
        "MAX_ACTIVE_JOBS",
        "POLL_INTERVAL",
        "TELEGRAM_BOT_TOKEN",
    ]
    assert "TELEGRAM_BOT_TOKEN_FILE" in problems[-1]


WRONG = [
    ("TELEGRAM_API_URL", "api.telegram.org", "web address"),
    ("WEBHOOK_URL", "http://bot.example.org/updates", "https://"),
    ("WEBHOOK_URL", "https://bot.example.org:8080/updates", "port 443"),
    ("WEBHOOK_URL", f"https://bot.example.org/{TOKEN}", "no secret"),
    ("WEBHOOK_URL", "https://bot.example.org/updates?key=1", "no secret"),
    ("WEBHOOK_URL", "bot.example.org", "web address"),
    ("PUBLIC_URL", "http://bot.example.org", "https://"),
    ("PUBLIC_URL", "https://bot.example.org/?a=1", "no ?"),
    ("LISTEN", "8080", "IP address"),
    ("LISTEN", "localhost:8080", "IP address"),
    ("LISTEN", "127.0.0.1:65536", "an address and a port"),
    ("TELEGRAM_LOCAL", "true", "needs TELEGRAM_API_URL"),
    ("TELEGRAM_LOCAL_DIR", "telegram-bot-api", "an absolute path"),
    ("MAX_FILE_MB", "21", "larger files need TELEGRAM_LOCAL"),
    ("MAX_FILE_MB", "0", "greater than or equal to 1"),
    ("AIMLAPI_URL", "ftp://example.org", "web address"),
    ("DATABASE_URL", "sqlite://", "sqlite:///"),
    ("DATABASE_URL", "sqlite:///", "sqlite:///"),
    ("DATABASE_URL", "data/bot.db", "sqlite:///"),
    ("DATABASE_URL", "postgresql://host:port/bot", "PostgreSQL"),
    ("READY_MADE_MOVES", "wave,fly", "some of wave, nod"),
    ("POLL_INTERVAL", "0", "more than 0"),
    ("POLL_INTERVAL", "-5", "a time such as"),
    ("POLL_INTERVAL", "5 days", "a time such as"),
    ("STOP_GRACE", "soon", "a time such as"),
    ("GENERATION_DEADLINE", "m", "a time such as"),
    ("GENERATION_DEADLINE", "9" * 20 + "h", "longer than"),
    ("MAX_ACTIVE_JOBS", "0", "greater than or equal to 1"),
    ("MAX_ACTIVE_JOBS", "1.5", "a whole number"),
    ("MAX_ACTIVE_JOBS_PER_USER", "0", "greater than or equal to 1"),
    ("MAX_QUEUED_JOBS", "0", "greater than or equal to 1"),
    ("JOBS_PER_PERSON_PER_DAY", "-1", "greater than or equal to 0"),
    ("JOBS_PER_PERSON_PER_DAY", "many", "a whole number"),
    ("JOBS_PER_CHAT_PER_DAY", "-1", "greater than or equal to 0"),
    ("JOBS_PER_DAY", "1.5", "a whole number"),
    ("BUDGET_PER_PERSON_PER_DAY", "-1", "an amount of US dollars"),
    ("BUDGET_PER_CHAT_PER_DAY", "$5", "an amount of US dollars"),
    ("BUDGET_PER_DAY", "1e3", "an amount of US dollars"),
    ("BUDGET_PER_MONTH", "nan", "an amount of US dollars"),
    ("LOW_BALANCE", "little", "an amount of US dollars"),
    ("STARS_PER_DOLLAR", "-1", "greater than or equal to 0"),
    ("SHOW_COST", "perhaps", "true or false"),
    ("TIMEZONE", "Atlantis", "a time zone"),
    ("TIMEZONE", "../../etc/passwd", "a time zone"),
    ("MEDIA_PROCESSES", "0", "greater than or equal to 1"),
    ("MAX_VIDEO_SECONDS", "1", "greater than or equal to 2"),
    ("MAX_VIDEO_SECONDS", "1000", "less than or equal to 120"),
    ("REFERENCE_FPS", "9", "greater than or equal to 10"),
    ("REFERENCE_FPS", "60", "less than or equal to 30"),
    ("ALLOWED_CHATS", "1, @somebody", "a whole number"),
    ("ADMIN_CHAT", "me", "a whole number"),
    ("DATA_KEY", "made-up", "new-key"),
    ("RETENTION_DAYS", "-1", "greater than or equal to 0"),
    ("RETENTION_DAYS", "4000", "less than or equal to 3650"),
    ("SET_PROFILE", "perhaps", "true or false"),
    ("ADVICE", "perhaps", "true or false"),
    ("PRICES", "480p=cheap", "dollars for a second"),
    ("PRICE_FRAMES", "0", "greater than or equal to 1"),
    ("PRICES", "1080p=0.1", "dollars for a second"),
    ("DEFAULT_LANGUAGE", "xx", "should be one of"),
    ("LOG_LEVEL", "LOUD", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ("LOG_FORMAT", "xml", "'text' or 'json'"),
    ("METRICS_PORT", "0", "greater than or equal to 1"),
    ("METRICS_PORT", "70000", "less than or equal to 65535"),
    ("METRICS_HOST", "example.org", "an IP address"),
    ("DEFAULT_RESOLUTION", "1080p", "'480p', '580p' or '720p'"),
    ("DEFAULT_NUM_INFERENCE_STEPS", "1", "greater than or equal to 2"),
    ("DEFAULT_NUM_INFERENCE_STEPS", "41", "less than or equal to 40"),
    ("DEFAULT_ENABLE_SAFETY_CHECKER", "perhaps", "true or false"),
    ("ALLOW_SAFETY_OFF", "sometimes", "true or false"),
    ("DEFAULT_SHIFT", "0.9", "greater than or equal to 1"),
    ("DEFAULT_SHIFT", "10.1", "less than or equal to 10"),
    ("DEFAULT_SHIFT", "nan", "less than or equal to 10"),
    ("DEFAULT_SHIFT", "five", "a number"),
    ("DEFAULT_VIDEO_QUALITY", "best", "'low', 'medium', 'high' or 'maximum'"),
    ("DEFAULT_VIDEO_WRITE_MODE", "slow", "'fast', 'balanced' or 'small'"),
]


@pytest.mark.parametrize(
    ("value", "moves"), [("", ready_made.NAMES), ("none", ()), ("Walk, wave", ("wave", "walk")), ("nod", ("nod",))]
)
def test_ready_made_moves_can_be_chosen(set_env: pytest.MonkeyPatch, value: str, moves: tuple[str, ...]) -> None:
    """All by default; their order is always the same."""
    set_env.setenv("READY_MADE_MOVES", value)

    assert Settings().ready_made_moves == moves


@pytest.mark.parametrize(("name", "value", "said"), WRONG)
def test_wrong_value_is_reported_with_what_it_should_be(
    set_env: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    """One line: the variable's name and what it should be."""
    set_env.setenv(name, value)

    (problem,) = _errors()

    assert problem.startswith(f"{name}: ")
    assert said in problem


def test_every_limited_setting_has_a_wrong_value_here() -> None:
    """A new setting can't be forgotten above."""
    anything_goes = {
        "DATA_DIR",
        "TELEGRAM_BOT_TOKEN_FILE",
        "AIMLAPI_KEY_FILE",
        "DATA_KEY_FILE",
        "DATABASE_URL_FILE",
    }

    assert {name for name, _value, _said in WRONG} | anything_goes | {"TELEGRAM_BOT_TOKEN", "AIMLAPI_KEY"} == NAMES


def test_server_beside_the_bot_posts_to_any_address(set_env: pytest.MonkeyPatch) -> None:
    """Without TLS and on any port, on the same machine or network."""
    set_env.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081")
    set_env.setenv("TELEGRAM_LOCAL", "true")
    set_env.setenv("WEBHOOK_URL", "http://bot:9000/updates")
    set_env.setenv("LISTEN", "[::]:9000")

    settings = Settings.load()

    assert (settings.webhook_url, settings.listen_address) == ("http://bot:9000/updates", ("::", 9000))


@pytest.mark.parametrize(("value", "megabytes"), [("", 200), ("2000", 2000), ("5", 5)])
def test_server_beside_the_bot_allows_larger_files(set_env: pytest.MonkeyPatch, value: str, megabytes: int) -> None:
    """200 MB, unless MAX_FILE_MB says something else."""
    set_env.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081")
    set_env.setenv("TELEGRAM_LOCAL", "true")
    set_env.setenv("MAX_FILE_MB", value)

    assert Settings.load().max_file_bytes == megabytes * 1024 * 1024


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://user:hunter%402@host/db",  # made up, as all of them
        "postgres:///db?host=/run/postgresql&user=bot&password=hunter%402",
    ],
)
def test_password_of_the_database_is_a_secret(set_env: pytest.MonkeyPatch, url: str) -> None:
    """No log may have it, as it is written and as it is meant."""
    set_env.setenv("DATABASE_URL", url)

    settings = Settings.load()

    assert settings.database_path is None
    assert "hunter@2" in settings.secrets


def test_address_of_the_database_can_be_in_a_file(set_env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It may hold a password."""
    (tmp_path / "url").write_text("postgresql://bot:word@host/bot\n")
    set_env.setenv("DATABASE_URL_FILE", str(tmp_path / "url"))

    assert Settings.load().database_url == "postgresql://bot:word@host/bot"


def test_wrong_address_is_refused_without_its_password(set_env: pytest.MonkeyPatch) -> None:
    """The message may be in a log."""
    set_env.setenv("DATABASE_URL", "postgresql://user:hunter2@host:port/db")

    (problem,) = _errors()

    assert "PostgreSQL" in problem
    assert "hunter2" not in problem


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90),
        ("90s", 90),
        ("90 sec", 90),
        ("1.5 m", 90),
        ("45m", 2700),
        ("45 minutes", 2700),
        ("1 min", 60),
        ("1h", 3600),
        ("2 Hours", 7200),
        (" 0.25 ", 0.25),
    ],
)
def test_times_can_be_written_with_units(set_env: pytest.MonkeyPatch, text: str, seconds: float) -> None:
    """Short or long units; seconds without one."""
    set_env.setenv("POLL_INTERVAL", text)

    assert Settings.load().poll_interval == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["5,-100200", "5 -100200", " 5 , -100200, "])
def test_ids_are_separated_by_commas_or_spaces(set_env: pytest.MonkeyPatch, text: str) -> None:
    """People have positive ids, groups negative ones."""
    set_env.setenv("ALLOWED_CHATS", text)
    set_env.setenv("ADMIN_CHAT", "-100200")

    settings = Settings.load()

    assert settings.allowed_chats == {5, -100200}
    assert settings.admin_chat == -100200


def test_empty_variable_counts_as_missing(set_env: pytest.MonkeyPatch) -> None:
    """Compose files and .env.example leave variables empty."""
    for name in NAMES - {"TELEGRAM_BOT_TOKEN", "AIMLAPI_KEY"}:
        set_env.setenv(name, "")

    assert Settings.load().max_active_jobs == 8


def test_address_may_end_in_a_slash(set_env: pytest.MonkeyPatch) -> None:
    """The paths that are appended begin with one."""
    set_env.setenv("AIMLAPI_URL", "http://localhost:8000/")

    assert Settings.load().aimlapi_url == "http://localhost:8000"


def test_every_option_has_a_default_setting(set_env: pytest.MonkeyPatch) -> None:
    """The operator can set each of the model's parameters."""
    for name, value in {
        "DEFAULT_RESOLUTION": "720p",
        "DEFAULT_NUM_INFERENCE_STEPS": "40",
        "DEFAULT_ENABLE_SAFETY_CHECKER": "false",
        "DEFAULT_SHIFT": "1",
        "DEFAULT_VIDEO_QUALITY": "maximum",
        "DEFAULT_VIDEO_WRITE_MODE": "small",
    }.items():
        set_env.setenv(name, value)

    assert Settings.load().default_options == Options(
        resolution=Resolution.P720,
        num_inference_steps=40,
        enable_safety_checker=False,
        shift=1.0,
        video_quality=VideoQuality.MAXIMUM,
        video_write_mode=VideoWriteMode.SMALL,
    )


def test_settings_can_be_in_a_file(tmp_path: Path) -> None:
    """`.env` in the working directory, as in the example; unknown variables in it are ignored."""
    (tmp_path / ".env").write_text(
        f"# a comment\nTELEGRAM_BOT_TOKEN={TOKEN}\nAIMLAPI_KEY='{KEY}'\nMAX_ACTIVE_JOBS=3\nOTHER=x\n"
    )

    settings = Settings.load()

    assert settings.secrets == (TOKEN, KEY)
    assert settings.max_active_jobs == 3


def test_environment_wins_over_the_file(set_env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """So that a single value can be tried out."""
    (tmp_path / ".env").write_text("MAX_ACTIVE_JOBS=3\n")
    set_env.setenv("MAX_ACTIVE_JOBS", "4")

    assert Settings.load().max_active_jobs == 4


def test_file_that_is_no_text_is_reported(tmp_path: Path) -> None:
    """A .env in a wrong encoding is the operator's to correct, not a crash."""
    (tmp_path / ".env").write_bytes(b"TELEGRAM_BOT_TOKEN=\xff\xfe\x00")

    (problem,) = _errors()

    assert problem.startswith(".env can't be read")


def test_secrets_can_be_in_files_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As container platforms provide them; a line end at the end of the file is ignored."""
    for name, secret in (("TELEGRAM_BOT_TOKEN", TOKEN), ("AIMLAPI_KEY", KEY)):
        (tmp_path / name).write_text(secret + "\n")
        monkeypatch.setenv(f"{name}_FILE", str(tmp_path / name))

    assert Settings.load().secrets == (TOKEN, KEY)


def test_secret_itself_wins_over_its_file(set_env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The file isn't even opened."""
    set_env.setenv("AIMLAPI_KEY_FILE", str(tmp_path / "missing"))

    assert Settings.load().secrets == (TOKEN, KEY)


def test_unreadable_secret_file_is_reported_with_the_rest(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Missing or no text: both are reported by their variables."""
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_FILE", str(tmp_path / "missing"))
    monkeypatch.setenv("AIMLAPI_KEY_FILE", str(tmp_path / "binary"))

    key, token = _errors()

    assert "AIMLAPI_KEY_FILE" in key
    assert "no text" in key
    assert "TELEGRAM_BOT_TOKEN_FILE" in token
    assert "No such file" in token


@pytest.mark.parametrize("between", [",", ", ", "\n"])
def test_data_keys_may_be_several_the_newest_first(set_env: pytest.MonkeyPatch, between: str) -> None:
    """Separated by commas, or a line each in a file; each is a secret that no log shows."""
    assert Settings.load().data_keys == ()
    newest, older = new_key(), new_key()
    set_env.setenv("DATA_KEY", f"{newest}{between}{older}\n")

    settings = Settings.load()

    assert settings.data_keys == (newest, older)
    assert settings.secrets == (TOKEN, KEY, newest, older)
    assert newest not in repr(settings)


def test_data_keys_can_be_in_a_file(set_env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As container platforms provide secrets."""
    key = new_key()
    (tmp_path / "key").write_text(key + "\n")
    set_env.setenv("DATA_KEY_FILE", str(tmp_path / "key"))

    assert Settings.load().data_keys == (key,)


def test_empty_file_is_no_data_key(set_env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An operator who names a file wants encryption: without a key in it, the bot must not start."""
    (tmp_path / "key").write_text("\n")
    set_env.setenv("DATA_KEY_FILE", str(tmp_path / "key"))

    (problem,) = _errors()

    assert problem.startswith("DATA_KEY: ")


def test_wrong_data_key_is_not_repeated(set_env: pytest.MonkeyPatch) -> None:
    """A key with a typo is nearly the secret; and one wrong key among several is enough."""
    right, wrong = new_key(), new_key()[:-5]
    set_env.setenv("DATA_KEY", f"{right},{wrong}")

    (problem,) = _errors()

    assert "new-key" in problem
    assert right not in problem
    assert wrong not in problem


@pytest.mark.usefixtures("set_env")
def test_printed_settings_show_no_secrets() -> None:
    """Neither the whole nor a field."""
    settings = Settings.load()

    for shown in (repr(settings), str(settings), f"{settings.telegram_bot_token} {settings.aimlapi_key!r}"):
        assert TOKEN not in shown
        assert KEY not in shown


@pytest.mark.parametrize("secret", ["123456 made-up_TOKEN", "made-up_TOKEN", "123456:"])
def test_wrong_secret_is_not_repeated(set_env: pytest.MonkeyPatch, secret: str) -> None:
    """A secret with a typo is nearly the secret."""
    set_env.setenv("TELEGRAM_BOT_TOKEN", secret)
    set_env.setenv("AIMLAPI_KEY", secret + " ")

    problems = _errors()

    assert len(problems) == 2
    assert not any(secret in problem or "made-up_TOKEN" in problem for problem in problems)


def test_pydantics_error_shows_no_wrong_secret() -> None:
    """It might get into a log or a traceback."""
    with pytest.raises(ValidationError) as caught:
        Settings(telegram_bot_token="made-up wrong", aimlapi_key=KEY)

    assert "made-up wrong" not in str(caught.value)


def test_settings_are_immutable() -> None:
    """Everything that holds them can rely on them."""
    settings = Settings(telegram_bot_token=TOKEN, aimlapi_key=KEY)

    with pytest.raises(ValueError, match="frozen"):
        settings.max_active_jobs = 3  # type: ignore[misc] # that it can't be is the point


def _run_bot(directory: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, ROOT / "bot.py", *arguments],
        cwd=directory,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_bot_without_settings_says_what_is_missing(tmp_path: Path) -> None:
    """In an empty directory with an empty environment: exit status 2, a message, no traceback."""
    done = _run_bot(tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "The settings can't be used:",
        "AIMLAPI_KEY: is required (or AIMLAPI_KEY_FILE, the path of a file with it)",
        "TELEGRAM_BOT_TOKEN: is required (or TELEGRAM_BOT_TOKEN_FILE, the path of a file with it)",
    ]
    assert list(tmp_path.iterdir()) == []


def test_bot_with_an_unusable_database_path_says_so(tmp_path: Path) -> None:
    """Exit status 1, a message, no traceback."""
    (tmp_path / "file").touch()

    done = _run_bot(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, AIMLAPI_KEY=KEY, DATABASE_URL="sqlite:///file/bot.db")

    assert done.returncode == 1
    assert done.stderr.startswith("The bot can't run: file/bot.db")
    assert "Traceback" not in done.stderr


def test_new_key_needs_no_settings(tmp_path: Path) -> None:
    """It is made before the settings are complete; what is printed is a key, another one each time."""
    keys = [_run_bot(tmp_path, "new-key").stdout.strip() for _ in range(2)]

    assert len(Cipher(keys).key_ids) == 2

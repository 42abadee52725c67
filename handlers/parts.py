"""What the handlers work with, handed to them through the application."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from telegram.ext import Application, ContextTypes

from animation.poller import JobPoller
from animation.status import StatusBoard
from animation.stills import Stills
from chat.bot import ChatBot
from chat.inbox import Inbox
from settings import Settings
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.motions import MotionStore
from storage.people import PeopleStore
from texts import Texts

_KEY = "parts"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the bot that handlers use."""

    settings: Settings
    bot: ChatBot
    texts: Texts
    drafts: DraftStore
    jobs: JobStore
    people: PeopleStore
    motions: MotionStore
    stills: Stills
    poller: JobPoller
    board: StatusBoard
    inbox: Inbox
    clock: Callable[[], float]


Context = ContextTypes.DEFAULT_TYPE
Bot = Application[Any, Context, Any, Any, Any, Any]


def give(application: Bot, parts: Parts) -> None:
    """Let every handler of the application find the parts."""
    application.bot_data[_KEY] = parts


def parts_of(context: Context) -> Parts:
    """Return the parts that give() has put there."""
    parts = context.bot_data[_KEY]
    assert isinstance(parts, Parts)  # noqa: S101 - for the type checker: bot_data is untyped
    return parts

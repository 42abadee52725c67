"""The world of a test or demo: people, groups, channels and one bot."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from sandbox.telegram.cloud import BotAccount, Cloud, Event
from sandbox.telegram.groups import Channel, Group
from sandbox.telegram.people import Person
from sandbox.telegram.users import User

T = TypeVar("T")

TOKEN = "700000001:AAsandbox_token_of_no_real_bot_0001"  # noqa: S105 - there is no such bot


class World(Cloud):
    """Telegram's side, and how to fill it. Files go into `directory`; `clock` returns seconds since the epoch."""

    def __init__(
        self,
        directory: Path,
        *,
        token: str = TOKEN,
        bot_name: str = "Sandbox bot",
        bot_username: str = "sandbox_bot",
        clock: Callable[[], float] = time.time,
    ) -> None:
        user = User(int(token.partition(":")[0]), bot_name, username=bot_username, is_bot=True)
        super().__init__(directory, BotAccount(token, user), clock)

    def person(self, name: str, language_code: str | None = "en", *, username: str | None = None) -> Person:
        """Create a person who has not started the bot."""
        user = User(5_000_000_000 + self.new_number(), name, username=username, language_code=language_code)
        return Person(self, user)

    def group(
        self,
        title: str,
        owner: Person,
        members: Iterable[Person] = (),
        *,
        supergroup: bool = False,
        forum: bool = False,
        with_bot: bool = True,
    ) -> Group:
        """Create a group (a supergroup, a forum) with members and, by default, the bot."""
        group = Group(self, title, owner.user, is_supergroup=supergroup, is_forum=forum)
        for member in members:
            group.set_member(member.user)
        if with_bot:
            group.add_bot()
        return group

    def channel(self, title: str, group: Group | None = None) -> Channel:
        """Create a channel, optionally linked to a group. `person.as_channel(channel)` posts in it."""
        return Channel(self, title, group)

    def listen(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` for every event from now on, until the returned function is called."""
        return self.feed.listen(listener)

    async def wait_until(
        self,
        condition: Callable[[], T | None],
        timeout: float = 60,  # noqa: ASYNC109 - the error contains the transcript
    ) -> T:
        """Return the first true result of `condition`, which is called after every event.

        Requests of the bot are events too. Raises TimeoutError, with all transcripts, after `timeout` seconds.
        """
        try:
            return await self.feed.wait_until(condition, timeout)
        except TimeoutError:
            raise TimeoutError(f"waited {timeout} s in:\n{self.transcript()}") from None

    def transcript(self) -> str:
        """Return the messages of all chats and the refused requests as text."""
        chats = [chat.transcript() for chat in self.chats.values() if chat.messages]
        return "\n".join([*chats, "Refused requests:", *(self.refusals() or ["none"])])

    def calls(self, method: str) -> list[dict[str, object]]:
        """Return the parameters of all calls of a method, oldest first."""
        return [request.parameters for request in self.requests if request.method == method]

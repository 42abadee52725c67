"""The world that a test or a demo sets up: people, groups, channels and one bot."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from sandbox.telegram.cloud import BotAccount, Cloud
from sandbox.telegram.feed import Listener
from sandbox.telegram.groups import Channel, Group
from sandbox.telegram.people import Person
from sandbox.telegram.users import User

T = TypeVar("T")

TOKEN = "700000001:AAsandbox_token_of_no_real_bot_0001"  # noqa: S105 (there is no such bot)


class World(Cloud):
    """Everything on Telegram's side. Files go into `directory`; `clock` gives seconds since the epoch."""

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
        """Make a person, who knows nothing of the bot yet."""
        user = User(5_000_000_000 + self.number(), name, username=username, language_code=language_code)
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
        """Make a group (a supergroup, one with topics) with people and, unless told otherwise, the bot in it."""
        group = Group(self, title, owner.user, is_supergroup=supergroup, is_forum=forum)
        for member in members:
            group.has(member.user)
        if with_bot:
            group.add_bot()
        return group

    def channel(self, title: str, group: Group | None = None) -> Channel:
        """Make a channel, linked to a group or not. `person.as_channel(channel)` posts in it."""
        return Channel(self, title, group)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with each Event from now on; returns what ends that."""
        return self.feed.listen(listener)

    async def wait_until(
        self,
        probe: Callable[[], T | None],
        timeout: float = 30,  # noqa: ASYNC109 (what was said meanwhile belongs into the error)
    ) -> T:
        """Wait until `probe` gives something true, and return that.

        It is asked after every event, requests of the bot's included. Raises TimeoutError, with what was
        said everywhere, after `timeout` seconds.
        """
        try:
            return await self.feed.wait_until(probe, timeout)
        except TimeoutError:
            raise TimeoutError(f"waited {timeout} s in:\n{self.transcript()}") from None

    def transcript(self) -> str:
        """Return what was said in all chats, and what was refused, as text."""
        chats = [chat.transcript() for chat in self.chats.values() if chat.messages]
        return "\n".join([*chats, "Refused requests:", *(self.refusals() or ["none"])])

    def calls(self, method: str) -> list[dict[str, object]]:
        """Return the parameters of all requests for a method, oldest first."""
        return [request.parameters for request in self.requests if request.method == method]

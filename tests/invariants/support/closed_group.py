"""A job in a group that removes the bot while it is generated; then the answer to its video gets lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.faults import Fault, Hook, lost_response
from sandbox.telegram import Group, Message, Served
from tests.invariants.support.crashing_bot import CrashPoint
from tests.invariants.support.database_reader import rows
from tests.invariants.support.scenario import PHOTO, TIMEOUT, VIDEO, Scenario

UNCONFIRMED = "Telegram did not confirm that it arrived"


@dataclass
class ClosedGroup(Scenario):
    """The video can only come in private, where it has arrived at the first try.

    After two sends without an answer, that of a crash included, a message says that it may have arrived.
    """

    group: Group | None = None

    def prepare(self, telegram: Served) -> None:
        """Add the faults."""
        self.person.starts_bot()
        self.group = self.world.group("Friends", self.person)
        telegram.faults.add("sendVideo", Fault())  # the one to the group is refused
        telegram.faults.add("sendVideo", lost_response())
        self.api.on_request.append(_removing_bot_from(self.group))

    @property
    def crash_points(self) -> list[CrashPoint]:
        """Those after the generation's id was stored: before, nothing is different from another job."""
        commits = self.bot.commits()
        is_first = re.compile("after commit.* generating$").match
        first = next(number for number, commit in enumerate(commits) if is_first(commit.name))
        submit = self.requests.index(CrashPoint("answer API submit", 1))
        return self.requests[submit + 1 :] + commits[first:]

    def broken_rules(self) -> Iterator[str]:
        """Describe the rules that the outcome breaks."""
        videos, told = len(self.videos), len(self._told)
        if self.api.posts != 1 or videos > 2 or told > 1 or not videos + told:
            yield f"{self.api.posts} POSTs, {videos} videos, told {told} times that it may have arrived"
        jobs = rows(self.bot.database, "SELECT state, ending, due_at, step_started_at FROM jobs")
        if jobs != [("delivered", "unconfirmed" if told else None, None, None)]:
            yield f"told {told} times that it may have arrived; the database says {jobs}"

    @property
    def _told(self) -> list[Message]:
        return [message for message in self.person.chat.by_bot if UNCONFIRMED in message.text]

    async def _talk_to_bot(self) -> None:
        assert self.group is not None
        person, group = self.person, self.group
        photo = await person.sends(group, photo=PHOTO)
        await person.sends(group, video=VIDEO, caption="/animate", reply_to=photo)
        offer = await group.wait_for(lambda message: "Animate" in str(message.buttons), timeout=TIMEOUT)
        self.press = person.presses(offer, "Animate")
        await person.chat.wait_until(lambda: bool(self.videos or self._told), timeout=TIMEOUT)


def _removing_bot_from(group: Group) -> Hook:
    async def remove(target: str) -> None:
        if target == "poll" and group.bot_status != "kicked":
            group.kick_bot()

    return remove

"""Groups, supergroups with and without topics, and channels."""

from collections.abc import Collection
from typing import Any

from sandbox.telegram import spec
from sandbox.telegram.chats import Chat, Destination
from sandbox.telegram.cloud import Cloud
from sandbox.telegram.errors import BotApiError, bad_request, forbidden
from sandbox.telegram.messages import Content, Message, forwarded
from sandbox.telegram.users import ANONYMOUS_ADMIN, LINKED_CHANNEL, OUTSIDE, User

SUPERGROUP_IDS = -1_000_000_000_000
"""Ids of supergroups and channels are smaller than this."""


class Topic:
    """A topic of a forum."""

    def __init__(self, group: "Group", opening: Message, name: str) -> None:
        self.group = group
        self.opening = opening
        self.name = name
        self.is_closed = False

    @property
    def thread_id(self) -> int:
        """The message_thread_id of its messages."""
        return self.opening.message_id

    def close(self) -> None:
        """Close the topic: only administrators may post."""
        self.is_closed = True
        self._post_service_message("forum_topic_closed")

    def reopen(self) -> None:
        """Reopen the topic for everybody."""
        self.is_closed = False
        self._post_service_message("forum_topic_reopened")

    def delete(self) -> None:
        """Delete the topic with its messages."""
        del self.group.topics[self.thread_id]
        for message in self.group.messages:
            if message.thread_id == self.thread_id:
                message.deleted = True

    def _post_service_message(self, kind: str) -> None:
        destination = Destination(self.opening, self.thread_id, in_topic=True)
        self.group.post_service_message({kind: {}}, by=self.group.owner, destination=destination)


class Group(Chat):
    """A group or supergroup with an owner."""

    def __init__(
        self, cloud: Cloud, title: str, owner: User, *, is_supergroup: bool = False, is_forum: bool = False
    ) -> None:
        self.is_supergroup = is_supergroup or is_forum
        self.is_forum = is_forum
        number = 4_000_000_000 + cloud.new_number()
        super().__init__(cloud, SUPERGROUP_IDS - number if self.is_supergroup else -number, title)
        self.owner = owner
        self.people: dict[int, tuple[User, str]] = {owner.id: (owner, "creator")}
        self.topics: dict[int, Topic] = {}
        self.migrated_to: Group | None = None
        self.forbidden: set[str] = set()
        """What members may not send; applies to the bot unless it is an administrator."""
        self.reactions: Collection[str] = spec.REACTIONS
        """The emoji allowed as reactions here."""

    @property
    def kind(self) -> str:  # type: ignore[override]  # each instance has its own
        """The chat's type in the Bot API."""
        return "supergroup" if self.is_supergroup else "group"

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Chat."""
        return {**super().json(), "is_forum": True} if self.is_forum else super().json()

    # Members

    def status_of(self, user: User) -> str:
        """Return a user's status here: creator, administrator, member, left or kicked."""
        if user.id in self.people:
            return self.people[user.id][1]
        return super().status_of(user)

    def members(self) -> list[tuple[User, str]]:
        """Return the members with their status."""
        return [*(each for each in self.people.values() if each[1] not in OUTSIDE), *super().members()]

    def set_member(self, user: User, status: str = "member") -> None:
        """Set a person's status without a service message."""
        self.people[user.id] = (user, status)

    def add_bot(self, *, by: User | None = None) -> None:
        """Add the bot; by default the owner does it."""
        adder = by or self.owner
        self.set_bot_status("member", by=adder)
        self.post_service_message({"new_chat_members": [self.cloud.bot.user.json()]}, by=adder)

    def kick_bot(self, *, by: User | None = None) -> None:
        """Remove the bot; by default the owner does it."""
        kicker = by or self.owner
        self.set_bot_status("kicked", by=kicker)
        self.post_service_message({"left_chat_member": self.cloud.bot.user.json()}, by=kicker, seen=True)

    def promote_bot(self, *, by: User | None = None) -> None:
        """Make the bot an administrator, which sees all messages."""
        self.set_bot_status("administrator", by=by or self.owner)

    def demote_bot(self, *, by: User | None = None) -> None:
        """Make the bot an ordinary member."""
        self.set_bot_status("member", by=by or self.owner)

    # What the bot may do

    def forbid(self, *what: str) -> None:
        """Forbid members to send `text messages`, `photos`, `videos`, `animations` or `documents`."""
        self.forbidden.update(what)

    def allow(self, *what: str) -> None:
        """Allow members to send these again."""
        self.forbidden.difference_update(what)

    def check_access(self) -> None:
        """Raise BotApiError unless the bot can reach the group."""
        if self.migrated_to is not None:
            raise BotApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=self.migrated_to.id,
            )
        super().check_access()

    def check_may_send(self, what: str) -> None:
        """Raise BotApiError unless the bot may send `what`."""
        self.check_access()
        if what in self.forbidden and self.bot_status != "administrator":
            raise bad_request(f"not enough rights to send {what} to the chat")

    def bot_sees(self, message: Message) -> bool:
        """Whether the bot gets updates about this message.

        In privacy mode, these are commands, replies to it, and what was sent via it.
        """
        if not super().bot_sees(message):
            return False
        if message.is_service or self.bot_status == "administrator" or not self.cloud.bot.privacy_mode:
            return True
        replied_to = message.reply_to
        return message.is_via_bot or (replied_to is not None and replied_to.by_bot) or self._is_command(message)

    def _is_command(self, message: Message) -> bool:
        if not any(each["type"] == "bot_command" and each["offset"] == 0 for each in message.entities):
            return False
        _, at, addressee = message.text.split()[0].partition("@")
        return not at or addressee.lower() == (self.cloud.bot.user.username or "").lower()

    # Topics and threads

    def topic(self, name: str) -> Topic:
        """Open a topic. Raises ValueError if the group is no forum."""
        if not self.is_forum:
            raise ValueError(f"{self.title} has no topics")
        thread_id = len(self.messages) + 1
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        opening = self.post_service_message(
            created, by=self.owner, destination=Destination(None, thread_id, in_topic=True)
        )
        self.topics[thread_id] = Topic(self, opening, name)
        return self.topics[thread_id]

    def destination(self, *, reply_to: Message | None = None, thread_id: int | None = None) -> Destination:
        """Return the destination of a message. Raises BotApiError if there is no such topic."""
        if thread_id is None and reply_to is not None and reply_to.in_topic:
            thread_id = reply_to.thread_id
        if thread_id is not None:
            return self._topic_destination(thread_id, reply_to)
        if reply_to is not None and self.is_supergroup and not self.is_forum:
            # In supergroups a reply starts a thread, whose id looks like a topic's.
            return Destination(reply_to, reply_to.thread_id or reply_to.message_id)
        return Destination(reply_to)

    def _topic_destination(self, thread_id: int, reply_to: Message | None) -> Destination:
        topic = self.topics.get(thread_id)
        if topic is None:
            raise bad_request("message thread not found")
        # A message in a topic that replies to nothing is a reply to the topic's first message.
        return Destination(reply_to or topic.opening, thread_id, in_topic=True)

    def check_may_post_to(self, destination: Destination) -> None:
        """Raise BotApiError if the topic is closed and the bot is no administrator."""
        if (
            destination.in_topic
            and self.topics[destination.thread_id or 0].is_closed
            and self.bot_status != "administrator"
        ):
            raise bad_request("TOPIC_CLOSED")

    # Migration

    def migrate(self) -> "Group":
        """Become a supergroup with another id and no messages; return it."""
        new = Group(self.cloud, self.title, self.owner, is_supergroup=True)
        new.people = dict(self.people)
        new.bot_status, new.bot_was_here, new.forbidden = self.bot_status, self.bot_was_here, set(self.forbidden)
        self.post_service_message({"migrate_to_chat_id": new.id}, by=self.owner)
        new.post_service_message({"migrate_from_chat_id": self.id}, by=ANONYMOUS_ADMIN)
        self.migrated_to = new
        return new


class Channel(Chat):
    """A channel. Its posts are forwarded to the linked group, if there is one."""

    kind = "channel"
    update_kind = "channel_post"

    def __init__(self, cloud: Cloud, title: str, group: Group | None = None) -> None:
        super().__init__(cloud, SUPERGROUP_IDS - 1_000_000_000 - cloud.new_number(), title)
        self.group = group

    def post(self, content: Content, **circumstances: Any) -> Message:
        """Post in the channel's name, and forward the post to the linked group."""
        message = super().post(content, **{**circumstances, "sender": None, "sender_chat": self})
        if self.group is not None:
            self.group.post(
                forwarded(content, self.cloud.bot.username),
                sender=LINKED_CHANNEL,
                sender_chat=self,
                media_group_id=message.media_group_id,
                flags={"is_automatic_forward": True, "forward_origin": message.origin()},
            )
        return message

    def add_bot(self, *, by: User) -> None:
        """Add the bot as an administrator; channels have no other bots."""
        self.set_bot_status("administrator", by=by)

    def kick_bot(self, *, by: User) -> None:
        """Remove the bot."""
        self.set_bot_status("kicked", by=by)

    def check_may_send(self, what: str) -> None:
        """Raise BotApiError unless the bot may post."""
        self.check_access()
        if self.bot_status != "administrator":
            raise forbidden(f"not enough rights to send {what} to the channel chat")

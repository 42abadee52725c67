"""Who a draft or a job belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a draft or a job is, and where: one person in one topic of one chat.

    `topic_id` is 0 outside topics. `person_id` is a user's id, or a chat's (negative) where somebody speaks
    as the chat: anonymous administrators and linked channels.
    """

    chat_id: int
    topic_id: int
    person_id: int

    @property
    def is_group(self) -> bool:
        """Whether others can read along."""
        return self.chat_id < 0

    @property
    def is_chat_itself(self) -> bool:
        """Whether nobody in particular asked, but a group or a channel."""
        return self.person_id < 0


NOBODY = Owner(chat_id=0, topic_id=0, person_id=0)
"""Whose a job is after its person was forgotten; no id of Telegram's is 0."""

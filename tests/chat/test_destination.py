from telegram import ReplyParameters

from chat.destination import destination
from domain.owner import Owner


def test_outside_topics_there_is_no_thread_id() -> None:
    """Telegram would refuse one."""
    assert destination(Owner(5, 0, 5)) == {"chat_id": 5}


def test_topic_is_the_thread_id() -> None:
    """The answer comes where the question was asked."""
    assert destination(Owner(-5, 9, 1)) == {"chat_id": -5, "message_thread_id": 9}


def test_reply_is_sent_even_if_its_message_was_deleted() -> None:
    """As a message that replies to none."""
    where = destination(Owner(5, 0, 5), reply_to=3)

    assert where["reply_parameters"] == ReplyParameters(3, allow_sending_without_reply=True)
    assert where["reply_parameters"].allow_sending_without_reply


def test_unknown_message_is_not_replied_to() -> None:
    """After a group became a supergroup, jobs and drafts have no message to reply to."""
    assert destination(Owner(5, 0, 5), reply_to=None) == destination(Owner(5, 0, 5), reply_to=0) == {"chat_id": 5}

from telegram import ReplyParameters

from chat.destination import destination
from domain.owner import Owner


def test_outside_topics_only_the_chat_is_named() -> None:
    """A thread id outside topics would be refused."""
    assert destination(Owner(5, 0, 5)) == {"chat_id": 5}


def test_in_a_topic_the_topic_is_named() -> None:
    """The answer comes where the question was asked."""
    assert destination(Owner(-5, 9, 1)) == {"chat_id": -5, "message_thread_id": 9}


def test_an_answer_is_sent_even_if_the_question_was_deleted() -> None:
    """A message that is gone is simply not answered."""
    where = destination(Owner(5, 0, 5), reply_to=3)

    assert where["reply_parameters"] == ReplyParameters(3, allow_sending_without_reply=True)
    assert where["reply_parameters"].allow_sending_without_reply


def test_a_message_that_is_not_known_is_not_answered() -> None:
    """After a group became a supergroup, jobs and drafts have no message to answer."""
    assert destination(Owner(5, 0, 5), reply_to=None) == destination(Owner(5, 0, 5), reply_to=0) == {"chat_id": 5}

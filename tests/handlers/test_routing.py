from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import CallbackQuery, Chat, Message, Update, User
from telegram.ext import Application, BaseHandler, CallbackQueryHandler, ContextTypes

import handlers
from handlers.services import App, Context
from tests.chat.support.fakes import OfflineTelegram, bot_of
from tests.chat.support.sent_buttons import SENT

ANN = User(7, "Ann", is_bot=False)


@pytest.fixture
def application() -> App:
    bot = bot_of(OfflineTelegram())
    application = Application.builder().bot(bot).updater(None).context_types(ContextTypes(context=Context)).build()
    handlers.register(application)
    return application


def _module_of(handler: BaseHandler[Any, Any, Any]) -> str:
    return str(handler.callback.__module__)


def test_gates_come_before_the_intents_in_their_order(application: App) -> None:
    """Only payments, which no gate may stop, come before. Each gate has a handler group of its own."""
    payments, *gates, control_room, intents = (
        application.handlers[group] for group in sorted(application.handlers)
    )

    assert {_module_of(handler) for handler in payments} == {"handlers.payments.paid"}
    assert [[_module_of(handler) for handler in gate] for gate in gates] == [
        [gate.__name__] for gate in handlers.GATES
    ]
    assert {_module_of(handler) for handler in control_room} == {"handlers.admin.operator_commands"}
    assert len(intents) > len(handlers.INTENTS)


@pytest.mark.parametrize("data", SENT)
def test_every_verb_has_one_handler(application: App, data: str) -> None:
    """Its buttons don't reach the fallback, which takes all other callbacks."""
    message = Message(1, datetime.now(UTC), Chat(ANN.id, Chat.PRIVATE))
    update = Update(1, callback_query=CallbackQuery("1", ANN, "1", message=message, data=data))

    fitting = [each for group in (-1, 0) for each in application.handlers[group] if each.check_update(update)]
    own, fallback = fitting

    assert isinstance(own, CallbackQueryHandler)
    assert own.pattern is not None
    assert fallback is application.handlers[0][-1]

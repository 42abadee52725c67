"""Every language's file, held to the same messages, and to what Telegram takes."""

import re

import pytest
from fluent.syntax import ast

from tests.texts.support.ftl_files import (
    ALERTS,
    BUTTONS,
    HOSTILE,
    LIMITS,
    MESSAGES,
    NUMBERS,
    PLAIN,
    body,
    choices,
    is_plural,
    messages,
    plural_forms,
    renderings,
    visible,
)
from tests.texts.support.used_texts import COMPUTED, computed_beginnings, given_variables, used
from texts import Texts, available

ASKED_FOR = {"en", "es", "pt", "ru", "uk", "de", "fr", "it", "tr", "ar", "hi", "id", "ja", "ko", "zh"}
AI = ("AI", "IA", "KI", "ИИ", "ШІ", "YZ", "yapay", "Yapay", "الذكاء", "एआई", "인공지능", "人工智能")
"""What it is called in one language or another."""
EMOJI = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u23E9-\u23FA]")

every_language = pytest.mark.parametrize("texts", [Texts.load(code) for code in available()], ids=available())


def test_the_languages_that_were_asked_for_are_there() -> None:
    """Fifteen of them; more are welcome."""
    assert set(available()) >= ASKED_FOR


def test_every_text_is_used() -> None:
    """What nobody says any more is no text to translate."""
    assert set(MESSAGES) - used() == set()


def test_every_text_that_is_used_is_there() -> None:
    """A name that is named or can be computed in the code has a message; every ending but one among them."""
    assert used() - set(MESSAGES) == set()


def test_every_computed_name_is_known_here() -> None:
    """The tests above know all beginnings of computed names, and no old ones."""
    assert computed_beginnings() == set(COMPUTED)


def test_calls_give_texts_all_their_variables() -> None:
    """A variable that was renamed in a call, but not in the files, is found before anybody is sent an apology."""
    given = [(name, variables) for name, variables in given_variables() if name in MESSAGES]

    assert given
    assert [(name, messages()[name] - variables) for name, variables in given if messages()[name] - variables] == []


@every_language
def test_the_whole_file_is_understood(texts: Texts) -> None:
    """What Fluent can't read it leaves out without a word; and of two messages of one name, one is lost."""
    entries = body(texts.language)

    assert [entry.content for entry in entries if isinstance(entry, ast.Junk)] == []
    names = [entry.id.name for entry in entries if isinstance(entry, ast.Message)]
    assert len(names) == len(set(names))


@every_language
def test_a_file_has_the_same_messages_with_the_same_variables(texts: Texts) -> None:
    """Nobody is left without a text, and nothing that was to be told is left out of one."""
    assert messages(texts.language) == messages("en")


@every_language
def test_every_plural_form_of_the_language_is_there(texts: Texts) -> None:
    """By CLDR's rules, wherever English chooses by a number; and words are chosen by the same ones."""
    needed = plural_forms(texts.language) - {"other"}
    for name, english in choices("en").items():
        theirs = choices(texts.language)[name]
        for variable, keys in english:
            if is_plural(keys):
                # A text that names no number, or a language with one form, may need no choice.
                for found in (found for other, found in theirs if other == variable):
                    exact = {key for key in keys if key.isdigit()}
                    assert exact <= found, f"{name}: {exact} by ${variable}"
                    assert not (found & {"one", "two", "few", "many"}) or needed <= found, f"{name}: {found}"
            else:
                assert (variable, keys) in theirs, f"{name}: {set(keys)} by ${variable}"


@every_language
def test_a_counted_thing_has_its_forms(texts: Texts) -> None:
    """Where English has a form for one, so has every language that has one for it."""
    if "one" not in plural_forms(texts.language):
        return
    for name, english in choices("en").items():
        counted = {variable for variable, keys in english if "one" in keys}
        assert counted <= {variable for variable, keys in choices(texts.language)[name] if "one" in keys}, name


@every_language
def test_every_text_is_html_as_telegram_takes_it(texts: Texts) -> None:
    """Only tags that Telegram knows, all closed, whatever the variables are; and never empty or too long."""
    for message in MESSAGES:
        for text in renderings(texts, message):
            assert 0 < len(visible(text)) <= 4096, message


@every_language
def test_what_somebody_made_up_is_shown_as_it_is(texts: Texts) -> None:
    """Strings in variables are escaped: they can't bring tags of their own."""
    for message in MESSAGES:
        text = texts.say(message, **dict.fromkeys(messages()[message], HOSTILE))
        assert HOSTILE not in text
        assert "example.org" not in text or HOSTILE in visible(text), message


@every_language
def test_where_no_html_is_shown_there_is_none(texts: Texts) -> None:
    """Buttons, alerts, menus, descriptions and the mark in the file are plain text."""
    for message in PLAIN:
        for number in NUMBERS:
            text = texts.say(message, **dict.fromkeys(messages()[message], number))
            assert not re.search(r"[<>&]", text), message


@every_language
def test_an_alert_is_short_enough(texts: Texts) -> None:
    """https://core.telegram.org/bots/api#answercallbackquery: up to 200 characters."""
    for message in ALERTS:
        assert all(len(text) <= 200 for text in list(renderings(texts, message))[:-1]), message


@every_language
def test_what_has_a_limit_of_its_own_keeps_to_it(texts: Texts) -> None:
    """The limits for captions, descriptions, menus and placeholders."""
    for message, limit in LIMITS.items():
        assert len(texts.say(message)) <= limit, message


@every_language
def test_a_button_says_in_words_what_it_does(texts: Texts) -> None:
    """Without its emoji, which not everybody sees or hears, a word is left; and it fits on a phone."""
    for message in BUTTONS:
        text = texts.say(message, **dict.fromkeys(messages()[message], 10))
        assert sum(character.isalpha() for character in text) >= 1, message
        assert EMOJI.sub("", text).strip(" ✓«»:·-"), message
        assert len(text) <= 48, f"{message}: {text}"


@every_language
def test_emoji_are_the_same_in_every_language(texts: Texts) -> None:
    """They are part of the design, not of a language."""
    for message in MESSAGES:
        variables = dict.fromkeys(messages()[message], 10)
        english = EMOJI.findall(Texts.load("en").say(message, **variables))
        assert EMOJI.findall(texts.say(message, **variables)) == english, message


@every_language
def test_commands_are_not_translated(texts: Texts) -> None:
    """They are what people have to write."""
    for message in MESSAGES:
        variables = dict.fromkeys(messages()[message], 10)
        english = set(re.findall(r"/[a-z]+", visible(Texts.load("en").say(message, **variables))))
        assert set(re.findall(r"/[a-z]+", visible(texts.say(message, **variables)))) == english, message


@every_language
def test_every_result_says_that_it_is_made_by_ai(texts: Texts) -> None:
    """People are told wherever a result appears, in the file as well."""
    for message in ("result-caption", "result-link", "made-by-ai-mark"):
        assert any(name in texts.say(message, link="x") for name in AI), message


def test_numbers_stand_apart_in_texts_that_run_from_right_to_left() -> None:
    """Isolation marks keep what is put in from being torn apart; elsewhere there are none."""
    assert "\u2068" in Texts.load("ar").say("file-megabytes", size=3)
    assert "\u2068" not in Texts.load("en").say("file-megabytes", size=3)

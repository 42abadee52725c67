import asyncio

import pytest

from texts import Languages, MissingTextError, Texts

TEXTS = Texts(
    "en",
    """
hello = Hello, <b>{ $name }</b>!
videos = { $count ->
        [one] one video
       *[other] { $count } videos
    }
""",
)


def test_text_contains_its_variables() -> None:
    """Strings and numbers, and the plural form that fits."""
    assert TEXTS.say("hello", name="Ada") == "Hello, <b>Ada</b>!"
    assert [TEXTS.say("videos", count=count) for count in (1, 2)] == ["one video", "2 videos"]


def test_strings_are_escaped_but_not_the_text_itself() -> None:
    """A name can't add bold letters or a link."""
    assert TEXTS.say("hello", name='<a href="x">&') == "Hello, <b>&lt;a href=&quot;x&quot;&gt;&amp;</b>!"


def test_variables_have_no_invisible_marks() -> None:
    """They would break links and ids that people copy."""
    assert TEXTS.say("hello", name="x").isascii()


def test_unknown_text_raises() -> None:
    """Nobody is sent the id of a text."""
    with pytest.raises(MissingTextError, match="goodbye"):
        TEXTS.say("goodbye")


def test_missing_variable_raises() -> None:
    """The error names the text and the variable."""
    with pytest.raises(MissingTextError, match=r"hello.*name"):
        TEXTS.say("hello")


def test_unused_variable_is_allowed() -> None:
    """Texts of one kind are given the same variables, and use those they need."""
    assert TEXTS.say("hello", name="x", count=3) == "Hello, <b>x</b>!"


def test_language_is_loaded_from_its_file() -> None:
    """English is there."""
    assert Texts.load("en").say("button-cancel") == "Cancel"


def test_language_is_loaded_once() -> None:
    """Whoever asks for it, and whatever tag they ask for it by."""
    assert Languages.load().of("en-GB") is Languages.load().of(None) is Texts.load("en")


async def test_texts_are_prepared_without_holding_the_loop() -> None:
    """Other tasks go on meanwhile; a language that was prepared before is not parsed again."""
    Texts.load.cache_clear()
    languages = Languages.load()
    turns = 0

    async def take_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    others = asyncio.create_task(take_turns())
    await languages.prepare(*languages.codes)
    assert turns > len(languages.codes)
    assert all(languages.of(code).is_parsed for code in languages.codes)
    turns = 0
    await languages.prepare(*languages.codes)
    assert turns == 0
    others.cancel()


LANGUAGES = Languages(["de", "en", "id", "pt", "zh"], default="en")


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de", "de"),
        ("pt-br", "pt"),
        ("zh-hans", "zh"),
        ("zh_TW", "zh"),
        ("DE", "de"),
        ("in", "id"),
        ("nl", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_nearest_language_is_chosen(tag: str | None, code: str) -> None:
    """Regions and scripts are ignored; an unknown language gets the default."""
    assert LANGUAGES.best(tag) == code


def test_every_file_is_a_language() -> None:
    """Files are found, not listed."""
    assert "en" in Languages.load().codes

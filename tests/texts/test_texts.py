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


def test_a_text_is_said_with_its_variables() -> None:
    """Strings and numbers find their places, and plurals their forms."""
    assert TEXTS.say("hello", name="Ada") == "Hello, <b>Ada</b>!"
    assert [TEXTS.say("videos", count=count) for count in (1, 2)] == ["one video", "2 videos"]


def test_strings_are_escaped_and_the_texts_own_html_is_not() -> None:
    """A name can't make letters bold, or a link."""
    assert TEXTS.say("hello", name='<a href="x">&') == "Hello, <b>&lt;a href=&quot;x&quot;&gt;&amp;</b>!"


def test_nothing_is_put_around_a_variable() -> None:
    """Invisible marks would break links and ids that people copy."""
    assert TEXTS.say("hello", name="x").isascii()


def test_a_text_that_is_not_there_is_an_error() -> None:
    """Nobody is sent the name of a message."""
    with pytest.raises(MissingTextError, match="goodbye"):
        TEXTS.say("goodbye")


def test_a_variable_that_is_missing_is_an_error() -> None:
    """Nobody is sent a text with a hole in it; the error names both."""
    with pytest.raises(MissingTextError, match=r"hello.*name"):
        TEXTS.say("hello")


def test_a_variable_that_a_text_does_not_need_is_no_error() -> None:
    """Texts of one kind are given the same variables, and use those they like."""
    assert TEXTS.say("hello", name="x", count=3) == "Hello, <b>x</b>!"


def test_a_language_is_a_file() -> None:
    """English is there."""
    assert Texts.load("en").say("button-cancel") == "Cancel"


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
def test_the_language_that_comes_nearest_is_spoken(tag: str | None, code: str) -> None:
    """Regions and scripts make no difference; who speaks another language hears the default's."""
    assert LANGUAGES.best(tag) == code


def test_every_file_is_a_language() -> None:
    """They are found, not listed."""
    assert "en" in Languages.load().codes

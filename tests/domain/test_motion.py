import pytest

from domain.motion import as_link_name, as_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dance", "dance"),
        ("  moon \n walk ", "moon walk"),
        ("moon-walk_2", "moon-walk_2"),
        ("ТАНЕЦ", "танец"),
        ("नाच", "नाच"),
        ("دبكة", "دبكة"),
        ("踊り", "踊り"),
        ("\uff44\uff41\uff4e\uff43\uff45", "dance"),
        ("Cafe\u0301", "café"),
        ("💃 salsa!", "💃 salsa!"),
        ("👩\u200d🎤", "👩\u200d🎤"),
        ("x" * 32, "x" * 32),
    ],
)
def test_name_may_be_of_any_script(text: str, name: str) -> None:
    """Letter case, spaces and composition make no difference."""
    assert as_name(text) == name
    assert as_name(name) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "-",
        "!?",
        "x" * 33,
        "\ufdfa",  # one character, which normalisation makes into 18; twice that is too long
        "abc\u202edef",
        "abc\u2066def",
        "abc\u200edef",
        "abc\x00def",
        "abc\ufeffdef",
        "<b>bold</b>",
        "/animate",
        "@somebody",
        "t.me",
        "a:b",
        "\u200d",
        "\u3164",
        "\u2800",
    ],
)
def test_unfit_name_is_refused(text: str) -> None:
    """Nothing in it changes a text's direction, looks like a command, a link or a mention, or can't be seen."""
    assert as_name(text * 2 if text == "\ufdfa" else text) is None


def test_name_for_everybody_fits_into_a_link() -> None:
    """Telegram's links carry nothing but Latin letters, digits, - and _."""
    assert as_link_name(" Moon-Walk_2 ") == "moon-walk_2"
    assert [as_link_name(text) for text in ("moon walk", "танец", "", "x" * 33)] == [None] * 4

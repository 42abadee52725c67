"""The files of all languages: the same messages as in English, within the limits of Telegram."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast

from tests.texts.support.ftl_files import (
    HOSTILE,
    LIMITS,
    MESSAGES,
    NUMBERS,
    alerts,
    body,
    buttons,
    choices,
    is_plural,
    messages,
    plain,
    plural_forms,
    renderings,
    visible,
)
from tests.texts.support.used_texts import COMPUTED, computed_beginnings, given_variables, used
from texts import Languages, Texts, available

ASKED_FOR = {"en", "es", "pt", "ru", "uk", "de", "fr", "it", "tr", "ar", "hi", "id", "ja", "ko", "zh"}
AI = ("AI", "IA", "KI", "ИИ", "ШІ", "YZ", "yapay", "Yapay", "الذكاء", "एआई", "인공지능", "人工智能")
"""How the languages abbreviate artificial intelligence."""
EMOJI = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u23E9-\u23FA]")

OLD_WORD = re.compile(r"\bmotions?\b", re.IGNORECASE)
"""What people called a move before, and the code still does."""
PAGE = Path(__file__).parents[2] / "sandbox" / "web" / "static"
LITERAL = re.compile(r"""(["'`])((?:\\.|(?!\1).)*)\1""")
"""A text in JavaScript."""

every_language = pytest.mark.parametrize("texts", available(), indirect=True)


@pytest.fixture
def texts(request: pytest.FixtureRequest) -> Texts:
    """Load a language."""
    return Texts.load(request.param)


def test_requested_languages_are_there() -> None:
    """Fifteen; more are welcome."""
    assert set(available()) >= ASKED_FOR


def test_every_text_is_used() -> None:
    """Texts that the code never sends need no translation."""
    assert set(MESSAGES) - used() == set()


def test_every_used_text_exists() -> None:
    """Text ids that stand in the code or can be computed; all endings but the silent ones among them."""
    assert used() - set(MESSAGES) == set()


def test_every_computed_text_id_is_listed() -> None:
    """`COMPUTED` has the prefixes that occur in the code and no others."""
    assert computed_beginnings() == set(COMPUTED)


def test_calls_give_texts_all_their_variables() -> None:
    """A variable renamed in a call but not in the files would be an unexpected error for a person."""
    given = [(name, variables) for name, variables in given_variables() if name in MESSAGES]

    assert given
    assert [(name, messages()[name] - variables) for name, variables in given if messages()[name] - variables] == []


@every_language
def test_file_is_parsed_completely(texts: Texts) -> None:
    """Fluent silently drops what it can't parse, and one of two messages with the same id."""
    entries = body(texts.language)

    assert [entry.content for entry in entries if isinstance(entry, ast.Junk)] == []
    names = [entry.id.name for entry in entries if isinstance(entry, ast.Message)]
    assert len(names) == len(set(names))


@every_language
def test_file_has_the_messages_and_variables_of_english(texts: Texts) -> None:
    """No text and no fact is missing in a language."""
    assert messages(texts.language) == messages("en")


@every_language
def test_plural_forms_are_complete(texts: Texts) -> None:
    """By the rules of CLDR, wherever English selects by a number; other selectors have the same keys."""
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
def test_counted_variables_have_a_singular(texts: Texts) -> None:
    """Where English has a form for one, every language that has a singular has one too."""
    if "one" not in plural_forms(texts.language):
        return
    for name, english in choices("en").items():
        counted = {variable for variable, keys in english if "one" in keys}
        assert counted <= {variable for variable, keys in choices(texts.language)[name] if "one" in keys}, name


@every_language
def test_texts_are_valid_html_for_telegram(texts: Texts) -> None:
    """Known tags only, all closed, whatever the variables are; never empty or too long."""
    for message in MESSAGES:
        for text in renderings(texts, message):
            assert 0 < len(visible(text)) <= 4096, message


@every_language
def test_variables_are_escaped(texts: Texts) -> None:
    """A string in a variable can't add tags."""
    for message in MESSAGES:
        text = texts.say(message, **dict.fromkeys(messages()[message], HOSTILE))
        assert HOSTILE not in text
        assert "example.org" not in text or HOSTILE in visible(text), message


@every_language
def test_plain_texts_have_no_html(texts: Texts) -> None:
    """Buttons, alerts, menus, descriptions and the provenance in the file are plain text."""
    for message in plain():
        for number in NUMBERS:
            text = texts.say(message, **dict.fromkeys(messages()[message], number))
            assert not re.search(r"[<>&]", text), message


@every_language
def test_alerts_are_at_most_200_characters(texts: Texts) -> None:
    """https://core.telegram.org/bots/api#answercallbackquery: up to 200 characters."""
    for message in alerts():
        assert all(len(text) <= 200 for text in list(renderings(texts, message))[:-1]), message


@every_language
def test_limited_texts_keep_their_limits(texts: Texts) -> None:
    """Captions, descriptions, menus and placeholders."""
    for message, limit in LIMITS.items():
        assert len(texts.say(message)) <= limit, message


@every_language
def test_buttons_have_words(texts: Texts) -> None:
    """Without its emoji a word or a number is left, and it fits on a phone."""
    for message in buttons():
        text = texts.say(message, **dict.fromkeys(messages()[message], 10))
        assert sum(character.isalnum() for character in text) >= 1, message
        assert EMOJI.sub("", text).strip(" ✓«»:·-"), message
        assert len(text) <= 48, f"{message}: {text}"


@every_language
def test_emoji_are_the_same_in_every_language(texts: Texts) -> None:
    """They belong to the design, not to a language."""
    for message in MESSAGES:
        variables = dict.fromkeys(messages()[message], 10)
        english = EMOJI.findall(Texts.load("en").say(message, **variables))
        assert EMOJI.findall(texts.say(message, **variables)) == english, message


@every_language
def test_commands_are_not_translated(texts: Texts) -> None:
    """People have to write them as they are."""
    for message in MESSAGES:
        variables = dict.fromkeys(messages()[message], 10)
        english = set(re.findall(r"/[a-z]+", visible(Texts.load("en").say(message, **variables))))
        assert set(re.findall(r"/[a-z]+", visible(texts.say(message, **variables)))) == english, message


@every_language
def test_results_say_that_they_are_made_by_ai(texts: Texts) -> None:
    """In the caption, with the link, and in the file."""
    for message in (
        "result-caption",
        "result-caption-private",
        "result-link",
        "undelivered-link",
        "made-by-ai-mark",
    ):
        assert any(name in texts.say(message, link="x") for name in AI), message


def test_variables_are_isolated_in_right_to_left_texts() -> None:
    """Isolation marks keep a variable together; other languages have none."""
    assert "\u2068" in Texts.load("ar").say("length-unknown", allowed=30)
    assert "\u2068" not in Texts.load("en").say("length-unknown", allowed=30)


def test_arabic_text_that_begins_with_a_name_is_marked() -> None:
    """Apps take the direction of a message from its first letter, and a name may be Latin."""
    text = re.sub("<[^>]*>", "", Languages.source("ar"))
    assert re.findall(r"^[a-z-]+ =\s+[^\w\s{]? ?\{ \$(?:name|note) \}.*", text, re.MULTILINE) == []


def test_slash_of_a_command_stays_before_it_in_arabic() -> None:
    """A left-to-right mark before the slash keeps it there; between two commands none is needed."""
    text = re.sub("<code>|<b>", "", Languages.source("ar"))
    loose = re.findall(r'[^\s·(]*(?<!200E"})[\s(](?<!· )/[a-z]{4,}', re.sub("#.*", "", text))
    assert loose == []


@pytest.mark.parametrize("code", available())
def test_price_and_its_sign_stay_on_one_line(code: str) -> None:
    """Between them is no space, or one at which no line ends."""
    assert not re.search(r"\{ \$\w+ \} \$|US\$ \{", Languages.source(code))


@pytest.mark.parametrize(
    ("code", "strange"),
    [
        ("fr", r"\b([Tt]u|[Tt]on|[Tt]es|[Tt]oi|appuie|envoie-moi)\b"),
        ("es", r"\b[Vv]ídeos?\b|\bpuls"),
        ("ar", r"دردش|اضغط|اختر "),
    ],
)
def test_language_addresses_people_in_one_way(code: str, strange: str) -> None:
    """French says vous, Spanish video and tocar; Arabic speaks to men and women alike."""
    assert re.findall(f".*(?:{strange}).*", Languages.source(code)) == []


@every_language
def test_saved_video_is_a_move(texts: Texts) -> None:
    """One word for one thing: what the code calls a motion, people know by another name."""
    values = re.sub(r"^(#.*|[\w-]+ =)", "", Languages.source(texts.language), flags=re.MULTILINE)

    assert OLD_WORD.findall(values) == []


def test_page_calls_a_saved_video_a_move() -> None:
    """In what it shows; ids and the name of the browser's preference are nobody's words."""
    scripts = [path.read_text(encoding="utf-8") for path in sorted(PAGE.rglob("*.js"))]
    said = [match[2] for script in scripts for match in LITERAL.finditer(script)]
    pages = [re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")) for path in sorted(PAGE.rglob("*.html"))]

    assert scripts
    assert [
        text
        for text in [*said, *pages]
        if OLD_WORD.search(text) and text != "motion" and "reduced-motion" not in text
    ] == []

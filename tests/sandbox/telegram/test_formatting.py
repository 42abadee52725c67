import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.telegram.errors import BotApiError
from sandbox.telegram.formatting import FormattedText, formatted, parse_html, plain, utf16_length


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", 0, 4)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><del>b</del>", "ab", [("strikethrough", 0, 1), ("strikethrough", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
        ("<B>shouted</B>", "shouted", [("bold", 0, 7)]),
        ("a</b >".replace("a", "<b >a"), "a", [("bold", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ("<code>x</code>", "x", [("code", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
        ("💃<b>💃</b>", "💃💃", [("bold", 2, 2)]),
        ("&lt;b&gt; &amp;&quot; &#65;&#x42;", '<b> &" AB', []),
        ("&nbsp;&copy; a & b", "&nbsp;&copy; a & b", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    """The documented tags become entities, measured in UTF-16 code units."""
    parsed = parse_html(source)
    assert parsed.text == text
    assert [(each["type"], each["offset"], each["length"]) for each in parsed.entities] == entities


def test_links_have_their_address_in_the_entity() -> None:
    """The address of an <a> is in its entity, with references resolved."""
    parsed = parse_html('<a href="https://example.org/?a=1&amp;b=2">here</a>')
    assert parsed.entities == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/?a=1&b=2"}
    ]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("a < b", "Unclosed start tag at byte offset 2"),
        ("a <3 b>", 'Unsupported start tag "3" at byte offset 2'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("x<b", "Unclosed start tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
    ],
)
def test_wrong_html_is_refused_with_its_offset(source: str, problem: str) -> None:
    """HTML that Telegram does not know is refused; the error says what and where."""
    with pytest.raises(BotApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {problem}"


@given(st.text())
def test_escaped_text_is_parsed_to_the_original(text: str) -> None:
    """Any text escaped for HTML is read back unchanged."""
    assert parse_html(html.escape(text)) == FormattedText(text)


@given(st.text(alphabet="<>/&;b \"'=ai💃", max_size=30))
def test_entities_stay_within_the_text(source: str) -> None:
    """All entities of a parsed text lie within the text."""
    try:
        parsed = formatted(source, "HTML", None)
    except BotApiError:
        return
    for entity in parsed.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16_length(parsed.text)


def test_white_space_around_a_text_is_stripped() -> None:
    """The entities are shifted with the text."""
    parsed = formatted("  <b> bold </b> \n", "HTML", None)
    assert parsed == FormattedText("bold", [{"type": "bold", "offset": 0, "length": 4}])


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("/animate now", "bot_command", "/animate"),
        ("please /animate@some_bot", "bot_command", "/animate@some_bot"),
        ("see https://example.org/a.", "url", "https://example.org/a"),
        ("thanks @somebody!", "mention", "@somebody"),
    ],
)
def test_commands_links_and_mentions_are_detected(text: str, kind: str, found: str) -> None:
    """Telegram adds entities for them."""
    entity = next(each for each in plain(text).entities if each["type"] == kind)
    assert text[entity["offset"] : entity["offset"] + entity["length"]] == found


@pytest.mark.parametrize("text", ["a/b", "1/2", "and/or", "//", "mail@example"])
def test_slashes_and_ats_within_words_are_no_entities(text: str) -> None:
    """Only separate words are commands or mentions."""
    assert plain(text).entities == []


@pytest.mark.parametrize("mode", ["MarkdownV2", "Markdown", "bbcode"])
def test_other_parse_modes_are_refused(mode: str) -> None:
    """The sandbox reads only HTML, and says so."""
    with pytest.raises(BotApiError, match="parse_mode"):
        formatted("*x*", mode, None)

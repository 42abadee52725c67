"""How the languages say things: what native readers objected to once, and what only some texts may speak of."""

import re

import pytest

from tests.texts.support.ftl_files import MESSAGES, messages, visible
from texts import Languages, Texts, available

MONEY = {
    "ar": "سعر|تكلفة|مجان|دفع|ثمن|دولار",
    "de": "Preis|kost|bezahl|gratis|Dollar",
    "en": r"price|\bcost|\bfree\b|\bpa(?:y|id)\b|dollar",
    "es": "precio|cuest|costar|costó|costo|grat|dólar|pagar|pago",
    "fr": "prix|coût|gratuit|pay(?:er|é|ez)|dollar",
    "hi": "कीमत|खर्च|मुफ़्त|भुगतान|महँगा|डॉलर",
    "id": "harga|biaya|gratis|bayar|mahal|dolar",
    "it": r"prezz|\bcost[aoie]|gratu|pagar|pagato|pagament|dollar",
    "ja": "料金|費用|無料|価格|支払|ドル|いくら",
    "ko": "가격|비용|무료|요금|결제|달러|얼마",
    "pt": r"preço|\bcust[aou]|grátis|\bpag[aou]|dólar",
    "ru": "стоит |стоил|стоимост|(?<!с)цен[аыу]|оплат|платеж|бесплатн|долл",
    "tr": "fiyat|ücret|bedel|maliyet|mal oldu|ödeme|ödendi|dolar",
    "uk": "кошту|вартіст|(?<!с)цін[аиу]|оплат|платеж|безкоштовн|дол\\.",
    "zh": "价格|费用|免费|花费|花了|付款|美元|扣费",
}
"""Words of money."""
OF_MONEY = (
    *("offer-price", "price", "part-price", "balance-", "limit-too-little", "result-cost"),
    *("offer-free-again", "offer-stars", "offer-consent-stars", "alert-not-free", "ending-stars-back"),
    *("invoice-", "checkout-", "payment-", "receipt", "paysupport", "terms", "command-paysupport", "command-terms"),
    *("operator-", "control-", "button-job-refund", "command-prices", "command-refund"),
    *("privacy", "forget-question"),
)
"""The beginnings of the texts that may have them: of prices, of Stars, to the operator; and of what is kept."""

OTHER_WORDS = {
    "ar": "تيليجرام|اكتب",
    "de": r"Listenpreis|\b[Dd]rück|Knopf",
    "en": r"\bmotions?\b|\bthe model\b(?! \{)|\banew\b|administrator",
    "es": r"[Vv]ídeo|\bpuls|conversación",
    "fr": r"\bsticker|\badmin\b|\b[Tt]u\b",
    "hi": "समूह|संदेश|ख़त्म|भुजा",
    "id": r"[Oo]brolan|[Kk]etuk|[Ff]ile-mu|Tugas|[Aa]nda\b",
    "it": r"\b[Tt]occa",
    "ja": "みんな用|配信|の ID|ID [のを]",
    "ko": "니다|동영상|텔레그램|저절로",
    "pt": "conversa|por IA",
    "ru": r"\(а\)|Задач",
    "tr": r"\bYZ\b|\bdokun",
    "uk": r"стікер|кружечк|\(ла\)",
    "zh": "再按|报价",
}
"""Words for which a file has another one throughout, forms of address and of gender that it avoids."""

UNDER_ANY_BUTTON = ("too-many", "queue-full", "limit-reached", "limit-too-little")
"""The texts that answer a press of Animate, with a price or without, of Try again, and of whatever starts a job."""

every_language = pytest.mark.parametrize("code", available())


def lines_of(code: str) -> list[str]:
    """Return the lines of a file without its comments, ids and the keys of its choices."""
    lines = Languages.source(code).splitlines()
    return [re.sub(r"^(-?[a-z0-9-]+ =| *\*?\[\w+\] )", "", line) for line in lines if not line.startswith("#")]


@every_language
def test_only_texts_about_payment_speak_of_money(code: str) -> None:
    """Where the operator pays, people read of no price: nobody fears a bill."""
    texts, words = Texts.load(code), re.compile(MONEY[code], re.IGNORECASE)
    said = {name: texts.say(name, **dict.fromkeys(messages()[name], 10)) for name in MESSAGES}

    assert [
        (name, text) for name, text in said.items() if words.search(text) and not name.startswith(OF_MONEY)
    ] == []
    assert words.search(said["limit-too-little"] + said["balance-spent"]), "the words are those of the file"


@every_language
def test_limits_name_no_button(code: str) -> None:
    """Whatever was pressed, "the button" fits, and the name of another one doesn't."""
    texts = Texts.load(code)
    labels = [texts.say(name).partition(" ")[2] for name in ("button-animate", "button-again")]
    said = {name: texts.say(name, **dict.fromkeys(messages()[name], 10)) for name in UNDER_ANY_BUTTON}

    assert [name for name, text in said.items() for label in labels if re.search(rf"\b{label}\b", text)] == []


@every_language
def test_file_has_one_word_for_one_thing(code: str) -> None:
    """The other ones came back with each new text."""
    assert [line for line in lines_of(code) if re.search(OTHER_WORDS[code], line)] == []


@every_language
def test_no_letter_touches_a_command(code: str) -> None:
    """Telegram makes a link of a command only between spaces or punctuation marks."""
    texts = Texts.load(code)
    said = [visible(texts.say(name, **dict.fromkeys(messages()[name], 10))) for name in MESSAGES]

    assert [text for text in said if re.search(r"/[a-z]{4,}(?![a-z])[^\W\d_]|[^\W\d_A-Z]/[a-z]{4,}\b", text)] == []


@every_language
def test_file_has_one_kind_of_apostrophe(code: str) -> None:
    """The straight one or the curved one."""
    found = set(re.findall(r"\w(['’])\w", "\n".join(lines_of(code))))

    assert len(found) <= 1


@pytest.mark.parametrize("code", ["ja", "zh"])
def test_ideographs_have_wide_punctuation(code: str) -> None:
    """But for a colon before a link, which Telegram would take for a part of it."""
    narrow = re.compile(r"[\u3040-\u9fff）」}>][,;:!?](?! ?\{ \$link)(?![\w/])")

    assert [line for line in lines_of(code) if narrow.search(line)] == []


@pytest.mark.parametrize("code", ["ja", "zh"])
def test_no_space_follows_wide_punctuation(code: str) -> None:
    """It brings its own, but before a command, a link or a variable."""
    loose = re.compile(r"[。、，：；！？）」]\s+(?=[\u3040-\u9fff])|[。）」]\s*\}\s+[\u3040-\u9fff]|^ \} ")

    assert [line for line in lines_of(code) if loose.search(line)] == []


@every_language
def test_no_line_ends_before_a_mark(code: str) -> None:
    """Where a language has a space before them, it is one at which no line ends."""
    loose = re.compile(r"\S [;:!?](?:\s|$|<|\))|\} %")

    assert [line for line in lines_of(code) if loose.search(line)] == []

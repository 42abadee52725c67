from domain.recent import Recent


def test_what_was_noted_longest_ago_is_forgotten() -> None:
    """A key that is noted again is the latest, with its new value."""
    recent = Recent[str, int](2)
    for number, key in enumerate("abac"):
        recent.note(key, number)

    assert recent == {"a": 2, "c": 3}

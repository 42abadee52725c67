"""Columns `cut`: the part of a video that is used."""

import json

from domain.cut import Cut


def read_cut(stored: str | None) -> Cut | None:
    """Parse the JSON in a column `cut`; None for no cut."""
    return Cut.from_dict(json.loads(stored)) if stored else None


def stored_cut(cut: Cut | None) -> str | None:
    """Return what read_cut() parses."""
    return json.dumps(cut.to_dict()) if cut else None

"""Finds out which texts the code uses, from its syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import ready_made
from domain.cut import Part
from domain.job import Ending, Job, JobState, Remark
from domain.media import MediaFile, Role
from domain.operator_log import Action
from domain.options import Mode, Options
from domain.owner import Owner
from domain.parameters import PARAMETERS
from domain.payment import TOLD, Refusal
from domain.presets import Preset
from domain.quality import Matter
from handlers.preferences.pages import IN_WORDS
from jobs.pause import ACCESS, CREDITS, DOWN, MODEL
from jobs.status_message import status_of
from runtime.profile import _MENUS, OPERATOR_MENU, PAYING
from storage.operator_pause import OperatorPause

ROOT = Path(__file__).parents[3]
SPEAKING = ("jobs", "handlers", "runtime", "chat", "domain")
SPEAKERS = {"say", "reply", "quote", "answer", "alert", "expire", "tell", "raise_alarm", "notice"}
"""Functions that take a text id, perhaps among other arguments."""


@cache
def _trees() -> list[ast.Module]:
    files = [file for folder in SPEAKING for file in sorted((ROOT / folder).rglob("*.py"))]
    return [ast.parse(file.read_text(encoding="utf-8")) for file in [*files, ROOT / "bot.py"]]


def _name_of(call: ast.Call) -> str:
    """Return the name of the function that is called, or that `partial` prepares a call of."""
    name = _last_name(call.func)
    return _last_name(call.args[0]) if name == "partial" and call.args else name


def _last_name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _values(argument: ast.expr, function: ast.AST) -> Iterator[ast.expr]:
    """Yield what an argument may be: itself, the branches of an `if else`, or what was assigned to the name."""
    if isinstance(argument, ast.IfExp):
        yield from _values(argument.body, function)
        yield from _values(argument.orelse, function)
    elif isinstance(argument, ast.Name):
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and argument.id in {getattr(it, "id", "") for it in node.targets}:
                yield from _values(node.value, function)
    else:
        yield argument


@cache
def _spoken(speakers: frozenset[str]) -> list[ast.expr]:
    return [
        value
        for tree in _trees()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _name_of(call) in speakers
        for argument in call.args
        for value in _values(argument, function)
    ]


def given_variables() -> Iterator[tuple[str, set[str]]]:
    """Yield each literal text id in a call, with the names of the variables that the call passes.

    Left out: calls with `**variables`.
    """
    for tree in _trees():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _name_of(call) in SPEAKERS:
                names = {keyword.arg for keyword in call.keywords}
                for argument in call.args:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and None not in names:
                        yield argument.value, {name for name in names if name is not None}


def named(*speakers: str) -> set[str]:
    """Return the literal text ids in calls of these functions."""
    spoken = _spoken(frozenset(speakers or SPEAKERS))
    return {node.value for node in spoken if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def computed_beginnings() -> set[str]:
    """Return the literal prefixes of computed text ids, such as `ending-`."""
    return {
        str(node.values[0].value) if isinstance(node.values[0], ast.Constant) else ""
        for node in _spoken(frozenset(SPEAKERS))
        if isinstance(node, ast.JoinedStr)
    }


def _status_names() -> set[str]:
    """Return every status that `status_of` can return."""
    live = [state for state in JobState if not state.is_end]
    return {
        status_of(
            _job(state, begun), ahead=0, is_paused=is_paused, is_down=is_down, now=now, by_operator=ordered
        ).name
        for state, begun, is_paused, is_down, now, ordered in product(
            live, (None, 1.0), (False, True), (False, True), (0.0, 86400.0), (None, OperatorPause(1, ""))
        )
    }


def _job(state: JobState, step_started_at: float | None) -> Job:
    return Job(
        id=1,
        state=state,
        ending=None,
        owner=Owner(1, 0, 1),
        reply_to=None,
        status_message_id=None,
        shown=None,
        shown_at=None,
        photo=MediaFile(Role.PHOTO, "a"),
        video=MediaFile(Role.VIDEO, "b"),
        mode=Mode.MOVE,
        cut=None,
        options=Options(),
        language="en",
        generation_id=None,
        result_url=None,
        created_at=0.0,
        submitted_at=1.0,
        ended_at=None,
        due_at=0.0,
        claim=0,
        step_started_at=step_started_at,
        attempts=0,
    )


COMPUTED: dict[str, set[str]] = {
    # Nobody is left to be told of these two.
    "ending-": {ending.value for ending in Ending} - {Ending.UNREACHABLE, Ending.FORGOTTEN},
    "result-": set(Remark),
    "status-": _status_names(),
    "job-line-": _status_names(),
    "ask-for-": {*Role, "both"},
    "prompt-": {*Role, "both"},
    "still-missing-": set(Role),
    "control-done-": {Action.ALLOW, Action.BAN, Action.UNBAN},
    "ready-made-": set(ready_made.NAMES),
    "prompt-placeholder-": {role.value for role in Role},
    "hint-": {matter.value for matter in Matter},
    "button-part-": {*Part, "whole"},
    "button-live-": set(Role),
    "button-mode-": {mode.value for mode in Mode},
    "command-": {name for _scope, names in _MENUS for name in names} | {*OPERATOR_MENU, *PAYING},
    "forgotten-": {"drafts", "cancelled", "cut-loose", "finished", "motions", "preferences"},
    "preset-": {*Preset, "own"},
    "preset-about-": set(Preset),
    "setting-": {parameter.name for parameter in PARAMETERS},
    "setting-about-": {parameter.name for parameter in PARAMETERS},
    "value-": {
        f"{parameter.name}-{name}"
        for parameter in PARAMETERS
        if parameter.name in IN_WORDS
        for name in parameter.variants(Options())
    },
    "checkout-": set(Refusal),
    "payment-": set(TOLD),
    "operator-": {CREDITS, ACCESS, MODEL, DOWN},
}


def used() -> set[str]:
    """Return every text id that the code can use."""
    return named() | {beginning + end for beginning, ends in COMPUTED.items() for end in ends}

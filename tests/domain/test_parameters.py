from dataclasses import fields, replace

import pytest

from domain.options import Options
from domain.parameters import PARAMETERS, Parameter


def test_every_option_has_a_parameter() -> None:
    """Each field of the options has its choices, once, but for how the file is written, which presets choose."""
    shown = [parameter.field for parameter in PARAMETERS]
    assert sorted([*shown, "video_write_mode"]) == sorted(field.name for field in fields(Options))


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.name)
def test_choice_changes_its_own_parameter_only(parameter: Parameter) -> None:
    """The types are those that the service is sent, and the choice is shown as the current value."""
    before = Options()
    for name, after in parameter.variants(before).items():
        assert parameter.of(after) == name
        assert type(getattr(after, parameter.field)) is type(getattr(before, parameter.field))
        assert replace(after, **{parameter.field: getattr(before, parameter.field)}) == before


def test_defaults_are_among_the_choices() -> None:
    """Everybody can go back to the service's own defaults."""
    assert all(parameter.of(Options()) in parameter.variants(Options()) for parameter in PARAMETERS)


def test_value_that_is_no_choice_has_a_name() -> None:
    """An operator may have set any number of steps, and any shift."""
    shown = {parameter.name: parameter.of(Options(num_inference_steps=17, shift=4.5)) for parameter in PARAMETERS}

    assert (shown["steps"], shown["shift"]) == ("17", "4.5")

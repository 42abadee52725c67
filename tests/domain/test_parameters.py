from dataclasses import fields, replace

import pytest

from domain.options import Options
from domain.parameters import PARAMETERS, Parameter


def test_every_parameter_can_be_chosen() -> None:
    """Each field of the options has its choices, once."""
    assert sorted(parameter.field for parameter in PARAMETERS) == sorted(field.name for field in fields(Options))


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.name)
def test_each_choice_changes_its_own_parameter_and_is_shown_as_it_was_chosen(parameter: Parameter) -> None:
    """The rest of the options stays, and the types are those that the service is sent."""
    before = Options()
    for name, after in parameter.variants(before).items():
        assert parameter.of(after) == name
        assert type(getattr(after, parameter.field)) is type(getattr(before, parameter.field))
        assert replace(after, **{parameter.field: getattr(before, parameter.field)}) == before


def test_what_is_usual_can_be_gone_back_to() -> None:
    """The service's own defaults are among the choices."""
    assert all(parameter.of(Options()) in parameter.variants(Options()) for parameter in PARAMETERS)


def test_a_value_that_is_no_choice_is_shown_all_the_same() -> None:
    """An operator may have set any number of steps, and any shift."""
    shown = {parameter.name: parameter.of(Options(num_inference_steps=17, shift=4.5)) for parameter in PARAMETERS}

    assert (shown["steps"], shown["shift"]) == ("17", "4.5")

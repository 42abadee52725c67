"""What the tests of the paid service's stand-in share."""

from sandbox import samples
from sandbox.samples import data_uri

URL = "/v2/video/generations"
MODEL = "alibaba/wan2.2-14b-animate-move"


def submission(**changes: object) -> dict[str, object]:
    """Return a valid submission; a change to None removes the field."""
    fields: dict[str, object] = {
        "model": MODEL,
        "image_url": data_uri(samples.photo(), "image/jpeg"),
        "video_url": data_uri(samples.motion(), "video/mp4"),
        **changes,
    }
    return {name: value for name, value in fields.items() if value is not None}

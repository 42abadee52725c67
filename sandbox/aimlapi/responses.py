"""The service's responses about a generation, in all wordings that are known."""

from dataclasses import dataclass
from typing import Literal

from sandbox.aimlapi.generation import Generation
from sandbox.aimlapi.media import Failure

CREDITS_PER_USD = 2_000_000


@dataclass
class Dialect:
    """The wording of responses. The defaults are documented; the other values have been observed."""

    accepted: Literal[200, 201] = 200
    id: Literal["long", "nanoid"] = "long"
    id_field: Literal["id", "generation_id"] = "id"
    queued: str = "queued"
    generating: str = "generating"
    completed: str = "completed"
    error: str = "error"
    video: Literal["url", "described", "strings", "objects"] = "url"
    failure: Literal["named", "string", "detail"] = "named"
    usage: Literal["credits_used", "tokens_used", "usd_spent"] | None = "credits_used"
    usage_header: bool = True
    """Whether a header beside a completed generation says what it cost."""
    usage_from_the_start: bool = False
    """Whether the response to a submission says already what the generation will cost."""

    def response(self, generation: Generation, base_url: str) -> dict[str, object]:
        """Return the response about a generation; the link to its result begins with `base_url`."""
        status: str = getattr(self, generation.status)  # the fields are named after the statuses
        return {
            self.id_field: generation.id,
            "status": status,
            "video": self._video(generation, base_url),
            "error": None if generation.failure is None else self._failure(generation.failure),
            "meta": self._meta(generation),
        }

    def _video(self, generation: Generation, base_url: str) -> object:
        if generation.result is None:
            return None
        name = generation.result.name
        url = f"{base_url}/results/{name}"
        match self.video:
            case "url":
                return {"url": url}
            case "described":
                size = generation.result.stat().st_size
                return {"url": url, "content_type": "video/mp4", "file_name": name, "file_size": size}
            case "strings":
                return [url]
            case "objects":
                return [{"url": url}]

    def _failure(self, failure: Failure) -> object:
        match self.failure:
            case "named":
                return {"name": failure.kind, "message": failure.message}
            case "string":
                return failure.message
            case "detail":
                location = ["body"] if failure.field is None else ["body", failure.field]
                return {"detail": [{"loc": location, "msg": failure.message, "type": failure.kind}]}

    def _meta(self, generation: Generation) -> object:
        if generation.status == "completed":
            cost = generation.cost
        elif generation.status != "error" and self.usage_from_the_start:
            cost = generation.price
        else:
            return None
        match self.usage:
            case None:
                return None
            case "usd_spent":
                return {"usage": {"usd_spent": float(cost)}}
            case name:
                return {"usage": {name: int(cost * CREDITS_PER_USD)}}

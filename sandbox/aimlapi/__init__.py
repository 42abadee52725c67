"""The AI/ML API's stand-in: a real HTTP server for the model Wan 2.2 Animate, as strict as the service.

    async with running() as api:                # api.url, api.key: for the bot's settings
        api.quick = True                        # no rendering: results show only the word SANDBOX
        ...
        generation = await api.submitted()
        await api.wait_for(lambda api: generation.ended)

What can be set at any time:

- `api.seconds_in_queue`, `api.seconds_to_generate`: how long new generations take;
- `api.hold = True`: new generations wait for `await api.finish(id)` or `await api.fail(id, error)`, which
  return when polls show the end (both also work on generations that are not held);
- `api.balance`, `api.concurrency_limit`, `api.not_found_polls`, `api.result_bytes`, `api.results_gone`;
- `api.failure`: what new generations fail with, such as `Failure("content_policy_violation", "…")`;
- `api.dialect`: how responses are worded;
- `api.faults`, for the targets "submit", "poll", "result" and "billing"; `api.on_request`, `api.on_response`.

What can be read: `api.generations`, `api.posts`, `api.requests`, `api.leaks`.
"""

from sandbox.aimlapi.generation import Generation
from sandbox.aimlapi.media import Failure, Photo, Video
from sandbox.aimlapi.responses import Dialect
from sandbox.aimlapi.server import running
from sandbox.aimlapi.service import AimlApi

__all__ = ["AimlApi", "Dialect", "Failure", "Generation", "Photo", "Video", "running"]

"""The AI/ML API's stand-in: a real HTTP server for the model Wan 2.2 Animate Move, strict where the service is.

    async with running() as api:                # api.url, api.key: what the bot is given
        api.quick = True                        # tests: no rendering, results show only a mark
        ...
        generation = await api.submitted()
        await api.wait_for(lambda api: generation.ended)

What can be told, at any time:

- `api.seconds_in_queue`, `api.seconds_to_generate`: how long new generations take;
- `api.hold = True`: new generations wait for `await api.finish(id)` or `await api.fail(id, error)`, which
  return when polls tell the end (both also work on generations that aren't held);
- `api.balance`, `api.concurrency_limit`, `api.not_found_polls`, `api.result_bytes`, `api.results_gone`;
- `api.flaw`: what new generations fail with, such as `Failure("content_policy_violation", "…")`;
- `api.dialect`: how answers are worded;
- `api.faults`, for the targets "submit", "poll", "result" and "billing"; `api.on_request`, `api.on_response`.

What can be seen: `api.generations`, `api.posts`, `api.requests`, `api.leaks`.
"""

from sandbox.aimlapi.answers import Dialect
from sandbox.aimlapi.generation import Generation
from sandbox.aimlapi.media import Failure, Photo, Video
from sandbox.aimlapi.server import running
from sandbox.aimlapi.service import AimlApi

__all__ = ["AimlApi", "Dialect", "Failure", "Generation", "Photo", "Video", "running"]

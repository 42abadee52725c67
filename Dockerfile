# Two stages: the packages are installed, hashes checked, into a folder that the final image only copies.
# The Python is the one that the tests run on. To pin the image to the byte: --build-arg BASE=<this tag>@sha256:<digest>.
ARG BASE=python:3.11-slim-bookworm
FROM ${BASE} AS packages
COPY requirements.txt .
RUN python -m venv /packages && /packages/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM ${BASE}
RUN groupadd --system --gid 10001 bot \
    && useradd --system --uid 10001 --gid bot --home-dir /bot --shell /usr/sbin/nologin bot \
    && install --directory --owner=bot --group=bot --mode=0700 /data /data/outgoing /var/lib/telegram-bot-api
COPY --from=packages /packages /packages
WORKDIR /bot
COPY bot.py settings.py setting_values.py ./
COPY charts charts
COPY chat chat
COPY domain domain
COPY handlers handlers
COPY jobs jobs
COPY listening listening
COPY media media
COPY monitoring monitoring
COPY ready_made ready_made
COPY runtime runtime
COPY storage storage
COPY texts texts
USER bot
ENV PATH=/packages/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DATA_DIR=/data DATABASE_URL=sqlite:////data/bot.db
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "runtime.heartbeat"]
# The exec form: SIGTERM reaches the bot itself.
ENTRYPOINT ["python", "bot.py"]

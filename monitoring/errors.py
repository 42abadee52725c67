"""Why the bot can't serve."""


class CannotServeError(Exception):
    """An address can't be used: of METRICS_HOST and METRICS_PORT, or of LISTEN. The text is for the operator."""

"""What lets others watch the bot: metrics for Prometheus, and whether it is alive and ready. See METRICS_PORT.

Only runtime/servers.py puts it together; the parts of the bot report to a domain.observer.Observer and know nothing
of this.
"""

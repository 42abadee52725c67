"""The process itself: its logs, its lock, its signals, its health."""

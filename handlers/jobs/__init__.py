"""What people do with their jobs: start, watch, cancel, find again, reuse."""

"""What people do with their jobs: start, watch, cancel, find the results again, use the files again."""

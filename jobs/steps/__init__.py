"""The steps of a job, in this order: prepare, submit, poll, deliver, conclude.

A step is called with a job and returns it changed; the step runner stores it.
"""

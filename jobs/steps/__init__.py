"""The steps of a job, in the order of its life: prepare, submit, poll, deliver, conclude."""

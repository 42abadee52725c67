-- What is said below a result about its sound, for when it is sent again; see Remark in domain/job.py.
ALTER TABLE jobs ADD COLUMN remark TEXT;

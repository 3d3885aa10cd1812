-- What the first report of a case is known by on its channel, so that it never makes a second case. Not unique: a case that comes from
-- its source's own loop is known by its number there, which a file of reports may have named before.
ALTER TABLE case_file ADD report_key VARCHAR(300);
CREATE INDEX case_report_key ON case_file (report_key);

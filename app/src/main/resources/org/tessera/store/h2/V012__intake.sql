-- What the first report of a case is known by on its channel, so that it never makes a second case.
ALTER TABLE case_file ADD report_key VARCHAR(300);
CREATE UNIQUE INDEX case_report_key ON case_file (report_key);

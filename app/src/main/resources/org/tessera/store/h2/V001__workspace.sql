-- Times are microseconds since 1970 UTC, so that ordering needs no zone. "state" is the canonical JSON of the record; the
-- columns beside it repeat what queries ask for.
CREATE TABLE grid (id VARCHAR(200) PRIMARY KEY, tier VARCHAR(20) NOT NULL, code VARCHAR(150) NOT NULL, parent_id VARCHAR(150),
  shape GEOMETRY, state CLOB NOT NULL, source_digest VARCHAR(64));
CREATE INDEX grid_parent ON grid (tier, parent_id);
CREATE INDEX grid_code ON grid (tier, code);
CREATE SPATIAL INDEX grid_shape ON grid (shape);

CREATE TABLE case_file (id VARCHAR(200) PRIMARY KEY, grid_id VARCHAR(150), opened_at BIGINT, due_at BIGINT, closed_at BIGINT,
  words VARCHAR(100000), shape GEOMETRY, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX case_opened ON case_file (opened_at);
CREATE INDEX case_closed ON case_file (closed_at);
CREATE INDEX case_grid ON case_file (grid_id);
CREATE SPATIAL INDEX case_shape ON case_file (shape);

CREATE TABLE member (id VARCHAR(200) PRIMARY KEY, area_id VARCHAR(150), state VARCHAR(1000000) NOT NULL,
  source_digest VARCHAR(64));
CREATE TABLE unit (id VARCHAR(200) PRIMARY KEY, area_id VARCHAR(150), case_id VARCHAR(200), state VARCHAR(1000000) NOT NULL,
  source_digest VARCHAR(64));
CREATE INDEX unit_case ON unit (case_id);
CREATE TABLE assignment (id VARCHAR(200) PRIMARY KEY, case_id VARCHAR(200) NOT NULL, unit_id VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX assignment_case ON assignment (case_id);
CREATE INDEX assignment_unit ON assignment (unit_id, active);
CREATE INDEX assignment_active ON assignment (active);
CREATE TABLE sensor (id VARCHAR(200) PRIMARY KEY, shape GEOMETRY, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE SPATIAL INDEX sensor_shape ON sensor (shape);

CREATE TABLE unit_position (unit_id VARCHAR(200) NOT NULL, fixed_at BIGINT NOT NULL, shape GEOMETRY NOT NULL,
  accuracy DOUBLE PRECISION, PRIMARY KEY (unit_id, fixed_at));
CREATE SPATIAL INDEX position_shape ON unit_position (shape);
CREATE INDEX position_time ON unit_position (fixed_at);
CREATE TABLE observation (sensor_id VARCHAR(200) NOT NULL, property VARCHAR(200) NOT NULL, observed_at BIGINT NOT NULL,
  reading DOUBLE PRECISION NOT NULL, PRIMARY KEY (sensor_id, property, observed_at));
CREATE INDEX observation_time ON observation (sensor_id, observed_at);
CREATE TABLE setting (name VARCHAR(400) PRIMARY KEY, content VARCHAR(1000000) NOT NULL);

CREATE TABLE journal (sequence BIGINT PRIMARY KEY, recorded_at BIGINT NOT NULL, effective_at VARCHAR(40) NOT NULL,
  actor VARCHAR(400) NOT NULL, action VARCHAR(400) NOT NULL, reason VARCHAR(100000) NOT NULL, payload BLOB NOT NULL,
  stored_hash VARCHAR(64) NOT NULL, payload_hash VARCHAR(64) NOT NULL, previous_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL);
CREATE INDEX journal_recorded ON journal (recorded_at);
CREATE TABLE journal_subject (sequence BIGINT NOT NULL, place INT NOT NULL, type VARCHAR(40) NOT NULL, id VARCHAR(200) NOT NULL,
  PRIMARY KEY (sequence, place));
CREATE INDEX journal_subject_of ON journal_subject (type, id);
-- One row: the end of the chain, so that cutting entries off its end is found too.
CREATE TABLE journal_head (one INT PRIMARY KEY, sequence BIGINT NOT NULL, hash VARCHAR(64) NOT NULL);
INSERT INTO journal_head VALUES (1, 0, REPEAT('0', 64));

-- Whistles. "called" holds the ids of the called departments, each between two separators (unit separator, U+001F), for the scope of
-- a department. The rules are one row.
CREATE TABLE whistle (id VARCHAR(200) PRIMARY KEY, caller_area VARCHAR(150) NOT NULL, called VARCHAR(100000) NOT NULL,
  blown_at BIGINT NOT NULL, is_open BOOLEAN NOT NULL, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX whistle_blown ON whistle (blown_at);
CREATE INDEX whistle_open ON whistle (is_open);
CREATE TABLE whistle_rules (id VARCHAR(20) PRIMARY KEY, approval VARCHAR(20) NOT NULL, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));

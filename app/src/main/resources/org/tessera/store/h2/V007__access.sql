-- People who may sign in, how their signing in stands, and what was unmasked for whom. All of it is in the journal.
CREATE TABLE person (id VARCHAR(200) PRIMARY KEY, tier VARCHAR(20) NOT NULL, area_id VARCHAR(150) NOT NULL,
  department_id VARCHAR(150) NOT NULL, active BOOLEAN NOT NULL, state VARCHAR(100000) NOT NULL, source_digest VARCHAR(64));
CREATE TABLE sign_in (id VARCHAR(200) PRIMARY KEY, locked_until BIGINT, state VARCHAR(10000) NOT NULL, source_digest VARCHAR(64));
CREATE TABLE reveal (id VARCHAR(200) PRIMARY KEY, person_id VARCHAR(200) NOT NULL, subject_type VARCHAR(40) NOT NULL,
  subject_id VARCHAR(200) NOT NULL, until BIGINT NOT NULL, state VARCHAR(100000) NOT NULL, source_digest VARCHAR(64));
-- Hashes of passwords. Not in the journal, by intent: an entry says only that one was set.
CREATE TABLE credential (person_id VARCHAR(200) PRIMARY KEY, hash VARCHAR(400) NOT NULL);

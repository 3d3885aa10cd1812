-- Responsibility lists: one row a category and first day, with all its duties; a later version is a row of its own.
CREATE TABLE responsibility (id VARCHAR(200) PRIMARY KEY, category_id VARCHAR(150) NOT NULL, from_day DATE, state CLOB NOT NULL,
  source_digest VARCHAR(64));
CREATE INDEX responsibility_category ON responsibility (category_id, from_day);
CREATE TABLE department (id VARCHAR(200) PRIMARY KEY, tier VARCHAR(20), state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));

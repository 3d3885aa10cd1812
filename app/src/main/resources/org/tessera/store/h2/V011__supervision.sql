-- Notices that a lead must answer. Scope comes from the case they are about, so that they follow it when its grid is redrawn.
CREATE TABLE notice (id VARCHAR(250) PRIMARY KEY, case_id VARCHAR(200) NOT NULL, department_id VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL, sent_at BIGINT NOT NULL, reply_due BIGINT NOT NULL, replied_at BIGINT, state VARCHAR(1000000) NOT NULL,
  source_digest VARCHAR(64));
CREATE INDEX notice_case ON notice (case_id);
CREATE INDEX notice_waiting ON notice (replied_at, reply_due);
-- Decisions of coordination meetings, and the tasks that they became.
CREATE TABLE decision (id VARCHAR(250) PRIMARY KEY, period VARCHAR(20) NOT NULL, area_tier VARCHAR(20) NOT NULL,
  area_id VARCHAR(150) NOT NULL, owner VARCHAR(200) NOT NULL, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX decision_period ON decision (period, area_tier, area_id);
CREATE TABLE task_item (id VARCHAR(250) PRIMARY KEY, area_tier VARCHAR(20) NOT NULL, area_id VARCHAR(150) NOT NULL,
  owner VARCHAR(200) NOT NULL, due_day DATE NOT NULL, done BOOLEAN NOT NULL, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));

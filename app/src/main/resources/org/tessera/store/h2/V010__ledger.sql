-- The residents' concerns ledger. "owners" holds the departments that promised something, as "called" does in whistle; "due_on" is the
-- first last day of a promise that nobody has confirmed, null when there is none. Personal parts stand in "state" only.
CREATE TABLE ledger_entry (id VARCHAR(200) PRIMARY KEY, area_id VARCHAR(150) NOT NULL, owners VARCHAR(100000) NOT NULL,
  visited_at BIGINT NOT NULL, due_on DATE, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX ledger_visited ON ledger_entry (visited_at);
CREATE INDEX ledger_due ON ledger_entry (due_on);
CREATE TABLE suggestion (id VARCHAR(200) PRIMARY KEY, area_id VARCHAR(150) NOT NULL, came_at BIGINT NOT NULL,
  state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX suggestion_came ON suggestion (came_at);

-- Plans and versions of grids. A grid that no plan has touched was always there (valid_from null) and is in force (valid_to null).
ALTER TABLE grid ADD (valid_from BIGINT, valid_to BIGINT);
-- What a grid was until a plan changed it; a grid's newest version, retired or not, stays in "grid".
CREATE TABLE grid_version (id VARCHAR(250) PRIMARY KEY, tier VARCHAR(20) NOT NULL, code VARCHAR(150) NOT NULL, state CLOB NOT NULL,
  source_digest VARCHAR(64));
CREATE INDEX grid_version_code ON grid_version (tier, code);
CREATE TABLE grid_code (id VARCHAR(150) PRIMARY KEY, plan_id VARCHAR(200) NOT NULL, state VARCHAR(1000000) NOT NULL,
  source_digest VARCHAR(64));

CREATE TABLE plan (id VARCHAR(200) PRIMARY KEY, area_id VARCHAR(150), name VARCHAR(100000) NOT NULL, status VARCHAR(20) NOT NULL,
  state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE TABLE plan_grid (id VARCHAR(400) PRIMARY KEY, plan_id VARCHAR(200) NOT NULL, grid_id VARCHAR(150) NOT NULL,
  state CLOB NOT NULL, source_digest VARCHAR(64));
CREATE INDEX plan_grid_plan ON plan_grid (plan_id, grid_id);
-- Steps are only added; undo and redo are steps of their own.
CREATE TABLE plan_edit (id VARCHAR(250) PRIMARY KEY, plan_id VARCHAR(200) NOT NULL, sequence BIGINT NOT NULL, kind VARCHAR(10) NOT NULL,
  state CLOB NOT NULL, source_digest VARCHAR(64));
CREATE UNIQUE INDEX plan_edit_plan ON plan_edit (plan_id, sequence, kind);
CREATE TABLE plan_comment (id VARCHAR(200) PRIMARY KEY, plan_id VARCHAR(200) NOT NULL, at BIGINT NOT NULL,
  state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE INDEX plan_comment_plan ON plan_comment (plan_id, at);
CREATE TABLE gap_permit (id VARCHAR(200) PRIMARY KEY, area_id VARCHAR(150), state CLOB NOT NULL, source_digest VARCHAR(64));

CREATE TABLE household (id VARCHAR(200) PRIMARY KEY, shape GEOMETRY, state VARCHAR(1000000) NOT NULL, source_digest VARCHAR(64));
CREATE SPATIAL INDEX household_shape ON household (shape);

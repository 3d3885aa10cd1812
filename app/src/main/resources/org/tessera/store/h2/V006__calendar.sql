-- Days that are not as their weekday says: holidays, and days worked to make up for them.
CREATE TABLE calendar_day (id VARCHAR(10) PRIMARY KEY, kind VARCHAR(20) NOT NULL, state VARCHAR(10000) NOT NULL,
  source_digest VARCHAR(64));

-- What was read, and how it looked then. modified is in nanoseconds since 1970.
CREATE TABLE inputs (
  path     TEXT PRIMARY KEY,
  size     INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  sha256   TEXT NOT NULL,
  options  TEXT NOT NULL,
  run      INTEGER NOT NULL
) WITHOUT ROWID;

-- What could not be read of an input.
CREATE TABLE problems (
  number INTEGER PRIMARY KEY,
  input  TEXT NOT NULL REFERENCES inputs (path) ON DELETE CASCADE,
  path   TEXT NOT NULL,
  code   TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX problems_by_input ON problems (input);

-- Every article of every input. One article can stand in several.
CREATE TABLE readings (
  number    INTEGER PRIMARY KEY,
  input     TEXT NOT NULL REFERENCES inputs (path) ON DELETE CASCADE,
  path      TEXT NOT NULL,
  id        TEXT NOT NULL,
  url       TEXT,
  title     TEXT,
  source    TEXT,
  author    TEXT,
  published TEXT,
  language  TEXT NOT NULL,
  script    TEXT NOT NULL,
  text      TEXT NOT NULL,
  claims    TEXT NOT NULL,
  stays     TEXT NOT NULL,
  tallies   TEXT NOT NULL,
  mentions  TEXT NOT NULL
);
CREATE INDEX readings_by_input ON readings (input);
CREATE INDEX readings_by_id ON readings (id, path, input, number);

-- Each article once: of several readings the one with the smallest path.
CREATE VIEW articles AS
  SELECT * FROM readings AS reading
  WHERE number = (
    SELECT number FROM readings AS other
    WHERE other.id = reading.id
    ORDER BY path, input, number
    LIMIT 1);

-- The merged dataset. value is the whole record.
CREATE TABLE departures (
  id              TEXT PRIMARY KEY,
  place           INTEGER NOT NULL UNIQUE,
  person_id       TEXT NOT NULL,
  person_zh       TEXT,
  person_en       TEXT,
  organization_id TEXT,
  organization_zh TEXT,
  organization_en TEXT,
  positions       TEXT NOT NULL,
  type            TEXT NOT NULL,
  factuality      TEXT NOT NULL,
  date_edtf       TEXT,
  date_earliest   TEXT,
  date_latest     TEXT,
  confidence      REAL NOT NULL,
  value           TEXT NOT NULL
);
CREATE INDEX departures_by_person ON departures (person_id);
CREATE INDEX departures_by_organization ON departures (organization_id);

CREATE TABLE evidence (
  departure TEXT NOT NULL REFERENCES departures (id) ON DELETE CASCADE,
  place     INTEGER NOT NULL,
  article   TEXT NOT NULL,
  field     TEXT NOT NULL,
  "start"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  quote     TEXT NOT NULL,
  PRIMARY KEY (departure, place)
) WITHOUT ROWID;
CREATE INDEX evidence_by_article ON evidence (article);

CREATE TABLE affiliations (
  place           INTEGER PRIMARY KEY,
  person_id       TEXT NOT NULL,
  organization_id TEXT,
  status          TEXT NOT NULL,
  value           TEXT NOT NULL
);

CREATE TABLE tallies (
  place           INTEGER PRIMARY KEY,
  organization_id TEXT,
  agrees          INTEGER NOT NULL,
  value           TEXT NOT NULL
);

-- The shared id of each entity of each article; provisional is the article's id, / and its own.
CREATE TABLE entity_ids (
  provisional TEXT PRIMARY KEY,
  shared      TEXT NOT NULL
) WITHOUT ROWID;

-- Reviewers' decisions outlive the departures, which every merge makes anew.
CREATE TABLE reviews (
  departure TEXT PRIMARY KEY,
  status    TEXT NOT NULL,
  "by"      TEXT,
  "at"      TEXT,
  note      TEXT
) WITHOUT ROWID;

CREATE TABLE runs (
  number  INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  options TEXT NOT NULL,
  counts  TEXT NOT NULL
);

-- How often each step's result has changed, so that a step knows whether it lags behind.
CREATE TABLE revisions (
  step   TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;

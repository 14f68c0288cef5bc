-- What was read, and how it looked then. modified is in nanoseconds since 1970. A row that isn't
-- done is of an input that is being read: taken counts its articles and problems that are stored.
CREATE TABLE inputs (
  number   INTEGER PRIMARY KEY,
  path     TEXT NOT NULL,
  done     INTEGER NOT NULL,
  size     INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  sha256   TEXT NOT NULL,
  options  TEXT NOT NULL,
  run      INTEGER NOT NULL,
  taken    INTEGER NOT NULL,
  UNIQUE (path, done)
);
CREATE INDEX inputs_by_run ON inputs (run);

-- What could not be read of an input.
CREATE TABLE problems (
  number INTEGER PRIMARY KEY,
  input  INTEGER NOT NULL REFERENCES inputs (number) ON DELETE CASCADE,
  path   TEXT NOT NULL,
  code   TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX problems_by_input ON problems (input);

-- Every article of every input. One article can stand in several. sketch, by which copies are known,
-- is of those with claims alone. No column is written again when the input is done, and the indexes
-- hold no more than what is looked up, for a row of a feed is soon stored.
CREATE TABLE readings (
  number    INTEGER PRIMARY KEY,
  input     INTEGER NOT NULL REFERENCES inputs (number) ON DELETE CASCADE,
  path      TEXT NOT NULL,
  id        TEXT NOT NULL,
  url       TEXT,
  title     TEXT,
  source    TEXT,
  author    TEXT,
  published TEXT,
  language  TEXT NOT NULL,
  script    TEXT NOT NULL,
  sentences INTEGER NOT NULL,
  selected  INTEGER NOT NULL,
  found     INTEGER NOT NULL,
  claims    TEXT NOT NULL,
  stays     TEXT NOT NULL,
  tallies   TEXT NOT NULL,
  sketch    TEXT,
  mentions  TEXT NOT NULL,
  text      TEXT NOT NULL
);
CREATE INDEX readings_by_input ON readings (input);
CREATE INDEX readings_by_id ON readings (id, path);

-- Each article once: of several readings the one with the smallest path, of inputs that are done.
CREATE VIEW articles AS
  SELECT * FROM readings AS reading
  WHERE number = (
    SELECT number FROM readings AS other
    WHERE other.id = reading.id AND (SELECT done FROM inputs WHERE inputs.number = other.input)
    ORDER BY path, number
    LIMIT 1);

-- The articles that came, changed or went since the last merge.
CREATE TABLE changed (
  article TEXT PRIMARY KEY
) WITHOUT ROWID;

-- What was counted in each article that was merged.
CREATE TABLE counted (
  article   TEXT PRIMARY KEY,
  sentences INTEGER NOT NULL,
  selected  INTEGER NOT NULL,
  claims    INTEGER NOT NULL
) WITHOUT ROWID;

-- The merged dataset. value is the whole record.
CREATE TABLE departures (
  id              TEXT PRIMARY KEY,
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
CREATE INDEX departures_by_type ON departures (type, factuality);

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

-- organization_id is empty where none is known.
CREATE TABLE affiliations (
  person_id       TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  place           INTEGER NOT NULL,
  status          TEXT NOT NULL,
  value           TEXT NOT NULL,
  PRIMARY KEY (person_id, organization_id, place)
);
CREATE INDEX affiliations_by_organization ON affiliations (organization_id);

-- subject is what is counted: an organisation's id, or a slash and an article's id.
CREATE TABLE tallies (
  subject         TEXT NOT NULL,
  place           INTEGER NOT NULL,
  organization_id TEXT,
  agrees          INTEGER NOT NULL,
  value           TEXT NOT NULL,
  PRIMARY KEY (subject, place)
) WITHOUT ROWID;

-- The people and organisations that all articles share.
CREATE TABLE entities (
  id    TEXT PRIMARY KEY,
  zh    TEXT,
  en    TEXT,
  value TEXT NOT NULL
);
CREATE INDEX entities_by_zh ON entities (zh);
CREATE INDEX entities_by_en ON entities (en);

-- The names by which an entity is known again, folded, its kind in front.
CREATE TABLE forms (
  form   TEXT PRIMARY KEY,
  entity TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX forms_by_entity ON forms (entity);

-- The shared id of each entity of each article; own is its id within the article.
CREATE TABLE entity_ids (
  article TEXT NOT NULL,
  own     TEXT NOT NULL,
  shared  TEXT NOT NULL,
  PRIMARY KEY (article, own)
) WITHOUT ROWID;
CREATE INDEX entity_ids_by_shared ON entity_ids (shared);

-- What reviewers decided, every line of it. evidence tells where the record was read, so that it is
-- known again under another id. value is JSON.
CREATE TABLE decisions (
  number    INTEGER PRIMARY KEY,
  departure TEXT NOT NULL,
  decision  TEXT NOT NULL,
  field     TEXT NOT NULL,
  value     TEXT NOT NULL,
  "by"      TEXT NOT NULL,
  "at"      TEXT NOT NULL,
  note      TEXT NOT NULL,
  evidence  TEXT NOT NULL
);
CREATE INDEX decisions_by_departure ON decisions (departure);

CREATE TABLE runs (
  number  INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  model   TEXT NOT NULL,
  options TEXT NOT NULL,
  counts  TEXT NOT NULL
);

-- How often each step's result has changed, so that a step knows whether it lags behind.
CREATE TABLE revisions (
  step   TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;

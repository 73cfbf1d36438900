CREATE EXTENSION IF NOT EXISTS vector;

-- A collection holds vectors of one model only; model and dimensions are null where there are no vectors.
CREATE TABLE das.knowledge_collections (
    name        text PRIMARY KEY,
    model       text,
    dimensions  integer,
    created_at  timestamptz NOT NULL
);

CREATE TABLE das.knowledge_sources (
    collection   text NOT NULL REFERENCES das.knowledge_collections (name) ON DELETE CASCADE,
    source       text COLLATE "C" NOT NULL,
    content_hash text NOT NULL,
    -- How it was cut: another way of cutting makes it stale although its bytes are the same.
    chunking     text NOT NULL,
    chunk_count  integer NOT NULL,
    stored_at    timestamptz NOT NULL,
    PRIMARY KEY (collection, source)
);

CREATE TABLE das.knowledge_chunks (
    id         text COLLATE "C" PRIMARY KEY,
    collection text NOT NULL,
    source     text COLLATE "C" NOT NULL,
    ordinal    integer NOT NULL,
    heading    text NOT NULL,
    content    text NOT NULL,
    tokens     integer NOT NULL,
    embedding  vector,
    words      tsvector NOT NULL GENERATED ALWAYS AS
        (to_tsvector('english'::regconfig, translate(source, '/._-', '    ') || ' ' || heading || ' ' || content)) STORED,
    UNIQUE (collection, source, ordinal),
    FOREIGN KEY (collection, source) REFERENCES das.knowledge_sources (collection, source) ON DELETE CASCADE
);

CREATE INDEX knowledge_chunks_words ON das.knowledge_chunks USING gin (words);

-- The list that one preload works through; the process carries its id and the position.
CREATE TABLE das.knowledge_preloads (
    id           text PRIMARY KEY,
    collection   text NOT NULL,
    unchanged    integer NOT NULL,
    removed      integer NOT NULL,
    created_at   timestamptz NOT NULL
);

CREATE TABLE das.knowledge_preload_sources (
    preload_id   text NOT NULL REFERENCES das.knowledge_preloads (id) ON DELETE CASCADE,
    position     integer NOT NULL,
    source       text NOT NULL,
    path         text NOT NULL,
    folder       text NOT NULL,
    content_hash text,
    status       text NOT NULL DEFAULT 'pending',
    chunk_count  integer NOT NULL DEFAULT 0,
    error        text,
    PRIMARY KEY (preload_id, position)
);

-- Chunks between the steps of a preload; gone when the source is stored.
CREATE TABLE das.knowledge_staged_chunks (
    preload_id text NOT NULL,
    position   integer NOT NULL,
    ordinal    integer NOT NULL,
    heading    text NOT NULL,
    content    text NOT NULL,
    tokens     integer NOT NULL,
    embedding  vector,
    PRIMARY KEY (preload_id, position, ordinal),
    FOREIGN KEY (preload_id, position) REFERENCES das.knowledge_preload_sources (preload_id, position) ON DELETE CASCADE
);

-- What the manifest file shows. The head's row lock gives numbers without gaps in the order of the commits.
CREATE TABLE das.knowledge_manifest_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    seq      bigint NOT NULL
);

INSERT INTO das.knowledge_manifest_head (seq) VALUES (0);

CREATE TABLE das.knowledge_manifest (
    seq          bigint PRIMARY KEY,
    collection   text NOT NULL,
    source       text NOT NULL,
    content_hash text,
    ts           timestamptz NOT NULL,
    status       text NOT NULL,
    chunks       integer NOT NULL,
    error        text
);

-- What a question found, between retrieving and answering.
CREATE TABLE das.knowledge_retrievals (
    id         text PRIMARY KEY,
    query      text NOT NULL,
    collection text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE das.knowledge_retrieval_hits (
    retrieval_id text NOT NULL REFERENCES das.knowledge_retrievals (id) ON DELETE CASCADE,
    rank         integer NOT NULL,
    chunk_id     text NOT NULL,
    score        double precision NOT NULL,
    PRIMARY KEY (retrieval_id, rank)
);

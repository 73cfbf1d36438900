-- Content by its hash: a row is what its name says, for ever.
CREATE TABLE das.drafts (
    hash         text COLLATE "C" PRIMARY KEY,
    xml          bytea NOT NULL,
    bpmn_hash    text NOT NULL CHECK (bpmn_hash ~ '^[0-9a-f]{64}$'),
    process_key  text NOT NULL,
    process_name text NOT NULL,
    svg          text NOT NULL,
    created_at   timestamptz NOT NULL,
    CONSTRAINT hash_is_of_the_bytes CHECK (hash = encode(sha256(xml), 'hex'))
);

CREATE TABLE das.proposals (
    id                     text COLLATE "C" PRIMARY KEY,
    -- One instance of process_generation, one proposal: no variable says which.
    instance_id            text NOT NULL UNIQUE,
    correlation_id         text NOT NULL,
    intent                 text NOT NULL,
    drafter                text NOT NULL,
    notes                  json NOT NULL,
    draft_hash             text NOT NULL REFERENCES das.drafts (hash),
    findings               json NOT NULL DEFAULT '[]',
    repairs                integer NOT NULL DEFAULT 0 CHECK (repairs >= 0),
    status                 text NOT NULL,
    created_at             timestamptz NOT NULL,
    decision               text CHECK (decision IN ('approved', 'rejected')),
    decided_by             text CHECK (decided_by <> ''),
    decided_at             timestamptz,
    decision_comment       text,
    decision_task_id       text,
    -- What was decided on; the draft cannot change behind it.
    decided_hash           text,
    deployed_key           text,
    deployed_definition_id text,
    deployed_version       integer,
    CONSTRAINT status_is_known CHECK (status IN
        ('drafted', 'check_failed', 'awaiting_approval', 'approved', 'rejected', 'expired', 'deployed')),
    CONSTRAINT decision_is_whole CHECK (
        (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
        AND (decision IS NULL) = (decided_hash IS NULL)),
    CONSTRAINT approved_has_a_decision CHECK (status NOT IN ('approved', 'deployed') OR decision = 'approved'),
    CONSTRAINT rejected_has_a_decision CHECK (status <> 'rejected' OR decision = 'rejected'),
    CONSTRAINT undecided_has_none CHECK (status NOT IN ('drafted', 'awaiting_approval', 'expired') OR decision IS NULL),
    CONSTRAINT decision_is_about_the_draft CHECK (decided_hash IS NULL OR decided_hash = draft_hash),
    CONSTRAINT deployed_says_what CHECK (
        (status = 'deployed') = (deployed_definition_id IS NOT NULL AND deployed_key IS NOT NULL AND deployed_version IS NOT NULL))
);

CREATE INDEX proposals_by_age ON das.proposals (created_at DESC, id DESC);

CREATE FUNCTION das.hold_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'drafted' THEN
            RAISE EXCEPTION 'a proposal begins as drafted, not as %', NEW.status USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'proposals are kept' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.instance_id, NEW.intent, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.instance_id, OLD.intent, OLD.created_at) THEN
        RAISE EXCEPTION 'a proposal stays what it is' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('drafted', 'check_failed'), ('drafted', 'awaiting_approval'),
        ('awaiting_approval', 'approved'), ('awaiting_approval', 'rejected'), ('awaiting_approval', 'expired'),
        ('approved', 'deployed'), ('approved', 'check_failed')) THEN
        RAISE EXCEPTION 'a proposal does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.draft_hash <> OLD.draft_hash AND OLD.status <> 'drafted' THEN
        RAISE EXCEPTION 'the draft of a proposal that is % does not change', OLD.status USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.decision IS NOT NULL AND (NEW.decision, NEW.decided_by, NEW.decided_at, NEW.decided_hash, NEW.decision_task_id)
        IS DISTINCT FROM (OLD.decision, OLD.decided_by, OLD.decided_at, OLD.decided_hash, OLD.decision_task_id) THEN
        RAISE EXCEPTION 'a decision stays as it was made' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status = 'deployed' AND NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'a deployed proposal does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER proposals_are_held BEFORE INSERT OR UPDATE OR DELETE ON das.proposals
    FOR EACH ROW EXECUTE FUNCTION das.hold_proposal();

CREATE FUNCTION das.refuse_draft_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'drafts are kept as they are: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER drafts_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON das.drafts
    FOR EACH STATEMENT EXECUTE FUNCTION das.refuse_draft_change();

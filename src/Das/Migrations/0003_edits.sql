-- A person may put another draft in the place of the one that waits. Only content that was sent for this proposal counts.
CREATE TABLE das.edits (
    proposal_id text COLLATE "C" NOT NULL REFERENCES das.proposals (id),
    hash        text COLLATE "C" NOT NULL REFERENCES das.drafts (hash),
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, hash)
);

CREATE TRIGGER edits_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON das.edits
    FOR EACH STATEMENT EXECUTE FUNCTION das.refuse_draft_change();

CREATE OR REPLACE FUNCTION das.hold_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
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
    -- An edit is the one way back: to another draft, that is checked and decided on as if it were the first.
    IF (OLD.status, NEW.status) = ('awaiting_approval', 'drafted') THEN
        IF NOT EXISTS (SELECT 1 FROM das.edits WHERE proposal_id = NEW.id AND hash = NEW.draft_hash) OR NEW.draft_hash = OLD.draft_hash THEN
            RAISE EXCEPTION 'a proposal goes back to drafted only with an edited draft' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
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

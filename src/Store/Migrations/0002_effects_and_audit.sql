-- What was already done for an external task, so that a second delivery changes nothing.
CREATE TABLE procos.effects (
    external_task_id text PRIMARY KEY,
    answer json,
    done_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE procos.audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event text NOT NULL,
    subject text NOT NULL,
    actor text NOT NULL,
    occurred_at timestamptz NOT NULL,
    details json NOT NULL,
    correlation_id text,
    recorded_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX audit_log_by_subject ON procos.audit_log (subject, id DESC);

CREATE FUNCTION procos.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_log_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON procos.audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION procos.refuse_change();

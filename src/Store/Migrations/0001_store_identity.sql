-- One row: kernels that see the same id share one store.
CREATE TABLE procos.store (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO procos.store DEFAULT VALUES;

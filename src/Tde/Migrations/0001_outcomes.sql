create table tde.outcomes (
    external_task_id    text primary key,
    process_instance_id text not null,
    task_id             text,
    status              text not null check (status in ('succeeded', 'failed', 'timed_out')),
    mode                text,
    outcome             jsonb not null,
    correlation_id      text not null,
    recorded_at         timestamptz not null
);

create index outcomes_by_correlation on tde.outcomes (correlation_id);
create index outcomes_by_time on tde.outcomes (recorded_at);

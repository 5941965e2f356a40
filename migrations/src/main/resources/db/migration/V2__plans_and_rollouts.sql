-- Plan bodies are content-addressed: canonical JSON, gzip, named by the SHA-256 of the text.
create table plan_body (
    hash           text        primary key,
    schema_version integer     not null,
    body           bytea       not null,
    created_at     timestamptz not null
);

create table plan (
    id              uuid        primary key,
    cluster_id      text        not null references cluster (id) on delete cascade,
    hash            text        not null references plan_body (hash),
    channel         text        not null,
    version         text        not null,
    cluster_version text        not null,
    base_version    text,
    blocked         boolean     not null,
    empty           boolean     not null,
    created_at      timestamptz not null,
    unique (cluster_id, id)
);

create table rollout (
    id              uuid        primary key,
    cluster_id      text        not null references cluster (id) on delete cascade,
    channel         text        not null,
    version         text        not null,
    cluster_version text        not null,
    plan_id         uuid        not null references plan (id),
    plan_hash       text        not null,
    state           text        not null,
    phase           text        not null,
    request         text        not null,
    epoch           bigint      not null default 0,
    worker          text,
    waiting         jsonb,
    failure         text,
    actor           text        not null,
    reason          text        not null,
    retried_at      timestamptz, -- when a person lifted the hold on what failed or was aborted
    created_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    row_version     bigint      not null default 0
);
create unique index rollout_one_open on rollout (cluster_id) where state in ('PLANNED', 'APPROVED', 'RUNNING');
create index rollout_cluster on rollout (cluster_id, id desc);
create index rollout_held on rollout (cluster_id, cluster_version) where state in ('FAILED', 'ABORTED') and retried_at is null;

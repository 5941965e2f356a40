-- The outbox and the narrative in one: written in the transaction that changes the state, while an advisory lock is
-- held until commit, so that the order of seq is the order of commit and no reader misses a smaller one.
create table event (
    seq        bigint      generated always as identity primary key,
    at         timestamptz not null,
    type       text        not null,
    account    text,
    channel    text,
    cluster_id text,
    rollout_id uuid,
    phase      text,
    subject    text        not null,
    message    text        not null,
    actor      text        not null,
    reason     text,
    data       jsonb       not null default '{}',
    schema_version integer not null default 1
);
create index event_cluster on event (cluster_id, seq);
create index event_rollout on event (rollout_id, seq);

create table audit (
    id           uuid        primary key,
    at           timestamptz not null,
    actor        text        not null,
    reason       text,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    account      text,
    before       jsonb,
    after        jsonb
);
create index audit_subject on audit (subject_type, subject_id, id desc);

-- Only the SHA-256 of a ticket is kept.
create table login_ticket (
    id          uuid        primary key,
    ticket_hash text        not null unique,
    actor       text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null
);

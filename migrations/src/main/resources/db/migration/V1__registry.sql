-- The registry: accounts, channels, clusters. Times are UTC instants; row_version grows with every change of a row.

create table infrastructure_account (
    id                text        primary key,
    type              text        not null,
    name              text        not null unique,
    owner             text        not null,
    cost_center       text        not null,
    environment       text        not null,
    criticality_level integer     not null,
    external_id       text        not null,
    lifecycle_status  text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    row_version       bigint      not null default 0
);

create table channel (
    name           text        primary key,
    position       integer     not null,
    git_ref        text        not null,
    head           text,
    head_seen_at   timestamptz,
    problem        text,
    policy         text,        -- the last good channels.yaml
    policy_version text,        -- the commit it was read at
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    row_version    bigint      not null default 0
);

create table cluster (
    id                     text        primary key,
    alias                  text        not null unique,
    infrastructure_account text        not null references infrastructure_account (id),
    region                 text        not null,
    local_id               text        not null,
    provider               text        not null,
    api_server_url         text        not null,
    channel                text        not null references channel (name),
    environment            text        not null,
    criticality_level      integer     not null,
    lifecycle_status       text        not null,
    current_version        text,
    last_version           text,
    next_version           text,
    config_items           jsonb       not null default '{}',
    node_pools             jsonb       not null default '[]',
    labels                 jsonb       not null default '{}',
    mode                   text        not null default 'MANAGE',
    plan_requested         bigint      not null default 1, -- grows when anything that a plan is made of changes
    plan_done              bigint      not null default 0, -- the value of plan_requested that the last planning began with
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    row_version            bigint      not null default 0
);
create index cluster_channel on cluster (channel);
create index cluster_account on cluster (infrastructure_account);

-- Each source (planner, roller, api) replaces its own problems and leaves the others' alone.
create table cluster_problem (
    cluster_id text        not null references cluster (id) on delete cascade,
    source     text        not null,
    problems   jsonb       not null,
    updated_at timestamptz not null,
    primary key (cluster_id, source)
);

-- What a cluster looked like when last observed; no history.
create table cluster_view (
    cluster_id  text        primary key references cluster (id) on delete cascade,
    observed_at timestamptz not null,
    body        jsonb       not null
);

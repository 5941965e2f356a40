-- Rules of the registry in the database too. Every lock is short: new checks are not yet held against old rows (V11 does
-- that, under a lock that lets writers on). Of an account nobody can request that it be decommissioned.

set local lock_timeout = '5s';

-- paths of config items that are secret: a key, or <pool>/<key>
alter table cluster add column secret_items jsonb not null default '[]';

-- room in each page, so that a change of what no index knows (status, items, pools) touches no index
alter table cluster set (fillfactor = 80);

alter table cluster
    add constraint cluster_id_form check (id ~ '^[a-z][a-z0-9:-]*[a-z0-9]$' and length(id) <= 255) not valid,
    add constraint cluster_alias_form check (alias ~ '^[a-z]([a-z0-9-]*[a-z0-9])?$' and length(alias) <= 255) not valid,
    add constraint cluster_local_id_there check (local_id <> '' and length(local_id) <= 255) not valid,
    add constraint cluster_url_length check (length(api_server_url) <= 2048) not valid,
    add constraint cluster_criticality check (criticality_level >= 0) not valid,
    add constraint cluster_lifecycle check
        (lifecycle_status in ('REQUESTED', 'CREATING', 'READY', 'DECOMMISSION_REQUESTED', 'DECOMMISSIONED')) not valid,
    add constraint cluster_mode check (mode in ('MANAGE', 'OBSERVE')) not valid,
    add constraint cluster_items_object check (jsonb_typeof(config_items) = 'object') not valid,
    add constraint cluster_labels_object check (jsonb_typeof(labels) = 'object') not valid,
    add constraint cluster_secrets_list check (jsonb_typeof(secret_items) = 'array') not valid,
    add constraint cluster_pools_list check (jsonb_typeof(node_pools) = 'array') not valid,
    add constraint cluster_pool_sizes check
        (not jsonb_path_exists(node_pools, '$[*] ? (@.minSize < 0 || @.minSize > @.maxSize)')) not valid;

update infrastructure_account set lifecycle_status = 'READY' where lifecycle_status = 'DECOMMISSION_REQUESTED';

alter table infrastructure_account
    add constraint account_id_form check (id ~ '^[a-z][a-z0-9:-]*[a-z0-9]$' and length(id) <= 255) not valid,
    add constraint account_name_there check (name <> '' and length(name) <= 255) not valid,
    add constraint account_criticality check (criticality_level >= 0) not valid,
    add constraint account_lifecycle check
        (lifecycle_status in ('REQUESTED', 'CREATING', 'READY', 'DECOMMISSIONED')) not valid;

alter table channel
    add constraint channel_position check (position >= 0) not valid;

-- "freeze" alone is a word of SQL
create table rollout_freeze (
    id          uuid        primary key,
    scope       text        not null check (scope in ('FLEET', 'CHANNEL', 'CLUSTER')),
    subject     text,       -- a channel's name or a cluster's id
    reason      text        not null check (reason <> ''),
    actor       text        not null,
    created_at  timestamptz not null,
    until       timestamptz,
    lifted_at   timestamptz,
    row_version bigint      not null default 0,
    check ((scope = 'FLEET') = (subject is null))
);
create index rollout_freeze_open on rollout_freeze (scope, subject) where lifted_at is null;

-- what was answered to a creation, for who asks again with the same key
create table idempotency_key (
    actor        text        not null,
    route        text        not null,
    key          text        not null,
    request_hash text        not null, -- SHA-256 of the body
    status       integer     not null,
    etag         text,
    body         text        not null,
    created_at   timestamptz not null,
    primary key (actor, route, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit table is append-only' using errcode = 'restrict_violation';
end $$;
create trigger audit_append_only before update or delete on audit
    for each row execute function audit_is_append_only();

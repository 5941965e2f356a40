-- Built while writers go on, hence outside a transaction (see V12__registry_indexes.sql.conf). A build that broke off
-- leaves an invalid index behind: it is dropped first, so that the migration can be repeated.

drop index concurrently if exists cluster_place;
create unique index concurrently cluster_place on cluster (infrastructure_account, region, local_id)
    where lifecycle_status <> 'DECOMMISSIONED';
drop index concurrently if exists cluster_channel_id;
create index concurrently cluster_channel_id on cluster (channel, id);
drop index concurrently if exists cluster_account_id;
create index concurrently cluster_account_id on cluster (infrastructure_account, id);
drop index concurrently if exists cluster_api_server_url;
create index concurrently cluster_api_server_url on cluster (api_server_url);
drop index concurrently if exists cluster_local_id;
create index concurrently cluster_local_id on cluster (local_id, id);
drop index concurrently if exists cluster_environment;
create index concurrently cluster_environment on cluster (environment, id);
drop index concurrently if exists cluster_region;
create index concurrently cluster_region on cluster (region, id);
drop index concurrently if exists cluster_provider;
create index concurrently cluster_provider on cluster (provider, id);
drop index concurrently if exists cluster_criticality_level;
create index concurrently cluster_criticality_level on cluster (criticality_level, id);
drop index concurrently if exists cluster_lifecycle_status;
create index concurrently cluster_lifecycle_status on cluster (lifecycle_status, id);
drop index concurrently if exists cluster_created_at;
create index concurrently cluster_created_at on cluster (created_at, id);
drop index concurrently if exists cluster_labels;
create index concurrently cluster_labels on cluster using gin (labels);
drop index concurrently if exists account_cost_center;
create index concurrently account_cost_center on infrastructure_account (cost_center, id);
drop index concurrently if exists cluster_channel;
drop index concurrently if exists cluster_account;

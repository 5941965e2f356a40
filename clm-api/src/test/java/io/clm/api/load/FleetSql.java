package io.clm.api.load;

/** 10,000 clusters in 200 accounts and 20 channels, 4 pools and 20 config items each: 40,000 pools, 200,000 items. */
final class FleetSql {
    static final String FILL = """
            insert into channel (name, position, git_ref, head, created_at, updated_at)
            select 'channel-' || n, n, 'refs/heads/c' || n, repeat('a', 40), now(), now() from generate_series(0, 19) n;
            insert into infrastructure_account (id, type, name, owner, cost_center, environment, criticality_level,
                external_id, lifecycle_status, created_at, updated_at)
            select 'aws:' || (100000000000 + n), 'aws', 'account-' || n, 'team/' || n % 50, lpad(n::text, 10, '0'),
                'production', 2, (100000000000 + n)::text, 'READY', now(), now() from generate_series(0, 199) n;
            insert into cluster (id, alias, infrastructure_account, region, local_id, provider, api_server_url, channel,
                environment, criticality_level, lifecycle_status, current_version, config_items, node_pools, labels,
                created_at, updated_at)
            select 'aws:' || (100000000000 + n % 200) || ':eu-central-1:kube-' || n, 'cluster-' || n,
                'aws:' || (100000000000 + n % 200), 'eu-central-1', 'kube-' || n, 'zalando-aws',
                'https://kube-' || n || '.example.org', 'channel-' || n % 20, 'production', 2, 'READY',
                repeat('a', 40) || '#0123456789abcdef',
                (select jsonb_object_agg('config_item_' || i, 'value ' || i || ' of cluster ' || n)
                 from generate_series(1, 8) i),
                (select jsonb_agg(jsonb_build_object('name', 'pool-' || p, 'profile', 'worker-default', 'instanceTypes',
                    jsonb_build_array('m5.large', 'm5.xlarge'), 'discountStrategy', 'none', 'minSize', 3, 'maxSize', 20,
                    'configItems', jsonb_build_object('labels', 'a=b', 'taints', 'c=d:NoSchedule', 'number', p::text)))
                 from generate_series(1, 4) p),
                jsonb_build_object('ring', (n % 10)::text), now() - n * interval '1 minute', now()
            from generate_series(0, 9999) n;
            analyze
            """;

    /** How many config items there are, those of pools included. */
    static final String ITEMS = """
            select sum((select count(*) from jsonb_object_keys(config_items))
                + (select sum((select count(*) from jsonb_object_keys(pool -> 'configItems')))
                   from jsonb_array_elements(node_pools) pool)) from cluster
            """;

    private FleetSql() {}
}

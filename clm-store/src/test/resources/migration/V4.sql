-- what a database of version 4 may hold: everything that later migrations touch
insert into infrastructure_account values
    ('aws:123456789012', 'aws', 'main', 'team/a', '0001', 'test', 1, '123456789012', 'READY', now(), now(), 3),
    ('aws:210987654321', 'aws', 'old', 'team/b', '0002', 'production', 2, '210987654321', 'DECOMMISSION_REQUESTED', now(), now(), 0);
insert into channel values ('dev', 0, 'refs/heads/dev', repeat('a', 40), now(), null, null, null, now(), now(), 0);
insert into cluster (id, alias, infrastructure_account, region, local_id, provider, api_server_url, channel, environment,
                     criticality_level, lifecycle_status, current_version, config_items, node_pools, labels, created_at,
                     updated_at, row_version)
values ('aws:123456789012:eu-central-1:kube-1', 'a', 'aws:123456789012', 'eu-central-1', 'kube-1', 'zalando-aws',
        'https://kube-1.example.org', 'dev', 'test', 1, 'READY', 'v#1', '{"a": "1", "password": "aws:kms:X"}',
        '[{"name": "w", "profile": "worker-default", "instanceTypes": ["m5.large"], "discountStrategy": "none",
           "minSize": 1, "maxSize": 3, "configItems": {}}]', '{"ring": "first"}', now(), now(), 7);
insert into cluster_problem values
    ('aws:123456789012:eu-central-1:kube-1', 'planner', '[{"type": "t", "title": "old"}]', now());
insert into audit (id, at, actor, action, subject_type, subject_id, after)
values ('019aa000-0000-7000-8000-000000000001', now(), 'jane', 'create', 'cluster', 'aws:123456789012:eu-central-1:kube-1',
        '{"alias": "a"}');
insert into event (at, type, subject, message, actor) values (now(), 'CLUSTER_CREATED', 's', 'm', 'jane');

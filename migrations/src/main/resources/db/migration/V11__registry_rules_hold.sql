-- Holds the rules of V10 against the rows that were there before; readers and writers go on meanwhile.

alter table cluster validate constraint cluster_id_form;
alter table cluster validate constraint cluster_alias_form;
alter table cluster validate constraint cluster_local_id_there;
alter table cluster validate constraint cluster_url_length;
alter table cluster validate constraint cluster_criticality;
alter table cluster validate constraint cluster_lifecycle;
alter table cluster validate constraint cluster_mode;
alter table cluster validate constraint cluster_items_object;
alter table cluster validate constraint cluster_labels_object;
alter table cluster validate constraint cluster_secrets_list;
alter table cluster validate constraint cluster_pools_list;
alter table cluster validate constraint cluster_pool_sizes;
alter table infrastructure_account validate constraint account_id_form;
alter table infrastructure_account validate constraint account_name_there;
alter table infrastructure_account validate constraint account_criticality;
alter table infrastructure_account validate constraint account_lifecycle;
alter table channel validate constraint channel_position;

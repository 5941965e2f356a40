package io.clm.core.plan;

import java.util.Map;

/** What is lost for good with a thing that is deleted or replaced. */
final class LostWith {
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("AWS::S3::Bucket", "its objects are lost"),
            Map.entry("AWS::KMS::Key", "what it encrypted cannot be read any more"),
            Map.entry("AWS::EC2::Volume", "its data are lost"),
            Map.entry("AWS::EC2::Instance", "its local data are lost"),
            Map.entry("AWS::EC2::EIP", "its address goes back to AWS"),
            Map.entry("AWS::EFS::FileSystem", "its files are lost"),
            Map.entry("AWS::FSx::FileSystem", "its files are lost"),
            Map.entry("AWS::RDS::DBInstance", "its data are lost"),
            Map.entry("AWS::RDS::DBCluster", "its data are lost"),
            Map.entry("AWS::DocDB::DBCluster", "its data are lost"),
            Map.entry("AWS::Neptune::DBCluster", "its data are lost"),
            Map.entry("AWS::DynamoDB::Table", "its items are lost"),
            Map.entry("AWS::DynamoDB::GlobalTable", "its items are lost"),
            Map.entry("AWS::ElastiCache::ReplicationGroup", "its data are lost"),
            Map.entry("AWS::ElastiCache::CacheCluster", "its data are lost"),
            Map.entry("AWS::MemoryDB::Cluster", "its data are lost"),
            Map.entry("AWS::OpenSearchService::Domain", "its indices are lost"),
            Map.entry("AWS::Elasticsearch::Domain", "its indices are lost"),
            Map.entry("AWS::Redshift::Cluster", "its data are lost"),
            Map.entry("AWS::Kinesis::Stream", "its records are lost"),
            Map.entry("AWS::MSK::Cluster", "its topics are lost"),
            Map.entry("AWS::SQS::Queue", "its messages are lost"),
            Map.entry("AWS::Logs::LogGroup", "its logs are lost"),
            Map.entry("AWS::ECR::Repository", "its images are lost"),
            Map.entry("AWS::SecretsManager::Secret", "its value is lost"),
            Map.entry("AWS::Cognito::UserPool", "its users are lost"),
            Map.entry("AWS::Route53::HostedZone", "its name servers and records are lost"),
            Map.entry("AWS::Backup::BackupVault", "its backups are lost"),
            Map.entry("AWS::EKS::Cluster", "all that runs in it is lost"));

    private LostWith() {}

    /** Empty when nothing is. */
    static String resource(String type) {
        return RESOURCES.getOrDefault(type, "");
    }
}

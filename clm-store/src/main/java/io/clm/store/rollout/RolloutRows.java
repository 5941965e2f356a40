package io.clm.store.rollout;

import io.clm.core.rollout.RolloutState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface RolloutRows extends JpaRepository<RolloutRow, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RolloutRow r where r.id = ?1")
    Optional<RolloutRow> lock(UUID id);

    Optional<RolloutRow> findFirstByClusterIdAndStateIn(String clusterId, Collection<RolloutState> states);

    Optional<RolloutRow> findFirstByClusterIdOrderByIdDesc(String clusterId);

    @NativeQuery("select distinct on (cluster_id) * from rollout order by cluster_id, id desc")
    List<RolloutRow> newest();

    List<RolloutRow> findByStateInOrderById(Collection<RolloutState> states);

    Optional<RolloutRow> findFirstByClusterIdAndClusterVersionAndStateInAndRetriedAtIsNullOrderByIdDesc(
            String clusterId, String clusterVersion, Collection<RolloutState> states);

    @Modifying
    @Query("""
            update RolloutRow r set r.retriedAt = current_timestamp
            where r.clusterId = ?1 and r.clusterVersion = ?2 and r.retriedAt is null
              and r.state in (io.clm.core.rollout.RolloutState.FAILED, io.clm.core.rollout.RolloutState.ABORTED)
            """)
    void release(String clusterId, String clusterVersion);
}

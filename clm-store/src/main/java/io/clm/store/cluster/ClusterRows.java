package io.clm.store.cluster;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClusterRows extends JpaRepository<ClusterRow, String> {

    boolean existsByAlias(String alias);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClusterRow c where c.id = ?1")
    Optional<ClusterRow> lock(String id);
}

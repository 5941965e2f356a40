package io.clm.store.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRows extends JpaRepository<PlanRow, UUID> {

    Optional<PlanRow> findFirstByClusterIdOrderByIdDesc(String clusterId);
}

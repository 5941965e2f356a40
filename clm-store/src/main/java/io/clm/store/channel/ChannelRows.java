package io.clm.store.channel;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ChannelRows extends JpaRepository<ChannelRow, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ChannelRow c where c.name = ?1")
    Optional<ChannelRow> lock(String name);
}

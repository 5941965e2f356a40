package io.clm.store.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a cluster's row that is told in the same statement.
 *
 * @param sql an {@code update} that hits one row or none, returning its {@code infrastructure_account} and
 *     {@code channel}; no parameter is named as one of an event or of an audit row
 */
public record RowChange(String sql, Map<String, @Nullable Object> parameters) {}

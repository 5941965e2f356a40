/** YAML 1.1 as Kubernetes' tools and CLM read it, with the places of everything for messages. */
@NullMarked
package io.clm.core.yaml;

import org.jspecify.annotations.NullMarked;

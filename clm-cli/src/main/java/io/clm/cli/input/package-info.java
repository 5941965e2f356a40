/** What offline commands are given: sources, clusters, facts. */
@NullMarked
package io.clm.cli.input;

import org.jspecify.annotations.NullMarked;

/** Schemas of structured data in a short form, and where they are kept in the jar. */
@NullMarked
package io.clm.core.schema;

import org.jspecify.annotations.NullMarked;

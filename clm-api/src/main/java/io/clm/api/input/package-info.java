/** Reading request bodies field by field, so that every objection names its field. */
@NullMarked
package io.clm.api.input;

import org.jspecify.annotations.NullMarked;

/** What every line of the log says of the request it belongs to. */
@NullMarked
package io.clm.api.log;

import org.jspecify.annotations.NullMarked;

/** Wake-up calls between processes, through PostgreSQL's NOTIFY. */
@NullMarked
package io.clm.store.signal;

import org.jspecify.annotations.NullMarked;

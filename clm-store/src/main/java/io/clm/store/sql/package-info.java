/** Pieces of SQL that several stores are made of. */
@NullMarked
package io.clm.store.sql;

import org.jspecify.annotations.NullMarked;

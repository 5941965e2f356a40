/** What is wrong with the texts that a version renders to, found before anything is applied. */
@NullMarked
package io.clm.core.check;

import org.jspecify.annotations.NullMarked;

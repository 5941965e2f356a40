/** Named lines of configuration, their versions and their policy. */
@NullMarked
package io.clm.core.channel;

import org.jspecify.annotations.NullMarked;

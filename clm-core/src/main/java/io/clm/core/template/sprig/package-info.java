/** Functions that Helm's users know from Sprig, as far as their results depend on nothing but their arguments. */
@NullMarked
package io.clm.core.template.sprig;

import org.jspecify.annotations.NullMarked;

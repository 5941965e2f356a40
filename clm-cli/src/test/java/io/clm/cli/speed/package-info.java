/** How fast the engine is: run by hand, see docs/performance.md. */
@NullMarked
package io.clm.cli.speed;

import org.jspecify.annotations.NullMarked;

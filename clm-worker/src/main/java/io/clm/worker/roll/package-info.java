/** Rolling pools: the world as the roll planner sees it, and what it decides put into effect. */
@NullMarked
package io.clm.worker.roll;

import org.jspecify.annotations.NullMarked;

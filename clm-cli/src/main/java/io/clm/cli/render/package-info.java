/** The commands render and template. */
@NullMarked
package io.clm.cli.render;

import org.jspecify.annotations.NullMarked;

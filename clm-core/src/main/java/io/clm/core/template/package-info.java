/** Go's text/template language: the engine's front door, its limits and its one exception. */
@NullMarked
package io.clm.core.template;

import org.jspecify.annotations.NullMarked;

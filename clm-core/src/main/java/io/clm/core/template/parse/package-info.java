/** From text to tree: lexer and parser. */
@NullMarked
package io.clm.core.template.parse;

import org.jspecify.annotations.NullMarked;

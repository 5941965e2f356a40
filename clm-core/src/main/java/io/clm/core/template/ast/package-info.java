/** The tree of a parsed template; texts of nodes as Go prints them in errors. */
@NullMarked
package io.clm.core.template.ast;

import org.jspecify.annotations.NullMarked;

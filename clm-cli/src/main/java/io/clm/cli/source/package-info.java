/** Where configuration comes from: Git repositories and directories. */
@NullMarked
package io.clm.cli.source;

import org.jspecify.annotations.NullMarked;

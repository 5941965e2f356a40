/** What a new sandbox begins with: configuration repository, account, clusters. */
@NullMarked
package io.clm.sandbox.seed;

import org.jspecify.annotations.NullMarked;

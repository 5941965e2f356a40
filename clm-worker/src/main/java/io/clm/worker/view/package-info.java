/** Live pictures of clusters. */
@NullMarked
package io.clm.worker.view;

import org.jspecify.annotations.NullMarked;

/** The last observed picture of a cluster's nodes and pods, for people. */
@NullMarked
package io.clm.core.view;

import org.jspecify.annotations.NullMarked;

/** The sandbox's own use of the REST API. */
@NullMarked
package io.clm.sandbox.web;

import org.jspecify.annotations.NullMarked;

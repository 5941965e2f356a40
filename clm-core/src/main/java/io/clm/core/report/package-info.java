/** Plans for people and machines: text for terminals, a page of HTML, JSON; of one cluster or of a fleet. */
@NullMarked
package io.clm.core.report;

import org.jspecify.annotations.NullMarked;

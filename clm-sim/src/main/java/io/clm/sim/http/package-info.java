/** A thin layer over the JDK's HTTP server: loopback only, virtual threads, JSON problems. */
@NullMarked
package io.clm.sim.http;

import org.jspecify.annotations.NullMarked;

/** CronJobs: Jobs by the clock. */
@NullMarked
package io.clm.sim.kube.controllers.cron;

import org.jspecify.annotations.NullMarked;

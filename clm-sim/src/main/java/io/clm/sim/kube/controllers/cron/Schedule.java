package io.clm.sim.kube.controllers.cron;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The times at which a CronJob is due: five fields, or a name such as {@code @daily}; in UTC or in a named zone. */
final class Schedule {
    private static final CronDefinition UNIX = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
    private static final Map<String, String> NAMED = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    private final ExecutionTime times;
    private final ZoneId zone;

    private Schedule(ExecutionTime times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /** Empty when schedule or zone cannot be read. */
    static Optional<Schedule> parse(String text, String zone) {
        try {
            Cron cron = new CronParser(UNIX).parse(NAMED.getOrDefault(text.strip(), text));
            return Optional.of(
                    new Schedule(ExecutionTime.forCron(cron), zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The next time after that one; empty when there is none, as on the 30th of February. */
    Optional<Instant> after(Instant instant) {
        return times.nextExecution(instant.atZone(zone)).map(time -> time.toInstant());
    }

    /** The last time at or before that one. */
    Optional<Instant> upTo(Instant instant) {
        return times.lastExecution(instant.plusSeconds(1).atZone(zone)).map(time -> time.toInstant());
    }
}

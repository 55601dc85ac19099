package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.function.FunctionVersion;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Provisions environments at the same hours of each day, as a scheduled scaling action does on AWS.
 *
 * @param from in UTC, when they are asked for
 * @param to in UTC, when they are given back; before {@code from} if that is on the next day
 * @param keepAlive how long the environments on demand beside them stay
 */
record Schedule(int environments, LocalTime from, LocalTime to, Duration keepAlive, FunctionPattern functions)
        implements Policy {

    Schedule {
        if (environments < 1) {
            throw new IllegalArgumentException("a schedule is for one environment or more, not " + environments);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a schedule from " + from + " to " + to + " is empty");
        }
    }

    static Schedule of(Parameters parameters) {
        return new Schedule(
                parameters.count("environments", 1),
                time(parameters, "from"),
                time(parameters, "to"),
                parameters.duration("keep-alive", Policies.KEEP_ALIVE),
                FunctionPattern.of(parameters));
    }

    private static LocalTime time(Parameters parameters, String name) {
        String text = parameters
                .text(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a schedule needs '" + name + "', as in '" + Policies.SCHEDULE.example() + "'"));
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException invalid) {
            throw new IllegalArgumentException("expected a time of day such as 08:00, not '" + text + "'", invalid);
        }
    }

    @Override
    public String name() {
        return "schedule " + environments + " from " + from + " to " + to;
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return KeepAlivePolicy.fixed(keepAlive);
    }

    @Override
    public void begin(PolicyRun run) {
        if (until(run, to).compareTo(until(run, from)) < 0) {
            provision(run, environments);
        }
        at(run, from, environments);
        at(run, to, 0);
    }

    private void at(PolicyRun run, LocalTime time, int wanted) {
        run.scheduler().after(until(run, time), () -> {
            provision(run, wanted);
            at(run, time, wanted);
        });
    }

    private void provision(PolicyRun run, int wanted) {
        functions.forEach(run, function -> {
            FunctionVersion version = run.version(function);
            run.invoker().provision(version.function(), wanted);
            run.pool().provision(version, wanted, progress -> {});
        });
    }

    /** From now to the next time that it is so late: a day if it is so late now. */
    private static Duration until(PolicyRun run, LocalTime time) {
        LocalTime now = run.scheduler().instant().atOffset(ZoneOffset.UTC).toLocalTime();
        Duration wait = Duration.between(now, time);
        return wait.isPositive() ? wait : wait.plusDays(1);
    }
}

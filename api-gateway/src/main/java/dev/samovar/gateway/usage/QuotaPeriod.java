package dev.samovar.gateway.usage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** For how long a quota holds; all begin with a day in UTC. */
public enum QuotaPeriod {
    DAY {
        @Override
        LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }
    },
    /** From Monday to Sunday. */
    WEEK {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    };

    abstract LocalDate start(LocalDate day);

    abstract LocalDate next(LocalDate start);

    /** The period that a day is in. */
    QuotaWindow window(long epochDay) {
        LocalDate start = start(LocalDate.ofEpochDay(epochDay));
        return new QuotaWindow(start.toEpochDay(), next(start).toEpochDay());
    }
}

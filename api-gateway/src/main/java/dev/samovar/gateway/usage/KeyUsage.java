package dev.samovar.gateway.usage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a key has used of a plan, day by day, and what it has been granted beyond it. Thread-safe. */
final class KeyUsage {
    /** Days that are remembered, that of now among them. */
    static final int DAYS = 90;
    /** What is left where there is no quota. */
    static final long UNLIMITED = Integer.MAX_VALUE;

    private static final int DAY_BYTES = 3 * Long.BYTES;
    private static final int GRANT_BYTES = 3 * Long.BYTES;

    private final TreeMap<Long, DailyUsage> days = new TreeMap<>();
    private QuotaPeriod period = QuotaPeriod.DAY;
    private QuotaWindow window = QuotaWindow.NONE;
    private long usedInWindow;
    private QuotaWindow grantWindow = QuotaWindow.NONE;
    private long granted;

    /** Counts a request, if there is something left for it. */
    synchronized boolean count(Optional<Quota> quota, long today) {
        long left = remaining(quota, today);
        if (left <= 0) {
            return false;
        }
        usedInWindow++;
        DailyUsage before = days.get(today);
        if (before == null) {
            days.headMap(today - DAYS, true).clear();
        }
        long used = before == null ? 1 : before.used() + 1;
        days.put(today, new DailyUsage(used, quota.isPresent() ? left - 1 : UNLIMITED));
        return true;
    }

    private long remaining(Optional<Quota> quota, long today) {
        if (quota.isEmpty()) {
            return UNLIMITED;
        }
        enter(quota.get().period(), today);
        return quota.get().allowance(window) + grant() - usedInWindow;
    }

    private void enter(QuotaPeriod current, long today) {
        if (current == period && window.has(today)) {
            return;
        }
        period = current;
        window = current.window(today);
        usedInWindow = days.subMap(window.firstDay(), window.endDay()).values().stream()
                .mapToLong(DailyUsage::used)
                .sum();
    }

    private long grant() {
        return grantWindow.equals(window) ? granted : 0;
    }

    /** Lets the key have so many more requests in the period of today, whatever it used. */
    synchronized void setRemaining(Quota quota, long today, long remaining) {
        long missing = remaining - remaining(Optional.of(quota), today);
        granted = grant() + missing;
        grantWindow = window;
        DailyUsage before = days.getOrDefault(today, new DailyUsage(0, 0));
        days.put(today, new DailyUsage(before.used(), remaining));
    }

    /** What was used on each of some days, the last one included. */
    synchronized List<DailyUsage> report(Optional<Quota> quota, long first, long last) {
        List<DailyUsage> report = new ArrayList<>();
        for (long day = first; day <= last; day++) {
            DailyUsage known = days.get(day);
            report.add(known == null ? new DailyUsage(0, leftBefore(quota, day)) : known);
        }
        return report;
    }

    /* A day without requests ends as the last one with some in its period did. */
    private long leftBefore(Optional<Quota> quota, long day) {
        if (quota.isEmpty()) {
            return UNLIMITED;
        }
        QuotaWindow its = quota.get().period().window(day);
        Map.Entry<Long, DailyUsage> before = days.lowerEntry(day);
        return before != null && its.has(before.getKey())
                ? before.getValue().remaining()
                : quota.get().allowance(its);
    }

    synchronized byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(GRANT_BYTES + days.size() * DAY_BYTES)
                .putLong(grantWindow.firstDay())
                .putLong(grantWindow.endDay())
                .putLong(granted);
        days.forEach((day, usage) -> buffer.putLong(day).putLong(usage.used()).putLong(usage.remaining()));
        return buffer.array();
    }

    static KeyUsage of(byte[] bytes) {
        var usage = new KeyUsage();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        usage.grantWindow = new QuotaWindow(buffer.getLong(), buffer.getLong());
        usage.granted = buffer.getLong();
        while (buffer.hasRemaining()) {
            usage.days.put(buffer.getLong(), new DailyUsage(buffer.getLong(), buffer.getLong()));
        }
        return usage;
    }
}

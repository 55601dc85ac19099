package dev.samovar.gateway.usage;

/** Days that share a quota, counted since the epoch; the first of them is in, the end is not. */
record QuotaWindow(long firstDay, long endDay) {
    /** No days at all. */
    static final QuotaWindow NONE = new QuotaWindow(0, 0);

    boolean has(long day) {
        return day >= firstDay && day < endDay;
    }
}

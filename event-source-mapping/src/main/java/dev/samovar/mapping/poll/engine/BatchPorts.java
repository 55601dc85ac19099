package dev.samovar.mapping.poll.engine;

import dev.samovar.time.Scheduler;
import java.util.List;

/**
 * What every batch of a mapping needs.
 *
 * @param function who gets it
 * @param format how it is written
 * @param settlement what becomes of its records
 * @param meter who counts
 */
public record BatchPorts<R>(
        Scheduler scheduler, TargetFunction function, EventFormat<R> format, Settlement<R> settlement, Meter meter) {

    /** Lets go of records that were not processed; the source keeps them, even if it cannot be told. */
    void giveBack(List<Item<R>> items) {
        if (!items.isEmpty()) {
            try {
                settlement.abandon(items);
            } catch (RuntimeException broken) {
                meter.broke(broken);
            }
        }
    }
}

package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.InvocationResult.Executed;
import java.time.InstantSource;
import java.util.Optional;

/** Counts what a mapping does, for its progress. */
public final class Meter {
    private final Rate batchRate;
    private final Rate recordRate;
    private int running;
    private long batches;
    private long records;
    private long filteredOut;
    private long failures;
    private long refusals;
    private int lastSize;
    private int largestSize;
    private String problem = "";
    private String breakage = "";

    public Meter(InstantSource clock) {
        batchRate = new Rate(clock);
        recordRate = new Rate(clock);
    }

    void began(int size) {
        running++;
        batches++;
        records += size;
        lastSize = size;
        largestSize = Math.max(largestSize, size);
        batchRate.count(1);
        recordRate.count(size);
    }

    void ended(Optional<Executed> answer) {
        running--;
        if (answer.isEmpty()) {
            refusals++;
        } else {
            breakage = "";
        }
    }

    /** The function failed on a batch, or on some of its records. */
    public void failed() {
        failures++;
    }

    /** Records did not pass the filter. */
    public void filteredOut(int count) {
        filteredOut += count;
    }

    /** The source does not answer; an empty text if it does again. */
    public void problem(String text) {
        problem = text;
    }

    /** Something broke that should not; it is shown until the function runs again. */
    public void broke(RuntimeException failure) {
        breakage = failure.toString();
    }

    /** What was counted so far. */
    public Counts counts() {
        return new Counts(
                running,
                batches,
                records,
                filteredOut,
                failures,
                refusals,
                batchRate.perSecond(),
                recordRate.perSecond(),
                lastSize,
                largestSize,
                problem.isEmpty() ? breakage : problem);
    }
}

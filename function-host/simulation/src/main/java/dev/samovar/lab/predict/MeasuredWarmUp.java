package dev.samovar.lab.predict;

import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.WarmUp;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Durations as they were measured, by the age of the environment: a law of its own for the first invocation, the second,
 * the next two, the next four and so on. Environments older than any that was measured are like the oldest.
 */
final class MeasuredWarmUp implements WarmUp {
    private final List<DurationModel> laws;

    private MeasuredWarmUp(List<DurationModel> laws) {
        this.laws = laws;
    }

    static MeasuredWarmUp of(MeasuredSize size) {
        return new MeasuredWarmUp(IntStream.rangeClosed(0, ageGroup(size.oldest() - 1))
                .mapToObj(group -> Fit.of(size.durations(youngest(group), youngest(group + 1) - 1))
                        .model())
                .toList());
    }

    /* Ages 0, 1, 2 to 3, 4 to 7 ... are groups 0, 1, 2, 3 ... */
    private static int ageGroup(int earlier) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(earlier);
    }

    private static int youngest(int group) {
        return group == 0 ? 0 : 1 << (group - 1);
    }

    @Override
    public long draw(int earlier, RandomGenerator random) {
        return laws.get(Math.min(ageGroup(earlier), laws.size() - 1)).draw(random);
    }
}

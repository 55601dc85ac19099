package dev.samovar.lab.experiment;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import java.time.Duration;
import java.util.Optional;

/** What a workload's functions are like. */
record FunctionReader(int memoryMb, long codeBytes, DurationModel init, DurationModel duration) {
    private static final long MEGABYTE = 1L << 20;

    /** A plain Java function: without a word in the file about it. */
    private static final FunctionReader USUAL = new FunctionReader(
            512, 0, Durations.fixed(Duration.ofMillis(400)), Durations.fixed(Duration.ofMillis(100)));

    static FunctionReader read(Optional<Entry> entry) {
        if (entry.isEmpty()) {
            return USUAL;
        }
        Fields fields = entry.get().fields();
        int memory = fields.optional("memory").map(FunctionReader::memoryMb).orElse(USUAL.memoryMb);
        long code = fields.optional("code").map(Entry::bytes).orElse(USUAL.codeBytes);
        DurationModel init = fields.optional("init").map(DurationReader::read).orElse(USUAL.init);
        DurationModel duration =
                fields.optional("duration").map(DurationReader::read).orElse(USUAL.duration);
        fields.end();
        return new FunctionReader(memory, code, init, duration);
    }

    private static int memoryMb(Entry entry) {
        long megabytes = entry.bytes() / MEGABYTE;
        if (megabytes < FunctionConfiguration.MEMORY_MB_MIN || megabytes > FunctionConfiguration.MEMORY_MB_MAX) {
            throw entry.refuse("memory is from 128 MB to 10240 MB, not " + entry.text());
        }
        return (int) megabytes;
    }
}

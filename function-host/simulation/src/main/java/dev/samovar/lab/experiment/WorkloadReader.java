package dev.samovar.lab.experiment;

import dev.samovar.lab.trace.AzureTrace;
import dev.samovar.lab.trace.CsvTrace;
import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.SyntheticWorkload;
import dev.samovar.lab.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads workloads. Each has a name, and one of several ways to say who calls what and when. */
final class WorkloadReader {
    static final int FUNCTIONS_MOST = 1_000_000;
    private static final int CALLERS_MOST = 100_000;

    /** Of workloads that do not say how long they are. */
    private final Optional<Duration> usualLength;

    /** What file names are relative to. */
    private final Path directory;

    WorkloadReader(Optional<Duration> usualLength, Path directory) {
        this.usualLength = usualLength;
        this.directory = directory;
    }

    Workload read(Entry entry) {
        Fields fields = entry.fields();
        String name = fields.required("name").text();
        List<WorkloadKind> kinds = Arrays.stream(WorkloadKind.values())
                .filter(kind -> fields.optional(kind.word()).isPresent())
                .toList();
        if (kinds.size() != 1) {
            throw entry.refuse("workload '" + name + "' needs one of " + String.join(", ", WorkloadKind.words()));
        }
        WorkloadKind kind = kinds.getFirst();
        Workload workload = read(kind, name, fields, fields.required(kind.word()));
        fields.end();
        return workload;
    }

    private Workload read(WorkloadKind kind, String name, Fields fields, Entry value) {
        return switch (kind) {
            case ARRIVALS -> synthetic(name, fields, value);
            case CLOSED_LOOP -> closedLoop(name, fields, value.fields(kind.example()));
            case AZURE_LIKE ->
                AzureLikeReader.read(name, length(fields), value.fields(kind.example()), fields.optional("function"));
            case AZURE -> {
                FunctionReader function = FunctionReader.read(fields.optional("function"));
                yield value.building(() -> AzureTrace.open(name, file(value), function.init()));
            }
            case CSV -> {
                FunctionReader function = FunctionReader.read(fields.optional("function"));
                double speed = fields.optional("speed").map(Entry::number).orElse(1.0);
                yield value.building(() -> CsvTrace.open(name, file(value), speed, function.init()));
            }
        };
    }

    private Path file(Entry entry) {
        return directory.resolve(entry.text());
    }

    private Workload synthetic(String name, Fields fields, Entry arrivals) {
        ArrivalProcess law = ArrivalsReader.read(arrivals);
        FunctionReader function = FunctionReader.read(fields.optional("function"));
        int count = fields.optional("functions")
                .map(entry -> entry.wholeNumber(1, FUNCTIONS_MOST))
                .orElse(1);
        return new SyntheticWorkload(
                name,
                length(fields),
                IntStream.range(0, count)
                        .mapToObj(i -> new FunctionLoad(
                                named(count == 1 ? name : name + "-" + (i + 1), function), law, function.duration()))
                        .toList());
    }

    private Workload closedLoop(String name, Fields fields, Fields loop) {
        int callers = loop.required("callers").wholeNumber(1, CALLERS_MOST);
        DurationModel think = DurationReader.read(loop.required("think"));
        loop.end();
        FunctionReader function = FunctionReader.read(fields.optional("function"));
        return new ClosedLoop(name, length(fields), named(name, function), callers, think, function.duration());
    }

    private static ModelledFunction named(String name, FunctionReader function) {
        String valid = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        return new ModelledFunction(valid, valid, function.memoryMb(), function.codeBytes(), function.init());
    }

    private Duration length(Fields fields) {
        Optional<Entry> own = fields.optional("length");
        Duration length = own.map(Entry::duration)
                .or(() -> usualLength)
                .orElseThrow(() -> fields.at().refuse("'length' is missing, here and for the experiment"));
        if (!length.isPositive()) {
            throw own.orElse(fields.at()).refuse("a length is more than zero");
        }
        return length;
    }
}

package dev.samovar.lab.experiment;

import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.SyntheticWorkload;
import dev.samovar.lab.workload.Workload;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads workloads. Each has a name, and one of several ways to say who calls what and when. */
final class WorkloadReader {
    private static final int FUNCTIONS_MOST = 1_000_000;
    private static final int CALLERS_MOST = 100_000;

    /** Of workloads that do not say how long they are. */
    private final Optional<Duration> usualLength;

    WorkloadReader(Optional<Duration> usualLength) {
        this.usualLength = usualLength;
    }

    Workload read(Entry entry) {
        Fields fields = entry.fields();
        String name = fields.required("name").text();
        Optional<Entry> arrivals = fields.optional("arrivals");
        Optional<Entry> closedLoop = fields.optional("closed-loop");
        if (arrivals.isPresent() == closedLoop.isPresent()) {
            throw entry.refuse("workload '" + name + "' needs one of 'arrivals', 'closed-loop'");
        }
        Workload workload = arrivals.isPresent()
                ? synthetic(name, fields, arrivals.get())
                : closedLoop(name, fields, closedLoop.orElseThrow());
        fields.end();
        return workload;
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

    private Workload closedLoop(String name, Fields fields, Entry entry) {
        Fields loop = entry.fields();
        int callers = loop.required("callers").wholeNumber(1, CALLERS_MOST);
        DurationModel think = DurationReader.read(loop.required("think"));
        loop.end();
        FunctionReader function = FunctionReader.read(fields.optional("function"));
        return new ClosedLoop(name, length(fields), named(name, function), callers, think, function.duration());
    }

    private static ModelledFunction named(String name, FunctionReader function) {
        return new ModelledFunction(name, name, function.memoryMb(), function.codeBytes(), function.init());
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

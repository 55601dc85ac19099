package dev.samovar.lab.experiment;

import dev.samovar.lab.trace.AzureLike;
import dev.samovar.lab.trace.Population;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.SyntheticWorkload;
import dev.samovar.lab.workload.Workload;
import java.time.Duration;
import java.util.Optional;

/** Reads workloads that look like Azure Functions. What the file says of its functions holds for all of them. */
final class AzureLikeReader {
    private AzureLikeReader() {}

    static Workload read(String name, Duration length, Fields like, Optional<Entry> function) {
        Population population = population(like);
        long seed = like.optional("seed")
                .map(entry -> entry.wholeNumber(0, Integer.MAX_VALUE))
                .orElse(1);
        like.end();
        FunctionReader given = FunctionReader.read(function);
        SyntheticWorkload made = AzureLike.make(name, length, population, given.init(), seed);
        boolean memory = isGiven("memory", function);
        boolean duration = isGiven("duration", function);
        return new SyntheticWorkload(
                name,
                length,
                made.loads().stream()
                        .map(load -> new FunctionLoad(
                                memory ? withMemory(load.function(), given.memoryMb()) : load.function(),
                                load.arrivals(),
                                duration ? given.duration() : load.duration()))
                        .toList());
    }

    private static Population population(Fields like) {
        Optional<Entry> functions = like.optional("functions");
        Optional<Entry> applications = like.optional("applications");
        if (functions.isPresent() == applications.isPresent()) {
            throw like.at().refuse("azure-like needs either functions or applications, of one function each");
        }
        Entry invocations = like.required("invocations");
        double mean = positive(invocations, invocations.number());
        int count = functions.or(() -> applications).orElseThrow().wholeNumber(1, WorkloadReader.FUNCTIONS_MOST);
        Population population =
                functions.isPresent() ? Population.ofFunctions(count, mean) : Population.ofApplications(count, mean);
        return like.optional("busiest")
                .map(entry -> population.withBusiest(positive(entry, entry.perSecond())))
                .orElse(population);
    }

    private static double positive(Entry entry, double value) {
        if (!(value > 0)) {
            throw entry.refuse("expected more than none");
        }
        return value;
    }

    private static boolean isGiven(String field, Optional<Entry> function) {
        return function.filter(entry -> entry.fields().names().contains(field)).isPresent();
    }

    private static ModelledFunction withMemory(ModelledFunction function, int memoryMb) {
        return new ModelledFunction(
                function.name(), function.application(), memoryMb, function.codeBytes(), function.init());
    }
}

package dev.samovar.lab.policy;

import dev.samovar.lab.workload.ModelledFunction;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Which functions are meant: names, in which a star stands for anything. */
record FunctionPattern(String text, Pattern pattern) {

    static FunctionPattern of(Parameters parameters) {
        String text = parameters.text("functions").orElse("*");
        return new FunctionPattern(text, Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E"));
    }

    /** Tells the index of each function of the run's shard that is meant. */
    void forEach(PolicyRun run, IntConsumer action) {
        List<ModelledFunction> functions = run.functions();
        for (int i = 0; i < functions.size(); i++) {
            if (run.shard().holds(i) && pattern.matcher(functions.get(i).name()).matches()) {
                action.accept(i);
            }
        }
    }
}

package dev.samovar.runtime.output;

import dev.samovar.runtime.FunctionOutput;

/** The output of a runtime: shut when that is killed, so that nothing more is heard of it. */
public final class Gate implements FunctionOutput {

    private final FunctionOutput output;
    private volatile boolean open = true;

    public Gate(FunctionOutput output) {
        this.output = output;
    }

    @Override
    public void write(String event) {
        if (open) {
            output.write(event);
        }
    }

    /** Lets nothing more through. */
    public void shut() {
        open = false;
    }
}

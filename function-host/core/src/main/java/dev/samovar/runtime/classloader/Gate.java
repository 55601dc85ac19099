package dev.samovar.runtime.classloader;

import dev.samovar.runtime.FunctionOutput;

/** The output of a sandbox: shut when it is killed, so that nothing more is heard of it. */
final class Gate implements FunctionOutput {

    private final FunctionOutput output;
    private volatile boolean open = true;

    Gate(FunctionOutput output) {
        this.output = output;
    }

    @Override
    public void write(String event) {
        if (open) {
            output.write(event);
        }
    }

    void shut() {
        open = false;
    }
}

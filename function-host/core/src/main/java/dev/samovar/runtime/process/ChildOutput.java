package dev.samovar.runtime.process;

import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.output.Gate;
import dev.samovar.runtime.output.LineOutput;
import dev.samovar.runtime.process.system.Pipe;
import dev.samovar.runtime.process.system.Pipes;
import java.io.IOException;
import java.nio.file.Path;

/** What a child writes: lines to its output, frames to its log. */
final class ChildOutput implements AutoCloseable {

    private final Gate gate;
    private final LineOutput lines;
    private final Pipe linePipe;
    private final Pipe framePipe;

    /** Makes the pipes {@link #lines} and {@link #frames} in a directory. */
    ChildOutput(FunctionOutput output, Path directory) throws IOException {
        gate = new Gate(output);
        lines = new LineOutput(gate);
        TelemetryFrames telemetry = new TelemetryFrames(gate, new LineOutput(gate));
        linePipe = Pipes.ofThisProcess().open(lines(directory), (bytes, count) -> lines.write(bytes, 0, count));
        framePipe = Pipes.ofThisProcess().open(frames(directory), telemetry::write);
    }

    static Path lines(Path directory) {
        return directory.resolve("lines");
    }

    static Path frames(Path directory) {
        return directory.resolve("frames");
    }

    /** Makes log events of all that was written before now. */
    void flush() {
        linePipe.drain();
        framePipe.drain();
        lines.endPartialLine();
    }

    /** Lets nothing more be heard. */
    @Override
    public void close() {
        gate.shut();
        linePipe.close();
        framePipe.close();
    }
}

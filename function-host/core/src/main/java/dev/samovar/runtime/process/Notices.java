package dev.samovar.runtime.process;

import dev.samovar.runtime.output.LineOutput;
import dev.samovar.runtime.process.system.Pipe;
import dev.samovar.runtime.process.system.Pipes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The pipe through which the host learns what becomes of a runtime and its extensions. */
final class Notices implements AutoCloseable {

    private final Pipe pipe;

    /** Makes the pipe {@link #in} a directory. */
    Notices(Path directory, Consumer<Notice> heard) throws IOException {
        LineOutput lines = new LineOutput(line -> Notice.parse(line).ifPresent(heard));
        pipe = Pipes.ofThisProcess().open(in(directory), (bytes, count) -> lines.write(bytes, 0, count));
    }

    static Path in(Path directory) {
        return directory.resolve("notices");
    }

    /** Tells of all that happened before now. */
    void flush() {
        pipe.drain();
    }

    @Override
    public void close() {
        pipe.close();
    }
}

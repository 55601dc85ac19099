package dev.samovar.runtime.process.system;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The reading end of a named pipe. Thread-safe. */
public final class Pipe implements AutoCloseable {

    private static final int BUFFER_BYTES = 8 * 1024;

    /** What the kernel holds at most: so much is enough to have read all that was written before. */
    private static final int CAPACITY_BYTES = 64 * 1024;

    private final int descriptor;
    private final Pipes.Sink sink;
    private final Runnable closed;
    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER_BYTES);
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private boolean open = true;

    Pipe(int descriptor, Pipes.Sink sink, Runnable closed) {
        this.descriptor = descriptor;
        this.sink = sink;
        this.closed = closed;
    }

    /** Hands on what was written before now. */
    public synchronized void drain() {
        int taken = 0;
        while (open && taken < CAPACITY_BYTES) {
            int count = (int) LibC.read(descriptor, buffer);
            if (count <= 0) {
                return;
            }
            MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, 0, count);
            sink.write(bytes, count);
            taken += count;
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            LibC.close(descriptor);
            closed.run();
        }
    }
}

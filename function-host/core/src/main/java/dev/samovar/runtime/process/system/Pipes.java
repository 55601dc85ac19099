package dev.samovar.runtime.process.system;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pipes through which children write, read by one thread for all.
 *
 * <p>Each is a named one, so that a child can be given it by its name, and so that whoever wants to know what was
 * written before some moment can read it then, instead of waiting for a thread to get to it.
 */
public final class Pipes {

    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int READ_WRITE_NONBLOCKING = 2 | 0x800 | CLOSE_ON_EXEC;
    private static final int OWNER_ONLY = 0600;
    private static final int ADD = 1;
    private static final int READABLE = 1;
    private static final int EVENTS_MAX = 64;
    private static final int FOREVER = -1;

    /* The kernel packs the structure on one architecture only. */
    private static final boolean PACKED =
            System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("amd64|x86_64");
    private static final long EVENT_BYTES = PACKED ? 12 : 16;
    private static final long KEY_OFFSET = PACKED ? 4 : 8;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.nativeOrder());

    private final int epoll = LibC.epollCreate(CLOSE_ON_EXEC);
    private final Map<Integer, Pipe> open = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();

    /** Made when the first child starts; the thread ends with the process. */
    private static final class Holder {
        static final Pipes INSTANCE = new Pipes();
    }

    private Pipes() {
        if (epoll < 0) {
            throw new IllegalStateException("this system has no epoll");
        }
        Thread.ofPlatform().daemon().name("samovar-child-output").start(this::run);
    }

    /** Takes the bytes that came through a pipe. Called by one thread at a time. */
    @FunctionalInterface
    public interface Sink {

        /** Takes some bytes; the array is used again. */
        void write(byte[] bytes, int count);
    }

    public static Pipes ofThisProcess() {
        return Holder.INSTANCE;
    }

    /** Makes a named pipe, whose end is read from now on. */
    public Pipe open(Path name, Sink sink) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(name.toString());
            if (LibC.mkfifo(path, OWNER_ONLY) < 0) {
                throw new IOException("the pipe " + name + " cannot be made");
            }
            /* Open for writing too: with no writer left it would be readable forever, with nothing to read. */
            int descriptor = LibC.open(path, READ_WRITE_NONBLOCKING);
            if (descriptor < 0) {
                throw new IOException("the pipe " + name + " cannot be opened");
            }
            int key = keys.incrementAndGet();
            Pipe pipe = new Pipe(descriptor, sink, () -> open.remove(key));
            open.put(key, pipe);
            MemorySegment event = arena.allocate(EVENT_BYTES);
            event.set(INT, 0, READABLE);
            event.set(INT, KEY_OFFSET, key);
            if (LibC.epollControl(epoll, ADD, descriptor, event) < 0) {
                pipe.close();
                throw new IOException("the pipe " + name + " cannot be watched");
            }
            return pipe;
        }
    }

    private void run() {
        MemorySegment events = Arena.global().allocate(EVENT_BYTES * EVENTS_MAX);
        while (true) {
            int ready = LibC.epollWait(epoll, events, EVENTS_MAX, FOREVER);
            for (int index = 0; index < ready; index++) {
                Pipe pipe = open.get(events.get(INT, index * EVENT_BYTES + KEY_OFFSET));
                if (pipe != null) {
                    pipe.drain();
                }
            }
        }
    }
}

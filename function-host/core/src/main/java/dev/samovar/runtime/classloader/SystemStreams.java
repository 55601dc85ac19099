package dev.samovar.runtime.classloader;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * The process's standard streams, divided: what the JDK itself writes on a sandbox's thread, such as a stack trace,
 * goes to that sandbox.
 */
final class SystemStreams {

    private static boolean installed;

    private SystemStreams() {}

    /** Divides the streams, once in the life of the process. */
    static synchronized void install() {
        if (!installed) {
            installed = true;
            System.setOut(divided(System.out, SandboxThreads::out));
            System.setErr(divided(System.err, SandboxThreads::err));
        }
    }

    private static PrintStream divided(PrintStream host, Function<SandboxThreads, PrintStream> guest) {
        return new PrintStream(new Divided(host, guest), true, host.charset());
    }

    private static final class Divided extends OutputStream {

        private final PrintStream host;
        private final Function<SandboxThreads, PrintStream> guest;

        Divided(PrintStream host, Function<SandboxThreads, PrintStream> guest) {
            this.host = host;
            this.guest = guest;
        }

        @Override
        public void write(int oneByte) {
            target().write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target().write(bytes, offset, length);
        }

        @Override
        public void flush() {
            target().flush();
        }

        private PrintStream target() {
            SandboxThreads threads = SandboxThreads.of(Thread.currentThread());
            return threads == null ? host : guest.apply(threads);
        }
    }
}

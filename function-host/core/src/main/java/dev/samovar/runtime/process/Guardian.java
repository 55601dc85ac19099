package dev.samovar.runtime.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A small process that outlives the host and then ends the process groups that it was told of: for what children have
 * started themselves, which the kernel does not end with the host. Thread-safe.
 */
final class Guardian implements AutoCloseable {

    private static final String SCRIPT = "trap '' INT TERM HUP; groups=; while read -r sign group; do case $sign in"
            + " +) groups=\"$groups $group\";;"
            + " -) rest=; for g in $groups; do [ $g = $group ] || rest=\"$rest $g\"; done; groups=$rest;;"
            + " esac; done; for g in $groups; do kill -9 -$g; done 2>/dev/null";

    private @Nullable Process process;

    /** Ends a group with the host, if not before. */
    synchronized void watch(long group) throws IOException {
        Process watching = process;
        if (watching == null) {
            watching = new ProcessBuilder("/usr/bin/setsid", "/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = watching;
        }
        tell(watching, "+ " + group);
    }

    /** Takes note that a group has ended. */
    synchronized void forget(long group) throws IOException {
        if (process != null) {
            tell(process, "- " + group);
        }
    }

    private static void tell(Process watching, String line) throws IOException {
        OutputStream words = watching.getOutputStream();
        words.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        words.flush();
    }

    /** Ends the groups that are left, and the guardian. */
    @Override
    public synchronized void close() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
        }
    }
}

package dev.samovar.runtime.classloader.guest;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link Runtime}: ends the environment and not the host, and starts processes that belong to it. */
public final class GuestRuntime {

    private static final List<Thread> hooks = new ArrayList<>();

    private GuestRuntime() {}

    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    public static void halt(Runtime runtime, int status) {
        Guest.exit.accept(status);
        throw new Stopped();
    }

    public static void addShutdownHook(Runtime runtime, Thread hook) {
        synchronized (hooks) {
            if (hooks.contains(hook)) {
                throw new IllegalArgumentException("Hook previously registered");
            }
            hooks.add(hook);
        }
    }

    public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
        synchronized (hooks) {
            return hooks.remove(hook);
        }
    }

    public static Process exec(Runtime runtime, String[] command) throws IOException {
        return exec(runtime, command, null, null);
    }

    public static Process exec(Runtime runtime, String[] command, String @Nullable [] environment) throws IOException {
        return exec(runtime, command, environment, null);
    }

    public static Process exec(
            Runtime runtime, String[] command, String @Nullable [] environment, @Nullable File directory)
            throws IOException {
        Process process = runtime.exec(command, environment == null ? environment() : environment, directory);
        Guest.opened(process);
        return process;
    }

    static void exit(int status) {
        List<Thread> running;
        synchronized (hooks) {
            running = List.copyOf(hooks);
            hooks.clear();
        }
        running.forEach(Thread::start);
        for (Thread hook : running) {
            try {
                hook.join();
            } catch (InterruptedException stopped) {
                throw new Stopped();
            }
        }
        Guest.exit.accept(status);
        throw new Stopped();
    }

    private static String[] environment() {
        return Guest.variables.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }
}

package dev.samovar.runtime.process.system;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** The few functions of the C library that Java has no other way to. A negative answer means that the call failed. */
final class LibC {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SYMBOLS = LINKER.defaultLookup();

    private static final MethodHandle KILL = function("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle MKFIFO = function("mkfifo", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle OPEN = function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle READ =
            function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle EPOLL_CREATE =
            function("epoll_create1", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle EPOLL_CTL =
            function("epoll_ctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle EPOLL_WAIT =
            function("epoll_wait", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle CLOCK_GETTIME =
            function("clock_gettime", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    private LibC() {}

    @SuppressWarnings("restricted") // the signatures are those of the manual pages
    private static MethodHandle function(String name, FunctionDescriptor signature) {
        return LINKER.downcallHandle(SYMBOLS.find(name).orElseThrow(), signature);
    }

    static int kill(int pid, int signal) {
        try {
            return (int) KILL.invokeExact(pid, signal);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static int mkfifo(MemorySegment path, int mode) {
        try {
            return (int) MKFIFO.invokeExact(path, mode);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static int open(MemorySegment path, int flags) {
        try {
            return (int) OPEN.invokeExact(path, flags);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static long read(int descriptor, MemorySegment buffer) {
        try {
            return (long) READ.invokeExact(descriptor, buffer, buffer.byteSize());
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static void close(int descriptor) {
        try {
            int unused = (int) CLOSE.invokeExact(descriptor);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static int epollCreate(int flags) {
        try {
            return (int) EPOLL_CREATE.invokeExact(flags);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static int epollControl(int epoll, int operation, int descriptor, MemorySegment event) {
        try {
            return (int) EPOLL_CTL.invokeExact(epoll, operation, descriptor, event);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static int epollWait(int epoll, MemorySegment events, int eventsMax, int timeoutMillis) {
        try {
            return (int) EPOLL_WAIT.invokeExact(epoll, events, eventsMax, timeoutMillis);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    static int clockGettime(int clock, MemorySegment time) {
        try {
            return (int) CLOCK_GETTIME.invokeExact(clock, time);
        } catch (Throwable impossible) {
            throw broken(impossible);
        }
    }

    private static IllegalStateException broken(Throwable thrown) {
        return new IllegalStateException("the C library cannot be called", thrown);
    }
}

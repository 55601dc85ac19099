package dev.samovar.runtime.process;

import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeResult;

/** What ended a session before its time, in the forms in which those are told who wait for it. */
sealed interface Downfall {

    /** What is said where there should be a runtime that is ready. */
    InitResult init(long memoryBytes);

    /** What is said where there should be an answer. */
    RuntimeResult invocation(String requestId, long memoryBytes);

    /** The runtime ended by itself. */
    record Exit(RuntimeExit how) implements Downfall {

        @Override
        public InitResult init(long memoryBytes) {
            return new InitResult.InitExited(how, memoryBytes);
        }

        @Override
        public RuntimeResult invocation(String requestId, long memoryBytes) {
            return new RuntimeResult.Exited(how, memoryBytes);
        }
    }

    /** An extension cannot go on. */
    record Extension(String errorType, String message) implements Downfall {

        /** It has ended without a word. */
        static Extension ended(String name, RuntimeExit exit) {
            String how = switch (exit) {
                case RuntimeExit.Status(int code) -> (code == 0 ? "exit code " : "exit status ") + code;
                case RuntimeExit.Signal(String signal) -> "signal: " + signal;
            };
            return new Extension("Extension.Crash", "extension " + name + ": " + how);
        }

        @Override
        public InitResult init(long memoryBytes) {
            return new InitResult.NotStarted(errorType, message, memoryBytes);
        }

        @Override
        public RuntimeResult invocation(String requestId, long memoryBytes) {
            String text = "RequestId: " + requestId + " Error: " + message;
            return new RuntimeResult.Failed(Errors.payload(errorType, text), errorType, true, memoryBytes);
        }
    }
}

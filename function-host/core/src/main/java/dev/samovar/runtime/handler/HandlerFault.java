package dev.samovar.runtime.handler;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why there is no handler to call, in AWS's words. */
public final class HandlerFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final Reporting reporting;

    private HandlerFault(String reason, @Nullable Throwable cause, Reporting reporting) {
        super(reason, cause, false, false);
        this.reason = reason;
        this.reporting = reporting;
    }

    /** When the invoker learns of the fault, and what becomes of the runtime. */
    public enum Reporting {
        /** The INIT phase fails with {@code Runtime.BadFunctionCode} and the runtime exits with code 1. */
        AT_INIT,
        /** INIT succeeds; every invocation fails with the fault. */
        AT_INVOKE,
        /** INIT succeeds; the first invocation fails with the fault and the runtime exits after it. */
        AT_INVOKE_THEN_EXIT
    }

    /** The handler string, or the class that it names, is not what it must be. */
    static HandlerFault unusable(String reason) {
        return new HandlerFault(reason, null, Reporting.AT_INVOKE);
    }

    static HandlerFault classNotFound(String className, ClassNotFoundException cause) {
        return new HandlerFault("Class not found: " + className, cause, Reporting.AT_INVOKE);
    }

    /** The class is there, but something that it is made of is not. */
    static HandlerFault notLinked(String className, NoClassDefFoundError cause) {
        return new HandlerFault(loadingFailed(className, cause), cause, Reporting.AT_INVOKE_THEN_EXIT);
    }

    static HandlerFault notInitialized(String className, Throwable cause) {
        return new HandlerFault(loadingFailed(className, cause), cause, Reporting.AT_INIT);
    }

    static HandlerFault methodsNotLinked(String className, String methodName, NoClassDefFoundError cause) {
        String reason = "Error loading method " + methodName + " on class " + className;
        return new HandlerFault(reason, cause, Reporting.AT_INVOKE);
    }

    static HandlerFault constructorThrew(Throwable cause) {
        return new HandlerFault(StackTraces.message(cause), cause, Reporting.AT_INIT);
    }

    /** Something between loading and calling went wrong without the function's own code having thrown it. */
    static HandlerFault of(Throwable cause) {
        return new HandlerFault(StackTraces.message(cause), cause, Reporting.AT_INVOKE);
    }

    private static String loadingFailed(String className, Throwable cause) {
        String message = cause.getMessage();
        return "Error loading class " + className + (message == null ? "" : ": " + message);
    }

    /** The {@code errorMessage} of the error object. */
    public String reason() {
        return reason;
    }

    /** The {@code errorType} of the error object; a fault that no exception caused has none. */
    public Optional<String> errorType() {
        Throwable cause = getCause();
        return switch (cause) {
            case null -> Optional.empty();
            case TooManySerializersException tooMany -> Optional.of(tooMany.awsName());
            default -> Optional.of(cause.getClass().getName());
        };
    }

    public Reporting reporting() {
        return reporting;
    }
}

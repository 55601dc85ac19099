package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import dev.samovar.invocation.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function's failure in the forms in which AWS tells of it.
 *
 * @param payload the error object that the invoker sees
 * @param errorType the platform's name for it
 * @param log what the runtime writes to the function's log
 * @param fatal whether the runtime exits after it has reported the error
 */
public record FunctionError(Payload payload, String errorType, String log, boolean fatal) {

    public static final String USER_EXCEPTION = "Runtime.UserException";
    public static final String BAD_FUNCTION_CODE = "Runtime.BadFunctionCode";

    private static final PojoSerializer<ErrorObject> JSON =
            GsonFactory.getInstance().getSerializer(ErrorObject.class);

    /** What the handler threw; its stack trace loses the frames of the host. */
    public static FunctionError of(Throwable thrown) {
        String message = StackTraces.message(thrown);
        String type = thrown.getClass().getName();
        var error = new ErrorObject(message, type, StackTraces.frames(thrown));
        boolean fatal = thrown instanceof VirtualMachineError || thrown instanceof IOError;
        return new FunctionError(json(error), USER_EXCEPTION, logged(message, type, StackTraces.text(thrown)), fatal);
    }

    /** Why there is no handler; faults carry no stack trace in the error object, only in the log. */
    public static FunctionError of(HandlerFault fault) {
        String type = fault.errorType().orElse(null);
        Throwable cause = fault.getCause();
        String log = cause == null ? fault.reason() + "\n" : logged(fault.reason(), type, StackTraces.text(cause));
        boolean fatal = switch (fault.reporting()) {
            case AT_INIT, AT_INVOKE_THEN_EXIT -> true;
            case AT_INVOKE -> false;
        };
        return new FunctionError(json(new ErrorObject(fault.reason(), type, null)), BAD_FUNCTION_CODE, log, fatal);
    }

    private static String logged(String message, @Nullable String type, String trace) {
        return message + ": " + type + "\n" + trace + "\n";
    }

    private static Payload json(ErrorObject error) {
        var bytes = new ByteArrayOutputStream(256);
        JSON.toJson(error, bytes);
        return Payload.of(bytes.toByteArray());
    }

    /** The error object; its components are written in this order and left out when null. */
    private record ErrorObject(
            String errorMessage,
            @Nullable String errorType,
            @Nullable List<String> stackTrace) {}
}

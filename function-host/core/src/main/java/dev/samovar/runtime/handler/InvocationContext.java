package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.RuntimeRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What a handler can learn about its invocation and its function. */
public final class InvocationContext implements Context {

    private final RuntimeRequest request;
    private final FunctionVersion function;
    private final String logGroup;
    private final String logStream;
    private final InstantSource clock;
    private final LambdaLogger logger;
    private final @Nullable ClientContext clientContext;

    /**
     * Reads the client context too, and throws what AWS's runtime throws if that is not what it should be: such an
     * invocation fails without the handler being called.
     */
    public InvocationContext(
            RuntimeRequest request,
            FunctionVersion function,
            String logGroup,
            String logStream,
            InstantSource clock,
            LambdaLogger logger) {
        this.request = request;
        this.function = function;
        this.logGroup = logGroup;
        this.logStream = logStream;
        this.clock = clock;
        this.logger = logger;
        this.clientContext = request.clientContext().map(CallerContext::parse).orElse(null);
    }

    @Override
    public String getAwsRequestId() {
        return request.requestId().toString();
    }

    @Override
    public String getLogGroupName() {
        return logGroup;
    }

    @Override
    public String getLogStreamName() {
        return logStream;
    }

    @Override
    public String getFunctionName() {
        return function.function().name();
    }

    @Override
    public String getFunctionVersion() {
        return function.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return request.invokedFunctionArn().toString();
    }

    /** Null: nobody calls through Cognito here. */
    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return clientContext;
    }

    @Override
    public int getRemainingTimeInMillis() {
        long millis = Duration.between(clock.instant(), request.deadline()).toMillis();
        return Math.clamp(millis, 0, Integer.MAX_VALUE);
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.configuration().memoryMb();
    }

    @Override
    public LambdaLogger getLogger() {
        return logger;
    }

    @Override
    public @Nullable String getXrayTraceId() {
        return request.traceId().orElse(null);
    }
}

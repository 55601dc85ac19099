package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.invocation.Payload;

/** Tells the function's loggers which request is being served, before the handler serves it. */
final class PreparedHandler implements Handler {

    private final Handler handler;
    private final MappedContext mappedContext;

    PreparedHandler(Handler handler, ClassLoader functionLoader) {
        this.handler = handler;
        this.mappedContext = new MappedContext(functionLoader);
    }

    @Override
    public Payload handle(Payload event, Context context) throws Throwable {
        String requestId = context.getAwsRequestId();
        if (context.getLogger() instanceof FunctionLogger logger) {
            logger.serving(requestId);
        }
        mappedContext.put(requestId);
        Payload result = handler.handle(event, context);
        /* The thread serves the next request too, and that must not find itself interrupted. */
        Thread.interrupted();
        return result;
    }
}

package com.example.functions;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import org.apache.log4j.MDC;
import org.apache.logging.log4j.ThreadContext;

/** A function that logs as libraries do, without a context at hand. */
public final class Logging {

    private Logging() {}

    public static void throughTheRuntime(String message) {
        LambdaRuntime.getLogger().log(message);
    }

    /** Says from now on that there is an appender for Log4j, as that does when it is made. */
    public static String throughLog4j() {
        LambdaRuntimeInternal.setUseLog4jAppender(true);
        return MDC.lastPut() + " " + ThreadContext.lastPut();
    }
}

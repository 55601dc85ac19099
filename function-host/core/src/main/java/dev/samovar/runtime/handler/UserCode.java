package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/** The function's own code, behind an interface or a method: objects in, an object out. */
@FunctionalInterface
interface UserCode {

    @Nullable
    Object call(@Nullable Object input, Context context) throws Throwable;
}

package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.code.CodePackage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A function as its owner asks for it.
 *
 * @param function its unqualified ARN
 * @param configuration how to run it
 * @param code what to run
 * @param tags its tags
 * @param publish whether to publish the first version too
 */
public record NewFunction(
        FunctionArn function,
        FunctionConfiguration configuration,
        CodePackage code,
        Map<String, String> tags,
        boolean publish) {

    public NewFunction {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}

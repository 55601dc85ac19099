package dev.samovar.function.registry;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.code.CodePackage;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change of {@code $LATEST}.
 *
 * @param configuration makes the new configuration from the current one
 * @param code the new code, if it changes
 * @param revisionId what the revision has to be before
 * @param publish whether to publish the outcome as a version
 */
public record FunctionChange(
        UnaryOperator<FunctionConfiguration> configuration,
        Optional<CodePackage> code,
        Optional<String> revisionId,
        boolean publish) {

    public static FunctionChange configuration(UnaryOperator<FunctionConfiguration> configuration) {
        return new FunctionChange(configuration, Optional.empty(), Optional.empty(), false);
    }

    public static FunctionChange code(CodePackage code) {
        return new FunctionChange(UnaryOperator.identity(), Optional.of(code), Optional.empty(), false);
    }
}

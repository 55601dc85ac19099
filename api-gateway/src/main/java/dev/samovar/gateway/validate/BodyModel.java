package dev.samovar.gateway.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A model that bodies can be held against.
 *
 * @param schema absent if it cannot be used, because it refers to something that the API does not have, for example;
 *     nothing fits such a model
 */
record BodyModel(Optional<Schema> schema) {
    private static final String UNUSABLE = "[Invalid model]";

    /** Larger bodies are told only the first thing that is wrong with them. */
    private static final int TOLD_ALL_BYTES_MAX = 64 * 1_024;

    /** What is wrong with a body, in AWS's words; empty if it fits. */
    Optional<String> problem(byte[] body) {
        JsonNode node;
        try {
            node = body.length == 0 ? Schemas.JSON.createObjectNode() : Schemas.JSON.readTree(body);
        } catch (IOException unreadable) {
            return Optional.of("[Invalid JSON]");
        }
        return problem(node.isMissingNode() ? Schemas.JSON.createObjectNode() : node, body.length);
    }

    private Optional<String> problem(JsonNode node, int bytes) {
        if (schema.isEmpty()) {
            return Optional.of(UNUSABLE);
        }
        RegexBudget budget = new RegexBudget(bytes);
        try {
            List<Error> errors =
                    ScopedValue.where(RegexBudget.CURRENT, budget).call(() -> errors(schema.get(), node, bytes));
            if (budget.isExhausted()) {
                return Optional.of("[regular expression takes too long]");
            }
            return errors.isEmpty() ? Optional.empty() : Optional.of(ErrorText.of(errors, node));
        } catch (SchemaException | StackOverflowError unusable) {
            // It refers to what is not there, or to nothing but itself.
            return Optional.of(UNUSABLE);
        }
    }

    /** The first pass stops at the first error, so that bad bodies cost no more than good ones. */
    private static List<Error> errors(Schema schema, JsonNode node, int bytes) {
        List<Error> first = schema.validate(node, context -> context.executionConfig(config -> config.failFast(true)));
        return first.isEmpty() || bytes > TOLD_ALL_BYTES_MAX ? first : schema.validate(node);
    }
}

package dev.samovar.gateway.deploy;

import dev.samovar.gateway.deploy.Templates.MappingTemplate;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.parameter.ResponseMapping;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.template.SafePattern;
import dev.samovar.gateway.template.TemplateException;
import java.util.Optional;

/**
 * How some responses of an integration become responses of its method, compiled.
 *
 * @param hasMethodResponse whether the method has a response of this status: else it cannot be answered
 */
public record ResponsePlan(
        int status,
        Selection selection,
        boolean hasMethodResponse,
        ResponseMapping parameters,
        Templates templates,
        Optional<ContentHandling> contentHandling) {

    /** Which responses it is for. */
    sealed interface Selection {
        /** All that no other is for. */
        record Rest() implements Selection {}

        record Matching(SafePattern pattern) implements Selection {}

        /** None: its pattern cannot be read. */
        record Nothing() implements Selection {}
    }

    static ResponsePlan compile(IntegrationResponse response, boolean hasMethodResponse) {
        return new ResponsePlan(
                Integer.parseInt(response.statusCode()),
                selection(response.selectionPattern().orElse("")),
                hasMethodResponse,
                ResponseMapping.compile(response.responseParameters()),
                Templates.compile(response.responseTemplates()),
                response.contentHandling());
    }

    private static Selection selection(String expression) {
        try {
            return expression.isEmpty()
                    ? new Selection.Rest()
                    : new Selection.Matching(SafePattern.compile(expression));
        } catch (TemplateException malformed) {
            return new Selection.Nothing();
        }
    }

    boolean isFor(String key) {
        return selection instanceof Selection.Matching(SafePattern pattern) && pattern.matches(key);
    }

    boolean isForRest() {
        return selection instanceof Selection.Rest;
    }

    /** The template for what a client accepts, if there is any. */
    public Optional<MappingTemplate> template(MediaType accepted) {
        return templates.forResponse(accepted);
    }
}

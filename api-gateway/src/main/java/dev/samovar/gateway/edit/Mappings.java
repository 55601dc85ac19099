package dev.samovar.gateway.edit;

import dev.samovar.gateway.parameter.MappingCheck;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.gateway.template.SafePattern;
import dev.samovar.gateway.template.Template;
import dev.samovar.gateway.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the mappings of integrations may say; what they may not is refused, not found out by the first request. */
final class Mappings {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/\\s]+/[^/\\s]+|\\$default");

    private Mappings() {}

    /** Refuses parameters of a request toward a backend. */
    static void checkRequest(Method method, Map<String, String> parameters) {
        refuse(MappingCheck.ofRequest(parameters, method.requestParameters().keySet()));
    }

    /** Refuses header fields of a method's response. */
    static void checkResponse(Method method, String statusCode, Map<String, String> parameters) {
        MethodResponse response = method.methodResponses().get(statusCode);
        Set<String> declared =
                response == null ? Set.of() : response.responseParameters().keySet();
        refuse(MappingCheck.ofResponse(parameters, declared));
    }

    private static void refuse(Optional<BadRequest> refusal) {
        if (refusal.isPresent()) {
            throw refusal.get().exception();
        }
    }

    static GatewayException invalid(String error) {
        return MappingCheck.refusal(List.of(error)).exception();
    }

    /** Refuses templates, given by media type. */
    static void checkTemplates(Map<String, String> templates) {
        templates.forEach((type, text) -> {
            if (!MEDIA_TYPE.matcher(type).matches()) {
                throw unusable("Invalid content type specified: " + type);
            }
            try {
                Template.compile(text);
            } catch (TemplateException malformed) {
                throw unusable("Invalid template specified for " + type + ": " + malformed.reason());
            }
        });
    }

    /** Refuses the pattern of responses that another one is for. */
    static void checkPattern(String pattern) {
        try {
            SafePattern.compile(pattern);
        } catch (TemplateException malformed) {
            throw unusable("Invalid selection pattern specified: " + pattern + ": " + malformed.reason());
        }
    }

    private static GatewayException unusable(String error) {
        return new BadRequest("Validation Result: warnings : [], errors : [" + error + "]").exception();
    }
}

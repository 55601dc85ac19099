package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parameters may be mapped to and from. */
final class Mappings {
    private static final Pattern INTEGRATION_REQUEST =
            Pattern.compile("integration\\.request\\.(querystring|header|path)\\..+");
    private static final Pattern DECLARED =
            Pattern.compile("method\\.request\\.(?:multivalue)?(querystring|header|path)\\.(.+)");
    private static final Pattern REQUEST_SOURCE = Pattern.compile(
            "'.*'|method\\.request\\.((multivalue)?(querystring|header)|path)\\..+|method\\.request\\.body(\\..+)?"
                    + "|context\\..+|stageVariables\\..+",
            Pattern.DOTALL);
    private static final Pattern RESPONSE_SOURCE = Pattern.compile(
            "'.*'|integration\\.response\\.(multivalue)?header\\..+|integration\\.response\\.body(\\..+)?"
                    + "|context\\..+|stageVariables\\..+",
            Pattern.DOTALL);

    private Mappings() {}

    /** Refuses a mapping to a request of a backend, in AWS's words. */
    static void checkRequest(Method method, String target, String source) {
        if (!INTEGRATION_REQUEST.matcher(target).matches()) {
            throw invalid("Invalid mapping expression parameter specified: " + target);
        }
        if (!REQUEST_SOURCE.matcher(source).matches()) {
            throw invalid("Invalid mapping expression specified: " + source);
        }
        Matcher declared = DECLARED.matcher(source);
        if (declared.matches()
                && !method.requestParameters()
                        .containsKey("method.request." + declared.group(1) + "." + declared.group(2))) {
            throw invalid("Invalid mapping expression parameter specified: " + source);
        }
    }

    /** Refuses a mapping to a response of a method, in AWS's words. */
    static void checkResponse(Method method, String statusCode, String target, String source) {
        var response = method.methodResponses().get(statusCode);
        if (response == null || !response.responseParameters().containsKey(target)) {
            throw invalid("Invalid mapping expression parameter specified: " + target);
        }
        if (!RESPONSE_SOURCE.matcher(source).matches()) {
            throw invalid("Invalid mapping expression specified: " + source);
        }
    }

    static GatewayException invalid(String error) {
        return new BadRequest("Invalid mapping expression specified: Validation Result: warnings : [], errors : ["
                        + error + "]")
                .exception();
    }
}

package dev.samovar.gateway.backend;

import java.util.Optional;

/**
 * The URI of an integration with a service: <code>arn:aws:apigateway:{region}:{service}:path/{path}</code> or
 * <code>…:action/{action}</code>.
 *
 * @param region whose service
 * @param service such as {@code sqs}
 * @param isAction whether the rest is an action instead of a path
 * @param rest what follows {@code path/} or {@code action/}
 */
public record AwsUri(String region, String service, boolean isAction, String rest) {
    private static final String PREFIX = "arn:aws:apigateway:";
    private static final String PATH = "path/";
    private static final String ACTION = "action/";
    private static final String LAMBDA = "lambda";
    private static final String FUNCTIONS = "/functions/";
    private static final String INVOCATIONS = "/invocations";
    private static final int PARTS = 3;

    /** Reads a URI; empty if it names no path or action of a service. */
    public static Optional<AwsUri> parse(String uri) {
        if (!uri.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = uri.substring(PREFIX.length()).split(":", PARTS);
        if (parts.length < PARTS || parts[1].isEmpty()) {
            return Optional.empty();
        }
        String rest = parts[2];
        if (rest.startsWith(PATH)) {
            return Optional.of(new AwsUri(parts[0], parts[1], false, rest.substring(PATH.length())));
        }
        return rest.startsWith(ACTION)
                ? Optional.of(new AwsUri(parts[0], parts[1], true, rest.substring(ACTION.length())))
                : Optional.empty();
    }

    public boolean isLambda() {
        return service.equals(LAMBDA);
    }

    /** The function that a path of Lambda invokes: an ARN, qualified or not. */
    public Optional<String> function() {
        int begin = rest.indexOf(FUNCTIONS);
        return isLambda()
                        && !isAction
                        && begin >= 0
                        && rest.endsWith(INVOCATIONS)
                        && begin + FUNCTIONS.length() < rest.length() - INVOCATIONS.length()
                ? Optional.of(rest.substring(begin + FUNCTIONS.length(), rest.length() - INVOCATIONS.length()))
                : Optional.empty();
    }
}

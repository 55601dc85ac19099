package dev.samovar.gateway.backend;

import dev.samovar.gateway.message.UriText;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Integration.TlsConfig;
import dev.samovar.gateway.rest.IntegrationType;
import java.util.Optional;

/** What an integration calls, read once from its definition. */
public sealed interface Target {

    /** Nothing: the request says what is answered. */
    record Mock() implements Target {}

    /** A web server. */
    record Http(boolean skipsVerification) implements Target {}

    /**
     * A function.
     *
     * @param function its ARN, qualified or not
     * @param hasRole whether it is called with somebody's credentials: then its own policy does not matter
     */
    record Function(UriText function, boolean hasRole) implements Target {}

    /** Another service of AWS. */
    record AwsService() implements Target {}

    /**
     * Nothing that can be called.
     *
     * @param reason as the log tells it
     */
    record Broken(String reason) implements Target {}

    /** Reads a definition. What is wrong with it shows when it is called, as on AWS. */
    static Target compile(Integration integration) {
        Optional<String> illegal = HeaderRules.illegalMapping(integration);
        if (illegal.isPresent()) {
            return new Broken("Invalid mapping expression specified: a request must not set " + illegal.get());
        }
        if (integration.connectionType().filter("VPC_LINK"::equals).isPresent()) {
            return new Broken("VPC links are not served");
        }
        if (integration.responseTransferMode().filter("STREAM"::equals).isPresent()) {
            return new Broken("The response transfer mode STREAM is not served");
        }
        return switch (integration.type()) {
            case MOCK -> new Mock();
            case HTTP, HTTP_PROXY -> http(integration);
            case AWS, AWS_PROXY -> aws(integration);
        };
    }

    private static Target http(Integration integration) {
        boolean skips =
                integration.tlsConfig().map(TlsConfig::insecureSkipVerification).orElse(false);
        return new Http(skips);
    }

    private static Target aws(Integration integration) {
        String text = integration.uri().orElse("");
        Optional<AwsUri> uri = AwsUri.parse(text);
        if (uri.isEmpty()) {
            return new Broken("AWS ARN for integration must contain path or action");
        }
        if (uri.get().isLambda()) {
            return uri.get()
                    .function()
                    .<Target>map(function -> new Function(
                            UriText.compile(function), integration.credentials().isPresent()))
                    .orElseGet(() -> new Broken("Invalid Lambda function: " + text));
        }
        return integration.type() == IntegrationType.AWS
                ? new AwsService()
                : new Broken("Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose"
                        + " stream invocations.");
    }
}

package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.message.Variables;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what the names in texts and mappings stand for: {@code context.…}, {@code stageVariables.…},
 * {@code method.request.header.…} and the like.
 */
public final class ExchangeValues implements Function<String, Optional<Object>> {
    private static final String CONTEXT = "context.";
    private static final String STAGE_VARIABLES = "stageVariables.";
    private static final String HEADER = "method.request.header.";
    private static final String QUERY = "method.request.querystring.";
    private static final String PATH = "method.request.path.";

    private final Exchange exchange;
    private final Variables context;

    public ExchangeValues(Exchange exchange) {
        this.exchange = exchange;
        context = new ContextVariables(exchange);
    }

    @Override
    public Optional<Object> apply(String name) {
        if (name.startsWith(CONTEXT)) {
            return context.find(name.substring(CONTEXT.length()));
        }
        if (name.startsWith(STAGE_VARIABLES)) {
            return Optional.ofNullable(
                    exchange.release().stageVariables().get(name.substring(STAGE_VARIABLES.length())));
        }
        if (name.startsWith(HEADER)) {
            return last(exchange.request().headers().allSpelled(name.substring(HEADER.length())));
        }
        if (name.startsWith(QUERY)) {
            return last(exchange.request().query().all(name.substring(QUERY.length())));
        }
        if (name.startsWith(PATH)) {
            return exchange.routeIfKnown().map(route -> route.pathParameters().get(name.substring(PATH.length())));
        }
        return Optional.empty();
    }

    private static Optional<Object> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }
}

package dev.samovar.gateway.http.change;

import dev.samovar.gateway.message.GatewayReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an integration changes of responses, by the backend's status, before clients get them. */
public final class ResponseChanges {
    private static final int STATUS_MIN = 200;
    private static final int STATUS_MAX = 599;

    private final Map<Integer, List<Change>> byStatus;

    private ResponseChanges(Map<Integer, List<Change>> byStatus) {
        this.byStatus = byStatus;
    }

    /**
     * Reads parameters.
     *
     * @param parameters by status, such as {@code 500}
     */
    public static ResponseChanges compile(Map<String, Map<String, String>> parameters) {
        return new ResponseChanges(parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Integer.valueOf(entry.getKey()), entry -> Change.compile(entry.getValue()))));
    }

    public boolean isEmpty() {
        return byStatus.isEmpty();
    }

    /**
     * A reply after the changes.
     *
     * @param values what variables such as {@code response.header.x} stand for
     */
    public GatewayReply apply(GatewayReply reply, Function<String, Optional<Object>> values) {
        List<Change> changes = byStatus.getOrDefault(reply.status(), List.of());
        if (changes.isEmpty()) {
            return reply;
        }
        var headers = new HeaderChanges(reply.headers());
        int status = reply.status();
        for (Change change : changes) {
            switch (change.place()) {
                case HEADER -> headers.apply(change, values);
                case STATUSCODE ->
                    status = change.value(values).map(ResponseChanges::status).orElse(status);
                case QUERYSTRING, PATH -> throw new IllegalStateException("a response has no address");
            }
        }
        return new GatewayReply(status, headers.headers(), reply.body());
    }

    private static int status(String text) {
        try {
            int status = Integer.parseInt(text);
            if (status >= STATUS_MIN && status <= STATUS_MAX) {
                return status;
            }
        } catch (NumberFormatException notANumber) {
            // as with any other number that is no status
        }
        return 500;
    }
}

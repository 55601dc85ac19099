package dev.samovar.gateway.backend.service;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.backend.AwsUri;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.service.ServiceRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A mapped request as a service gets it over the wire: a form, or JSON with a target. */
final class ServiceMessage {
    /** The targets of services whose actions have one; those of all others are forms. */
    private static final Map<String, String> TARGETS =
            Map.of("kinesis", "Kinesis_20131202.", "logs", "Logs_20140328.", "dynamodb", "DynamoDB_20120810.");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/x-amz-json-1.1";
    private static final String ACCESS_KEY = "apigateway";

    private final AwsUri uri;
    private final BackendRequest request;
    private final AccountRegion home;

    ServiceMessage(AwsUri uri, BackendRequest request, AccountRegion home) {
        this.uri = uri;
        this.request = request;
        this.home = home;
    }

    ServiceRequest read(RequestId id, CompletionStage<Void> abandoned) {
        String target = target();
        return new ServiceRequest(
                id,
                new Caller(home(), uri.service(), ACCESS_KEY),
                uri.service() + "." + uri.region() + ".amazonaws.com",
                path(),
                target,
                target.isEmpty()
                        ? FORM
                        : contentType().filter(type -> !isForm(type)).orElse(JSON),
                request.body(),
                target.isEmpty() ? form() : Map.of(),
                abandoned);
    }

    private AccountRegion home() {
        try {
            return new AccountRegion(home.account(), uri.region());
        } catch (IllegalArgumentException noRegion) {
            return home;
        }
    }

    private String path() {
        if (uri.isAction()) {
            return "/";
        }
        int query = uri.rest().indexOf('?');
        String path = query < 0 ? uri.rest() : uri.rest().substring(0, query);
        return path.startsWith("/") ? path : "/" + path;
    }

    private String target() {
        Optional<String> named = request.headers().last("X-Amz-Target");
        if (named.isPresent() || !uri.isAction()) {
            return named.orElse("");
        }
        String prefix = TARGETS.get(uri.service());
        return prefix == null ? "" : prefix + action();
    }

    private String action() {
        int parameters = uri.rest().indexOf('&');
        return parameters < 0 ? uri.rest() : uri.rest().substring(0, parameters);
    }

    private Optional<String> contentType() {
        return request.headers().last("Content-Type");
    }

    private static boolean isForm(String contentType) {
        return contentType.startsWith(FORM);
    }

    /* What the address, the query and the body say, one after the other; the last word counts. */
    private Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (uri.isAction()) {
            FormFields.read("Action=" + uri.rest(), fields);
        } else {
            int query = uri.rest().indexOf('?');
            FormFields.read(query < 0 ? "" : uri.rest().substring(query + 1), fields);
        }
        request.query().all().forEach((name, values) -> fields.put(name, values.getLast()));
        if (contentType().map(ServiceMessage::isForm).orElse(!isJson())) {
            FormFields.read(new String(request.body(), StandardCharsets.UTF_8), fields);
        }
        return fields;
    }

    private boolean isJson() {
        return request.body().length > 0 && request.body()[0] == '{';
    }
}

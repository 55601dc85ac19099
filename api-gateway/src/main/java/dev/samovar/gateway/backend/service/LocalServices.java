package dev.samovar.gateway.backend.service;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.backend.AwsUri;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.protocol.RequestIds;
import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The services of this program, for integrations that call them as they would call AWS's. */
public final class LocalServices {
    private static final String XML = "text/xml";

    private final List<Service> services;
    private final RequestIds requestIds;

    public LocalServices(List<Service> services, RequestIds requestIds) {
        this.services = List.copyOf(services);
        this.requestIds = requestIds;
    }

    /**
     * Sends a request and reports exactly one result, on any thread. Call it on an event loop.
     *
     * @param home whose API it is
     * @return gives the request up: nobody waits for its result any more
     */
    public Runnable call(BackendRequest request, AccountRegion home, Consumer<BackendResult> ended) {
        Optional<AwsUri> uri = AwsUri.parse(request.uri());
        if (uri.isEmpty()) {
            ended.accept(new BackendResult.Misconfigured("Invalid ARN specified in the request: " + request.uri()));
            return () -> {};
        }
        var abandoned = new CompletableFuture<Void>();
        ServiceRequest asked = new ServiceMessage(uri.get(), request, home).read(requestIds.next(), abandoned);
        for (Service service : services) {
            if (service.serves(asked)) {
                service.answer(asked, response -> ended.accept(result(acceptable(response, request))));
                return () -> abandoned.complete(null);
            }
        }
        ended.accept(new BackendResult.Misconfigured("AWS service not served here: "
                + uri.get().service() + (uri.get().isAction() ? ":action/" : ":path/")
                + uri.get().rest()));
        return () -> {};
    }

    /* Who accepts JSON gets it also from services that are asked with forms. */
    private static ServiceResponse acceptable(ServiceResponse response, BackendRequest request) {
        boolean isTranslated = response.contentType().startsWith(XML)
                && request.headers()
                        .last("Accept")
                        .map(MediaType::first)
                        .filter(MediaType.JSON::equals)
                        .isPresent();
        return isTranslated
                ? QueryJson.of(response.body())
                        .map(json ->
                                new ServiceResponse(response.status(), MediaType.JSON.name(), response.headers(), json))
                        .orElse(response)
                : response;
    }

    private static BackendResult result(ServiceResponse response) {
        List<Headers.Field> fields = new ArrayList<>();
        fields.add(new Headers.Field("Content-Type", response.contentType()));
        response.headers().forEach((name, value) -> fields.add(new Headers.Field(name, value)));
        return new BackendResult.Responded(response.status(), Headers.of(fields), response.body(), Optional.empty());
    }
}

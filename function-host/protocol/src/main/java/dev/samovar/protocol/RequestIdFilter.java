package dev.samovar.protocol;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names each request in its answer. */
final class RequestIdFilter {
    private final RequestIds requestIds;

    RequestIdFilter(RequestIds requestIds) {
        this.requestIds = requestIds;
    }

    @ServerResponseFilter
    public void name(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!headers.containsKey(RequestIds.HEADER)) {
            headers.putSingle(RequestIds.HEADER, requestIds.next().toString());
        }
    }
}

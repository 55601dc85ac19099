package dev.samovar.gateway.api.wire;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.concurrent.ExecutorService;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Has workers read and answer the large requests of the management API: an event loop serves others meanwhile. */
@Singleton
public final class LargeRequests {
    private static final String OURS = "dev.samovar.gateway.";
    private static final int BODY_BYTES_AT_ONCE = 32 * 1_024;

    private final ExecutorService workers;

    LargeRequests(ExecutorService workers) {
        this.workers = workers;
    }

    /** Hands a request over if its body is large, or may be. */
    @ServerRequestFilter
    public void handOver(ResteasyReactiveContainerRequestContext filtered, ResourceInfo resource) {
        if (filtered.hasEntity()
                && filtered.getServerRequestContext() instanceof ResteasyReactiveRequestContext request
                && resource.getResourceClass().getName().startsWith(OURS)
                && mayBeLarge(request)) {
            request.suspend();
            request.resume(workers);
        }
    }

    private static boolean mayBeLarge(ResteasyReactiveRequestContext request) {
        String length = request.serverRequest().getRequestHeader("Content-Length");
        return length == null || length.length() > 9 || Integer.parseInt(length) > BODY_BYTES_AT_ONCE;
    }
}

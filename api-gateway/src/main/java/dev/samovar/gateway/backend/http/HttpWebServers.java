package dev.samovar.gateway.backend.http;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.WebServers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.function.Consumer;

/** Web servers over HTTP/1.1, with connections that are kept and used again. */
public final class HttpWebServers implements WebServers, AutoCloseable {
    /* Of the system, not of each server: a slow one must not take all of the machine's ports. */
    private static final int CONNECTIONS_MAX = 256;
    private static final int WAITING_MAX = 10_000;
    private static final int IDLE_SECONDS_MAX = 30;
    /* Requests wait 29 seconds at most; connecting to a server that is there takes no tenth of that. */
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

    private final HttpClient verifying;
    private final HttpClient trusting;

    public HttpWebServers(Vertx vertx) {
        var pool = new PoolOptions().setHttp1MaxSize(CONNECTIONS_MAX).setMaxWaitQueueSize(WAITING_MAX);
        verifying = vertx.createHttpClient(options(), pool);
        trusting = vertx.createHttpClient(options().setTrustAll(true).setVerifyHost(false), pool);
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setKeepAliveTimeout(IDLE_SECONDS_MAX)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                /* Clients hear nothing of the encoding: they get what was encoded. */
                .setDecompressionSupported(true);
    }

    @Override
    public Runnable call(BackendRequest request, boolean skipsVerification, Consumer<BackendResult> ended) {
        RequestOptions options;
        try {
            options = options(request);
        } catch (RuntimeException malformed) {
            ended.accept(HttpFailures.INVALID_ENDPOINT);
            return () -> {};
        }
        var call = new HttpCall(request, ended);
        call.start((skipsVerification ? trusting : verifying).request(options));
        return call::giveUp;
    }

    private static RequestOptions options(BackendRequest request) {
        String query = request.query().raw();
        String address = request.uri();
        String uri = query.isEmpty() ? address : address + (address.indexOf('?') < 0 ? '?' : '&') + query;
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setFollowRedirects(false)
                .setConnectTimeout(Math.min(CONNECT_TIMEOUT_MILLIS, millis(request.timeout())))
                .setAbsoluteURI(uri);
        request.headers().fields().forEach(field -> options.addHeader(field.name(), field.value()));
        return options;
    }

    private static long millis(Duration timeout) {
        return Math.max(1, timeout.toMillis());
    }

    @Override
    public void close() {
        verifying.close();
        trusting.close();
    }
}

package dev.samovar.http.url;

import dev.samovar.function.FunctionUrl;
import dev.samovar.protocol.LambdaResponse;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A function URL as the API describes it. */
record FunctionUrlOutput(
        String functionUrl,
        String functionArn,
        String authType,
        Optional<CorsMember> cors,
        String creationTime,
        Optional<String> lastModifiedTime,
        Optional<String> invokeMode)
        implements LambdaResponse {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Describes a URL that was just made. */
    static FunctionUrlOutput created(FunctionUrl url, URI server) {
        return of(url, server, Optional.empty(), url.settings().invokeMode().map(FunctionUrl.InvokeMode::name));
    }

    static FunctionUrlOutput of(FunctionUrl url, URI server) {
        return of(
                url,
                server,
                Optional.of(TIME.format(url.lastModified())),
                Optional.of(url.invokeMode().name()));
    }

    private static FunctionUrlOutput of(
            FunctionUrl url, URI server, Optional<String> lastModified, Optional<String> invokeMode) {
        return new FunctionUrlOutput(
                UrlAddress.of(url, server),
                url.arn().toString(),
                url.settings().authType().name(),
                url.settings().cors().map(CorsMember::of),
                TIME.format(url.created()),
                lastModified,
                invokeMode);
    }
}

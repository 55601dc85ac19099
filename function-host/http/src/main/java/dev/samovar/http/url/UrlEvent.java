package dev.samovar.http.url;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionUrl;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.Caller;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the event that a function gets of a request to its URL: payload format 2.0. */
final class UrlEvent {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern TEXT =
            Pattern.compile("(text/|application/(json|xml|javascript|graphql|.*\\+json|.*\\+xml)).*");

    private final HttpServerRequest http;
    private final FunctionUrl url;
    private final String path;
    private final RequestId requestId;
    private final Instant now;

    UrlEvent(HttpServerRequest http, FunctionUrl url, String path, RequestId requestId, Instant now) {
        this.http = http;
        this.url = url;
        this.path = path;
        this.requestId = requestId;
        this.now = now;
    }

    Payload payload(byte[] body) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", path)
                .put("rawQueryString", http.query() == null ? "" : http.query());
        cookies(event);
        headers(event.putObject("headers"));
        query(event);
        context(event.putObject("requestContext"));
        boolean text = isText();
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
        return Payload.of(event.toString());
    }

    private void cookies(ObjectNode event) {
        List<String> cookies = http.headers().getAll(HttpHeaders.COOKIE);
        if (!cookies.isEmpty()) {
            ArrayNode array = event.putArray("cookies");
            cookies.stream()
                    .flatMap(header -> Stream.of(header.split(";", -1)))
                    .map(String::strip)
                    .filter(cookie -> !cookie.isEmpty())
                    .forEach(array::add);
        }
    }

    private void headers(ObjectNode headers) {
        for (String name : new TreeSet<>(http.headers().names())) {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!lowerCase.equals("cookie")) {
                headers.put(lowerCase, String.join(",", http.headers().getAll(name)));
            }
        }
        headers.put("x-forwarded-for", http.remoteAddress().hostAddress());
        headers.put("x-forwarded-port", Integer.toString(http.localAddress().port()));
        headers.put("x-forwarded-proto", "http");
    }

    private void query(ObjectNode event) {
        MultiMap parameters = http.params();
        if (http.query() == null || http.query().isEmpty() || parameters.isEmpty()) {
            return;
        }
        ObjectNode members = event.putObject("queryStringParameters");
        for (String name : new TreeSet<>(parameters.names())) {
            members.put(name, String.join(",", parameters.getAll(name)));
        }
    }

    private void context(ObjectNode context) {
        @Nullable String authorization = http.getHeader(HttpHeaders.AUTHORIZATION);
        boolean iam = url.settings().authType() == FunctionUrl.AuthType.AWS_IAM && authorization != null;
        Caller caller = authorization == null ? Caller.ANONYMOUS : Caller.valueOf(authorization);
        String account = caller.home().account();
        String host = http.getHeader(HttpHeaders.HOST) == null ? "" : http.getHeader(HttpHeaders.HOST);
        context.put("accountId", iam ? account : "anonymous")
                .put("apiId", url.urlId())
                .put("domainName", host.replaceFirst(":\\d+$", ""))
                .put("domainPrefix", url.urlId())
                .put("requestId", requestId.toString())
                .put("routeKey", "$default")
                .put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        if (iam) {
            context.putObject("authorizer")
                    .putObject("iam")
                    .put("accessKey", caller.accessKey())
                    .put("accountId", account)
                    .put("callerId", account)
                    .putNull("cognitoIdentity")
                    .putNull("principalOrgId")
                    .put("userArn", "arn:aws:iam::" + account + ":root")
                    .put("userId", account);
        }
        ObjectNode request = context.putObject("http")
                .put("method", http.method().name())
                .put("path", URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", http.remoteAddress().hostAddress());
        @Nullable String agent = http.getHeader(HttpHeaders.USER_AGENT);
        if (agent != null) {
            request.put("userAgent", agent);
        }
    }

    private boolean isText() {
        @Nullable String type = http.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }
}

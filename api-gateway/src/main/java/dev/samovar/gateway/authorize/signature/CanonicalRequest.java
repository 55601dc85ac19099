package dev.samovar.gateway.authorize.signature;

import dev.samovar.gateway.message.GatewayRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A request in the one form that both sides sign. */
final class CanonicalRequest {
    private static final String SIGNATURE = "X-Amz-Signature=";
    private static final String UNRESERVED = "-_.~";

    private CanonicalRequest() {}

    static String of(SignedRequest signed, List<String> signedHeaders) {
        GatewayRequest request = signed.request();
        var text = new StringBuilder()
                .append(request.method())
                .append('\n')
                .append(path(signed.path()))
                .append('\n')
                .append(query(request.query().raw()))
                .append('\n');
        for (String name : signedHeaders) {
            text.append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(header(request, name))
                    .append('\n');
        }
        return text.append('\n')
                .append(String.join(";", signedHeaders))
                .append('\n')
                .append(Hashes.sha256(request.body()))
                .toString();
    }

    /* Encoded once more than sent, as all services but S3 want it. */
    private static String path(String sent) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : sent.split("/", -1)) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> segments.pollLast();
                default -> segments.add(encode(segment));
            }
        }
        boolean hasSlash = sent.endsWith("/") || sent.endsWith("/.") || sent.endsWith("/..");
        return segments.isEmpty() ? "/" : "/" + String.join("/", segments) + (hasSlash ? "/" : "");
    }

    private static String query(String raw) {
        List<String> parameters = new ArrayList<>();
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty() && !part.startsWith(SIGNATURE)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                parameters.add(recode(name) + "=" + (equals < 0 ? "" : recode(part.substring(equals + 1))));
            }
        }
        Collections.sort(parameters, CanonicalRequest::byNameThenValue);
        return String.join("&", parameters);
    }

    private static int byNameThenValue(String one, String other) {
        int names = one.substring(0, one.indexOf('=')).compareTo(other.substring(0, other.indexOf('=')));
        return names != 0 ? names : one.compareTo(other);
    }

    private static String recode(String sent) {
        try {
            return encode(URLDecoder.decode(sent, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return encode(sent);
        }
    }

    private static String encode(String text) {
        var encoded = new StringBuilder(text.length());
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            if (isUnreserved(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }

    /* What the connection consumed on the way here is known all the same. */
    private static String header(GatewayRequest request, String name) {
        List<String> values = request.headers().all(name);
        if (!values.isEmpty()) {
            return values.stream().map(CanonicalRequest::trim).collect(Collectors.joining(","));
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "host" -> request.domainName();
            case "content-length" -> Integer.toString(request.body().length);
            default -> "";
        };
    }

    private static String trim(String value) {
        var trimmed = new StringBuilder(value.length());
        for (char c : value.strip().toCharArray()) {
            if (c != ' ' || trimmed.charAt(trimmed.length() - 1) != ' ') {
                trimmed.append(c);
            }
        }
        return trimmed.toString();
    }
}

package dev.samovar.gateway.authorize.signature;

import dev.samovar.gateway.message.GatewayRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Looks whether requests are signed for the gateway; whether genuinely, only if it knows secrets. */
public final class SignatureCheck {
    private static final Duration SKEW_MAX = Duration.ofMinutes(5);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATION = "aws4_request";
    private static final String SERVICE = "execute-api";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, String> secrets;
    private final InstantSource clock;

    /**
     * A look at signatures.
     *
     * @param secrets by access key; if there are none, each complete signature is accepted
     */
    public SignatureCheck(Map<String, String> secrets, InstantSource clock) {
        this.secrets = Map.copyOf(secrets);
        this.clock = clock;
    }

    /**
     * Looks at the signature of a request.
     *
     * @param region where the API is
     */
    public SignatureResult check(SignedRequest signed, String region) {
        GatewayRequest request = signed.request();
        return switch (Signature.of(request.headers(), request.query())) {
            case Signature.Absent() -> new SignatureResult.Unsigned();
            case Signature.Incomplete(String message) ->
                new SignatureResult.Refused("IncompleteSignatureException", message);
            case Signature.Complete signature ->
                scopeError(signature)
                        .or(() -> secrets.isEmpty() ? Optional.empty() : error(signed, signature, region))
                        .orElseGet(() -> new SignatureResult.Accepted(
                                signature.credential().accessKey()));
        };
    }

    private static Optional<SignatureResult> scopeError(Signature.Complete signature) {
        Credential credential = signature.credential();
        if (!credential.service().equals(SERVICE)) {
            return invalid("Credential should be scoped to correct service: '" + SERVICE + "'. ");
        }
        return credential.termination().equals(TERMINATION)
                ? Optional.empty()
                : invalid("Credential should be scoped with a valid terminator: '" + TERMINATION + "', not '"
                        + credential.termination() + "'.");
    }

    private Optional<SignatureResult> error(SignedRequest signed, Signature.Complete signature, String region) {
        Credential credential = signature.credential();
        if (!credential.region().equals(region)) {
            return invalid("Credential should be scoped to a valid region, not '" + credential.region() + "'. ");
        }
        if (!signature.time().startsWith(credential.date())) {
            return invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + credential.date() + "' != '" + signature.time() + "'.");
        }
        String secret = secrets.get(credential.accessKey());
        if (secret == null) {
            return refused("UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        return timeError(signature).or(() -> valueError(signed, signature, secret));
    }

    private Optional<SignatureResult> timeError(Signature.Complete signature) {
        Instant made;
        try {
            made = LocalDateTime.parse(signature.time(), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            return refused(
                    "IncompleteSignatureException",
                    "Date must be in ISO-8601 'basic format'. Got '" + signature.time() + "'.");
        }
        Instant now = clock.instant();
        Duration held = signature.expiresSeconds().map(Duration::ofSeconds).orElse(SKEW_MAX);
        if (made.plus(held).isBefore(now)) {
            return invalid("Signature expired: " + signature.time() + " is now earlier than "
                    + TIME.format(now.minus(held)) + " (" + TIME.format(now) + " - " + inWords(held) + ")");
        }
        if (now.plus(SKEW_MAX).isBefore(made)) {
            return invalid("Signature not yet current: " + signature.time() + " is still later than "
                    + TIME.format(now.plus(SKEW_MAX)) + " (" + TIME.format(now) + " + " + inWords(SKEW_MAX) + ")");
        }
        return Optional.empty();
    }

    private static String inWords(Duration duration) {
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " min." : duration.toSeconds() + " s.";
    }

    private static Optional<SignatureResult> valueError(
            SignedRequest signed, Signature.Complete signature, String secret) {
        String canonical = CanonicalRequest.of(signed, signature.signedHeaders());
        Credential credential = signature.credential();
        String toSign = String.join(
                "\n",
                ALGORITHM,
                signature.time(),
                credential.scope(),
                Hashes.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : credential.scope().split("/", -1)) {
            key = Hashes.hmac(key, part);
        }
        String expected = HexFormat.of().formatHex(Hashes.hmac(key, toSign));
        return MessageDigest.isEqual(bytes(expected), bytes(signature.value()))
                ? Optional.empty()
                : invalid("The request signature we calculated does not match the signature you provided."
                        + " Check your AWS Secret Access Key and signing method."
                        + " Consult the service documentation for details.\n\n"
                        + "The Canonical String for this request should have been\n'" + canonical + "'\n\n"
                        + "The String-to-Sign should have been\n'" + toSign + "'\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<SignatureResult> invalid(String message) {
        return refused("InvalidSignatureException", message);
    }

    private static Optional<SignatureResult> refused(String errorType, String message) {
        return Optional.of(new SignatureResult.Refused(errorType, message));
    }
}

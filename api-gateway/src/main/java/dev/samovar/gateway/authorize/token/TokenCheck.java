package dev.samovar.gateway.authorize.token;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** Looks whether JSON Web Tokens are genuine and hold now. Who they are meant for is another's business. */
public final class TokenCheck {
    private static final AlgorithmConstraints RSA = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512);
    private static final String BEARER = "Bearer ";

    private final KeySets keySets;
    private final InstantSource clock;

    public TokenCheck(KeySets keySets, InstantSource clock) {
        this.keySets = keySets;
        this.clock = clock;
    }

    /**
     * Checks a token.
     *
     * @param header the token, perhaps after {@code Bearer}
     * @param issuers whose tokens count
     */
    public CompletableFuture<TokenResult> check(String header, Set<String> issuers) {
        Unchecked token;
        try {
            token = Unchecked.parse(withoutScheme(header));
        } catch (JoseException | InvalidJwtException | MalformedClaimException malformed) {
            return invalid("the token is malformed");
        }
        if (!issuers.contains(token.issuer())) {
            return invalid("the token does not have a valid issuer");
        }
        if (token.keyId().isEmpty()) {
            return invalid("the token does not name its key");
        }
        return keySets.of(token.issuer(), token.keyId()).handle((keys, broken) -> {
            if (broken != null) {
                return new TokenResult.Undecided(String.valueOf(reason(broken).getMessage()));
            }
            return token.isSignedWith(keys)
                    ? timely(token.claims())
                    : new TokenResult.Invalid("the signature is invalid");
        });
    }

    private static CompletableFuture<TokenResult> invalid(String reason) {
        return CompletableFuture.completedFuture(new TokenResult.Invalid(reason));
    }

    private static Throwable reason(Throwable broken) {
        return broken instanceof CompletionException && broken.getCause() != null ? broken.getCause() : broken;
    }

    private static String withoutScheme(String header) {
        return (header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()) : header)
                .strip();
    }

    private TokenResult timely(JwtClaims claims) {
        Instant now = clock.instant();
        try {
            if (claims.getExpirationTime() == null) {
                return new TokenResult.Invalid("the token does not expire");
            }
            if (!now.isBefore(instant(claims.getExpirationTime()))) {
                return new TokenResult.Expired();
            }
            if (isAfter(claims.getNotBefore(), now) || isAfter(claims.getIssuedAt(), now)) {
                return new TokenResult.Invalid("the token is not valid yet");
            }
        } catch (MalformedClaimException malformed) {
            return new TokenResult.Invalid("the token is malformed");
        }
        return new TokenResult.Valid(claims.getClaimsMap(), Scopes.of(claims));
    }

    private static boolean isAfter(@org.jspecify.annotations.Nullable NumericDate claim, Instant now) {
        return claim != null && instant(claim).isAfter(now);
    }

    private static Instant instant(NumericDate date) {
        return Instant.ofEpochMilli(date.getValueInMillis());
    }

    /** A token of which nothing is proven yet. */
    private record Unchecked(JsonWebSignature signature, JwtClaims claims, String issuer, String keyId) {

        static Unchecked parse(String compact) throws JoseException, InvalidJwtException, MalformedClaimException {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(RSA);
            signature.setCompactSerialization(compact);
            JwtClaims claims = JwtClaims.parse(signature.getUnverifiedPayload());
            return new Unchecked(
                    signature,
                    claims,
                    Optional.ofNullable(claims.getIssuer()).orElse(""),
                    Optional.ofNullable(signature.getKeyIdHeaderValue()).orElse(""));
        }

        boolean isSignedWith(KeySet keys) {
            var key = keys.key(keyId);
            if (key.isEmpty()) {
                return false;
            }
            signature.setKey(key.get());
            try {
                return signature.verifySignature();
            } catch (JoseException unusable) {
                return false;
            }
        }
    }
}

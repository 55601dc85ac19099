package dev.samovar.gateway.authorize.token;

import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Somebody who issues tokens, with a key of its own. */
public final class Issuer {
    public static final String POOL = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Pool";
    public static final String URL = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool";

    private final RsaJsonWebKey key;

    public Issuer(String keyId) {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String keySet() {
        return new JsonWebKeySet(key).toJson();
    }

    /** Claims of an identity token. */
    public static JwtClaims claims(Instant expires) {
        var claims = new JwtClaims();
        claims.setIssuer(URL);
        claims.setSubject("anna");
        claims.setAudience("client");
        claims.setClaim("token_use", "id");
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        return claims;
    }

    public String sign(JwtClaims claims) {
        return sign("RS256", claims, Map.of());
    }

    public String sign(String algorithm, JwtClaims claims, Map<String, String> headers) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        headers.forEach(signature::setHeader);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

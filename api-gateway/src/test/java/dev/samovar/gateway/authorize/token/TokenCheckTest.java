package dev.samovar.gateway.authorize.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Issuer ISSUER = new Issuer("k1");

    private final TokenCheck check =
            new TokenCheck((_, _) -> CompletableFuture.completedFuture(KeySet.parse(ISSUER.keySet())), () -> NOW);

    private TokenResult check(String token) {
        return check.check(token, Set.of(Issuer.URL)).join();
    }

    private static JwtClaims claims() {
        return Issuer.claims(NOW.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void whatIsSignedWithRsaIsGenuine(String algorithm) {
        assertThat(check(ISSUER.sign(algorithm, claims(), Map.of())))
                .isInstanceOfSatisfying(
                        TokenResult.Valid.class,
                        valid -> assertThat(valid.claims()).containsEntry("sub", "anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", ""})
    void aSchemeMayComeFirst(String scheme) {
        assertThat(check(scheme + ISSUER.sign(claims()))).isInstanceOf(TokenResult.Valid.class);
    }

    @Test
    void otherAlgorithmsAreNoneHere() {
        assertThat(check(ISSUER.sign("PS256", claims(), Map.of()))).isInstanceOf(TokenResult.Invalid.class);
        String[] parts = ISSUER.sign(claims()).split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(check(none + "." + parts[1] + ".")).isInstanceOf(TokenResult.Invalid.class);
    }

    @Test
    void aChangedTokenIsNotGenuine() throws JsonProcessingException {
        String[] parts = ISSUER.sign(claims()).split("\\.", -1);
        var other = claims();
        other.setSubject("otto");
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        new ObjectMapper().readTree(other.toJson()).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(check(parts[0] + "." + payload + "." + parts[2]))
                .isEqualTo(new TokenResult.Invalid("the signature is invalid"));
    }

    @Test
    void keysOfOthersProveNothing() {
        assertThat(check(new Issuer("k1").sign(claims())))
                .isEqualTo(new TokenResult.Invalid("the signature is invalid"));
        assertThat(check(new Issuer("k2").sign(claims())))
                .isEqualTo(new TokenResult.Invalid("the signature is invalid"));
    }

    @Test
    void tokensOfOthersDoNotCount() {
        JwtClaims claims = claims();
        claims.setIssuer("https://elsewhere.example");
        assertThat(check(ISSUER.sign(claims)))
                .isEqualTo(new TokenResult.Invalid("the token does not have a valid issuer"));
        claims.setIssuer(null);
        assertThat(check(ISSUER.sign(claims))).isInstanceOf(TokenResult.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c", "e30.e30.e30", "Bearer", "....."})
    void otherTextsAreMalformed(String text) {
        assertThat(check(text)).isInstanceOf(TokenResult.Invalid.class);
    }

    @Test
    void tokensHoldForATime() {
        assertThat(check(ISSUER.sign(Issuer.claims(NOW)))).isEqualTo(new TokenResult.Expired());
        JwtClaims endless = claims();
        endless.unsetClaim("exp");
        assertThat(check(ISSUER.sign(endless))).isInstanceOf(TokenResult.Invalid.class);
        JwtClaims early = claims();
        early.setNotBefore(NumericDate.fromSeconds(NOW.getEpochSecond() + 1));
        assertThat(check(ISSUER.sign(early))).isEqualTo(new TokenResult.Invalid("the token is not valid yet"));
        JwtClaims future = claims();
        future.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond() + 1));
        assertThat(check(ISSUER.sign(future))).isEqualTo(new TokenResult.Invalid("the token is not valid yet"));
    }

    @Test
    void anExpiredTokenOfAnotherIsNotEvenExpired() {
        assertThat(check(new Issuer("k1").sign(Issuer.claims(NOW)))).isInstanceOf(TokenResult.Invalid.class);
    }

    @Test
    void scopesAreATextOrAList() {
        JwtClaims text = claims();
        text.setClaim("scope", "a b");
        JwtClaims list = claims();
        list.setClaim("scp", List.of("a", "b"));
        for (JwtClaims claims : List.of(text, list)) {
            assertThat(check(ISSUER.sign(claims)))
                    .isInstanceOfSatisfying(
                            TokenResult.Valid.class,
                            valid -> assertThat(valid.scopes()).containsExactly("a", "b"));
        }
    }

    @Test
    void withoutKeysNobodyCanTell() {
        var keyless =
                new TokenCheck((_, _) -> CompletableFuture.failedFuture(new KeysUnavailable("no network")), () -> NOW);
        assertThat(keyless.check(ISSUER.sign(claims()), Set.of(Issuer.URL)).join())
                .isEqualTo(new TokenResult.Undecided("no network"));
    }

    @Test
    void keysAreRememberedAndLookedForAgainOnceAMinuteIfOneIsNew() {
        var clock = new dev.samovar.time.VirtualScheduler();
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        var keys = new CachedKeySets(
                _ -> {
                    asked.incrementAndGet();
                    return CompletableFuture.completedFuture(KeySet.parse(ISSUER.keySet()));
                },
                clock::nanoTime);
        assertThat(keys.of("i", "k1").join().key("k1")).isPresent();
        clock.runFor(CachedKeySets.LOOKED_AGAIN_AFTER.minusSeconds(1));
        assertThat(keys.of("i", "k2").join().key("k2")).isEmpty();
        assertThat(asked).hasValue(1);
        clock.runFor(Duration.ofSeconds(1));
        assertThat(keys.of("i", "k2")).isCompleted();
        assertThat(keys.of("i", "k2")).isCompleted();
        assertThat(asked).hasValue(2);
        clock.runFor(CachedKeySets.HELD.minusSeconds(1));
        assertThat(keys.of("i", "k1")).isCompleted();
        assertThat(asked).hasValue(2);
        clock.runFor(Duration.ofSeconds(1));
        assertThat(keys.of("i", "k1")).isCompleted();
        assertThat(asked).hasValue(3);
    }
}

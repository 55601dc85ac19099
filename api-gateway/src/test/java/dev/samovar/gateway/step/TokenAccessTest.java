package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.AccessFixture.ANONYMOUS;
import static dev.samovar.gateway.step.AccessFixture.UNAUTHORIZED;
import static dev.samovar.gateway.step.AccessFixture.policyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.authorize.token.Issuer;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokenAccessTest {
    private final AccessFixture gateway = new AccessFixture();

    private JwtClaims claims() {
        return Issuer.claims(gateway.clock.instant().plusSeconds(60));
    }

    @Test
    void whoShowsAnIdentityTokenMayPass() {
        JwtClaims claims = claims();
        claims.setIssuedAt(NumericDate.fromSeconds(0));
        claims.setClaim("auth_time", 7);
        claims.setClaim("cognito:groups", List.of("admin", "user"));
        claims.setClaim("email_verified", true);
        assertThat(gateway.byUserPool().take("/pets/7", "Authorization", "Bearer " + gateway.issuer.sign(claims)))
                .isEqualTo("passed");
        assertThat(gateway.exchange().authorization().orElseThrow().claims())
                .containsEntry("sub", "anna")
                .containsEntry("aud", "client")
                .containsEntry("iat", "Thu Jan 01 00:00:00 UTC 1970")
                .containsEntry("exp", "Thu Jan 01 00:01:00 UTC 1970")
                .containsEntry("auth_time", "7")
                .containsEntry("cognito:groups", "admin,user")
                .containsEntry("email_verified", "true");
    }

    @Test
    void withoutAGoodTokenOneIsUnauthorized() {
        JwtClaims access = claims();
        access.setClaim("token_use", "access");
        gateway.byUserPool();
        assertThat(gateway.take("/pets/7")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", " ")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", "Bearer nonsense")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", new Issuer("k1").sign(claims())))
                .isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", gateway.issuer.sign(access)))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anExpiredTokenIsCalledSo() {
        assertThat(gateway.byUserPool()
                        .take("/pets/7", "Authorization", gateway.issuer.sign(Issuer.claims(gateway.clock.instant()))))
                .isEqualTo("401 UNAUTHORIZED UnauthorizedException: The incoming token has expired");
    }

    @Test
    void aTokenMustGrantOneOfTheMethodsScopes() {
        JwtClaims access = claims();
        access.setClaim("token_use", "access");
        access.setClaim("scope", "pets/read pets/write");
        String token = gateway.issuer.sign(access);
        assertThat(gateway.byUserPool("pets/write", "pets/all").take("/pets/7", "Authorization", token))
                .isEqualTo("passed");
        assertThat(gateway.byUserPool("pets/all").take("/pets/7", "Authorization", token))
                .isEqualTo(UNAUTHORIZED);
        assertThat(gateway.byUserPool("pets/all").take("/pets/7", "Authorization", gateway.issuer.sign(claims())))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anExpressionIsForTheAudience() {
        String token = gateway.issuer.sign(claims());
        assertThat(gateway.byUserPoolFor("cli.*").take("/pets/7", "Authorization", token))
                .isEqualTo("passed");
        assertThat(gateway.byUserPoolFor("other").take("/pets/7", "Authorization", token))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anApisPolicyMustAllowTokensToo() {
        String token = gateway.issuer.sign(claims());
        gateway.byUserPool();
        assertThat(gateway.policy(policyOf("Allow", "\"*\"", "")).take("/pets/7", "Authorization", token))
                .isEqualTo("passed");
        assertThat(gateway.policy(policyOf("Allow", "{\"AWS\":\"1\"}", "")).take("/pets/7", "Authorization", token))
                .isEqualTo(ANONYMOUS);
        assertThat(gateway.policy(policyOf("Deny", "\"*\"", "")).take("/pets/7", "Authorization", "none"))
                .isEqualTo(ANONYMOUS + " with an explicit deny");
    }
}

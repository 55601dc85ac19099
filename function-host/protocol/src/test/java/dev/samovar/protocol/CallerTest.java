package dev.samovar.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scope of a signature says of its sender. */
class CallerTest {

    private static final String HEADER = "AWS4-HMAC-SHA256 Credential=%s/20260101/eu-west-1/lambda/aws4_request,"
            + " SignedHeaders=host;x-amz-date, Signature=0a/b";

    @Test
    void theScopeNamesRegionAndService() {
        assertThat(Caller.valueOf(HEADER.formatted("AKIAEXAMPLE")))
                .isEqualTo(new Caller(new AccountRegion("000000000000", "eu-west-1"), "lambda", "AKIAEXAMPLE"));
    }

    @Test
    void anAccessKeyOfTwelveDigitsIsTheAccount() {
        assertThat(Caller.valueOf(HEADER.formatted("123456789012")).home().account())
                .isEqualTo("123456789012");
        assertThat(Caller.valueOf(HEADER.formatted("1234567890123")).home())
                .isEqualTo(new AccountRegion("000000000000", "eu-west-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer token",
                "Credential=",
                "Credential=/20260101/eu-west-1/lambda/aws4_request",
                "Credential=a b/20260101/eu-west-1/lambda/aws4_request",
                "Credential=a,b/20260101/eu-west-1/lambda/aws4_request",
                "Credential=key/20260101/europe/lambda/aws4_request",
                "Credential=key/20260101/eu-west-1//aws4_request",
                "Credential=key/20260101/eu-west-1/Lambda/aws4_request",
                "Credential=key/20260101/eu-west-1/lambda/aws3_request",
                "Credential=key/20260101/eu-west-1/lambda"
            })
    void whatIsNoScopeIsNobody(String authorization) {
        assertThat(Caller.valueOf(authorization)).isEqualTo(Caller.ANONYMOUS);
    }
}

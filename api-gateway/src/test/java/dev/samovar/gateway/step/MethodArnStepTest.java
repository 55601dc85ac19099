package dev.samovar.gateway.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MethodArnStepTest {
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"*\"}]}";
    private static final int LENGTH_OF_THE_REST = AccessFixture.METHOD_ARN.length() - "/pets/7".length();

    private final AccessFixture api = new AccessFixture();

    @Test
    void aNameOf1600BytesIsTheLongestThatSomebodyIsAskedAbout() {
        api.byToken();

        assertThat(step(1_600)).isEqualTo("passed");
        assertThat(step(1_601)).isEqualTo("414 REQUEST_TOO_LARGE RequestTooLargeException: Request URI too long");
    }

    @Test
    void aPolicyIsSomebodyToAskToo() {
        assertThat(step(1_601)).as("an open method").isEqualTo("passed");
        api.policy(POLICY);
        assertThat(step(1_601)).startsWith("414 ");
    }

    private String step(int length) {
        api.send("/" + "x".repeat(length - LENGTH_OF_THE_REST - 1));
        assertThat(api.exchange().methodArn()).hasSize(length);
        return AccessFixture.words(new MethodArnStep().take(api.exchange()));
    }
}

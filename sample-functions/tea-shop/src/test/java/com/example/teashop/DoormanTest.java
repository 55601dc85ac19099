package com.example.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DoormanTest {
    private final Doorman doorman = new Doorman();

    @Test
    void annMayEnterAndBobMayNot() {
        assertThat(doorman.handleRequest(Map.of("authorizationToken", "ann"), null)
                        .toString())
                .contains("Effect=Allow");
        assertThat(doorman.handleRequest(Map.of("queryStringParameters", Map.of("guest", "bob")), null)
                        .toString())
                .contains("Effect=Deny");
    }

    @Test
    void aStrangerHasToShowAToken() {
        assertThatThrownBy(() -> doorman.handleRequest(Map.of(), null)).hasMessage("Unauthorized");
    }
}

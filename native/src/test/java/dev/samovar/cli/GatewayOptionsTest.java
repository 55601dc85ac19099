package dev.samovar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GatewayOptionsTest {

    @Test
    void aKeySetThatCannotBeReadIsToldBeforeAnythingStarts() {
        var started = CommandLineRun.samovar("start", "--port", "0", "--jwks", "https://issuer=no-such-file.json");
        assertThat(started.exitCode()).isEqualTo(3);
        assertThat(started.err()).contains("cannot read the key set no-such-file.json");

        var served =
                CommandLineRun.samovar("serve", "--function", "/=a.jar:A", "--jwks", "https://issuer=no-such-file");
        assertThat(served.exitCode()).isEqualTo(3);
        assertThat(served.err()).contains("cannot read the key set no-such-file");
    }

    @Test
    void credentialsArePairs() {
        var run = CommandLineRun.samovar("start", "--credentials", "no-secret");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--credentials", "ACCESS_KEY=SECRET_KEY");
    }
}

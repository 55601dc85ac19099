package dev.samovar.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a file of keys without asking for those that are there: any thread may do it. */
class KeyFileTest {
    @Test
    void columnsComeInAnyOrderAndCase() {
        KeyFile.Row row = KeyFile.read("Enabled,KEY,usageplanIds, name\r\nfalse, k ,\"a, b,\",ann\r\n\r\n")
                .rows()
                .getFirst();

        assertThat(row.name()).isEqualTo("ann");
        assertThat(row.value()).isEqualTo("k");
        assertThat(row.plans()).containsExactly("a", "b");
        assertThat(row.key().enabled()).isFalse();
        assertThat(row.key().description()).contains("");
    }

    @ParameterizedTest
    @CsvSource({
        "'',The file of API keys is empty",
        "'who,what\n',The file of API keys must have the columns name and key"
    })
    void whatIsNoFileOfKeysIsRefused(String csv, String message) {
        assertThatThrownBy(() -> KeyFile.read(csv)).hasMessage(message);
    }
}

package dev.samovar.gateway.api.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchTableTest {
    private static final PatchTable<Tea> TABLE = new PatchTable<>(Tea.class, Refusal.LISTING)
            .replace("/name", Effects.text("name"))
            .replace("/origin", Effects.optionalText("origin"))
            .replace("/degrees", Effects.integer("degrees"))
            .addReplaceOrRemove("/prices/{shop}", Effects.entry("prices"))
            .addOrRemove("/friends", Effects.item("friends"))
            .addReplaceOrRemove("/additions/{name}", Effects.namedItem("additions"));

    private static final Tea TEA =
            new Tea("black", Optional.of("Assam"), 95, Map.of("a/b", "1"), List.of("cake"), List.of("milk", "sugar"));

    record Tea(
            String name,
            Optional<String> origin,
            int degrees,
            Map<String, String> prices,
            List<String> friends,
            List<String> additions) {}

    private static PatchOperation operation(String op, String path, String value) {
        return new PatchOperation(Optional.of(op), Optional.of(path), Optional.of(value), Optional.empty());
    }

    private static Tea patched(PatchOperation... operations) {
        return TABLE.apply(TEA, List.of(operations));
    }

    @Test
    void nothingToDoChangesNothing() {
        assertThat(patched()).isEqualTo(TEA);
    }

    @Test
    void membersAreReplacedByWhatTheirTextSays() {
        Tea tea = patched(
                operation("replace", "/name", "green"),
                operation("replace", "/origin", ""),
                operation("replace", "/degrees", "70"));

        assertThat(tea.name()).isEqualTo("green");
        assertThat(tea.origin()).isEmpty();
        assertThat(tea.degrees()).isEqualTo(70);
    }

    @Test
    void slashesInNamesAreWrittenOtherwise() {
        assertThat(patched(operation("replace", "/prices/a~1b", "2")).prices()).isEqualTo(Map.of("a/b", "2"));
        assertThat(patched(operation("add", "/prices/x~0y", "2")).prices()).containsKey("x~y");
        assertThat(patched(operation("remove", "/prices/a~1b", "")).prices()).isEmpty();
    }

    @Test
    void whatReplacesAnItemComesLast() {
        assertThat(patched(operation("replace", "/additions/milk", "lemon")).additions())
                .containsExactly("sugar", "lemon");
        assertThat(patched(operation("remove", "/additions/milk", "")).additions())
                .containsExactly("sugar");
        assertThat(patched(operation("add", "/friends", "scone")).friends()).containsExactly("cake", "scone");
        assertThat(patched(operation("remove", "/friends", "cake")).friends()).isEmpty();
    }

    @Test
    void anUnknownPathIsAnsweredWithThoseOfTheOperation() {
        assertThatThrownBy(() -> patched(operation("replace", "/colour", "red")))
                .hasMessage("Invalid patch path  '/colour' specified for op 'replace'. Must be one of: [/name, /origin,"
                        + " /degrees, /prices/{shop}, /additions/{name}]");
        assertThatThrownBy(() -> patched(operation("move", "/name", "red")))
                .hasMessage("Invalid patch path  '/name' specified for op 'move'. Please choose supported operations");
    }

    @Test
    void aTextThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> patched(operation("replace", "/degrees", "hot")))
                .hasMessage("Invalid value specified for /degrees: hot");
    }
}

package dev.samovar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stores that end with the program. */
class PassingStoresTest {
    private static List<String> keys(Store store) {
        List<String> keys = new ArrayList<>();
        store.read("t", (key, _) -> keys.add(key));
        return keys;
    }

    @Test
    void theOneInMemoryKeepsDocumentsUntilTheyAreDeletedOrTheirTableIsCleared() {
        try (var store = new MemoryStore()) {
            store.write(new Batch()
                            .put("t", "b", new byte[1])
                            .put("t", "a", new byte[1])
                            .put("t", "c", new byte[1]))
                    .join();
            store.write(new Batch().delete("t", "b")).join();
            assertThat(keys(store)).containsExactly("a", "c");

            store.write(new Batch().clear("t").put("t", "d", new byte[1])).join();
            assertThat(keys(store)).containsExactly("d");
        }
    }

    @Test
    void theForgetfulOneTakesEverythingAndKeepsNothing() {
        try (var store = new ForgetfulStore()) {
            assertThat(store.write(new Batch().put("t", "a", new byte[1]))).isCompleted();
            assertThat(keys(store)).isEmpty();
        }
    }
}

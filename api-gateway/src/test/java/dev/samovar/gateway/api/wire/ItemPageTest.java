package dev.samovar.gateway.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemPageTest {
    private static final List<String> LETTERS = List.of("c", "a", "b");

    private static ItemPage<String> page(List<String> all, Optional<String> position, int limit) {
        return ItemPage.of(all, Function.identity(), position, Optional.of(limit));
    }

    @Test
    void aListGoesOnWhereItsLastPageEnded() {
        ItemPage<String> first = page(LETTERS, Optional.empty(), 2);
        assertThat(first.item()).containsExactly("c", "a");

        ItemPage<String> second = page(LETTERS, first.position(), 2);
        assertThat(second.item()).containsExactly("b");
        assertThat(second.position()).isEmpty();
    }

    @Test
    void aPageHasTwentyFiveItemsUnlessMoreAreAskedFor() {
        List<String> many = IntStream.range(0, 30).mapToObj(String::valueOf).toList();

        assertThat(ItemPage.of(many, Function.identity(), Optional.empty(), Optional.empty())
                        .item())
                .hasSize(25);
    }

    @Test
    void aPositionThatNobodyGaveIsRefused() {
        assertThatThrownBy(() -> page(LETTERS, Optional.of("?"), 2))
                .hasMessage("Invalid position parameter specified: ?");
        assertThatThrownBy(() -> page(LETTERS, Optional.empty(), 0))
                .hasMessage("Invalid limit specified. Must be between 1 and 500");
    }
}

package dev.samovar.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void aColumnIsAsWideAsItsWidestCell() {
        var table = new Table("ID", "NAME", "STAGES");
        table.add("a", "a long name", "-");
        table.add("abc", "", "prod");

        assertThat(table.lines())
                .containsExactly("ID   NAME         STAGES", "a    a long name  -", "abc               prod");
    }

    @Test
    void aCellStaysOnItsLine() {
        var table = new Table("NAME");
        table.add("two\nlines");

        assertThat(table.lines()).containsExactly("NAME", "two lines");
    }
}

package dev.samovar.runtime.classloader.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a handler's start is known to need. */
class StartClassesTest {

    private final StartClasses classes = new StartClasses();

    @Test
    void theyAreKnownInOrderOnceAStartIsComplete() {
        classes.found("b");
        classes.found("a");
        classes.found("b");
        assertThat(classes.known()).isEmpty();
        classes.complete();
        assertThat(classes.known()).containsExactly("b", "a");
    }

    @Test
    void laterStartsChangeNothing() {
        classes.found("a");
        classes.complete();
        classes.found("b");
        classes.complete();
        assertThat(classes.known()).containsExactly("a");
    }
}

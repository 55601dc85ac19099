package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start is helped by defining what the start before it needed. */
class PreloaderTest {

    private static final int CLASSES = 100;
    private static final int COLLECTIONS_MAX = 100;

    /** With "all" it uses classes C0 to C99, from the last to the first. */
    private static final String FUNCTION = """
            package f; public class F {
                public static int f(String what) throws Exception {
                    int sum = 0;
                    for (int i = 99; i >= 0 && what.equals("all"); i--) {
                        sum += (int) Class.forName("f.C" + i).getMethod("get").invoke(null);
                    }
                    return sum;
                }
                public static int other(String what) throws Exception {
                    return f(what);
                }
            }
            """;

    @TempDir
    private Path directory;

    private TestHost host;
    private FunctionJar jar;

    @BeforeEach
    void startHost() {
        host = new TestHost(directory);
        Stream<String> parts = IntStream.range(0, CLASSES)
                .mapToObj(i -> "package f; public class C" + i + " { static { System.out.println(\"C" + i + "\"); }"
                        + " public static int get() { return 1; } }");
        jar = FunctionJar.of(Stream.concat(Stream.of(FUNCTION), parts).toArray(String[]::new));
    }

    @AfterEach
    void stopHost() {
        host.close();
        assertThat(host.failures).isEmpty();
    }

    @Test
    void whatAStartNeededIsDefinedButNotInitialisedAtTheNext() {
        assertThat(started("f.F::f").answer("\"all\"")).isEqualTo("100");
        var next = started("f.F::f");
        next.awaitUntil(() -> isDefined(next, 0));
        assertThat(next.answer("\"nothing\"")).isEqualTo("0");
        assertThat(next.lines).isEmpty();
        assertThat(next.answer("\"all\"")).isEqualTo("100");
        assertThat(next.lines).startsWith("C99", "C98").endsWith("C0").hasSize(CLASSES);
    }

    @Test
    void startsAtTheSameTimeGetTheirOwnClasses() {
        started("f.F::f").answer("\"all\"");
        for (int round = 0; round < 5; round++) {
            List<TestRuntime> together = IntStream.range(0, 4)
                    .mapToObj(i -> host.start(jar, "f.F::f"))
                    .toList();
            together.forEach(TestRuntime::initialize);
            assertThat(together.parallelStream()
                            .map(runtime -> runtime.answer("\"all\""))
                            .toList())
                    .containsOnly("100");
            assertThat(together).allSatisfy(runtime -> assertThat(runtime.lines).hasSize(CLASSES));
        }
    }

    @Test
    void aHandlerGetsNoClassesThatOnlyAnotherOfItsPackageNeeds() {
        started("f.F::f").answer("\"all\"");
        started("f.F::other").answer("\"nothing\"");
        var other = started("f.F::other");
        /* Time in which they would have been defined. */
        started("f.F::f").answer("\"all\"");
        assertThat(isDefined(other, CLASSES - 1)).isFalse();
    }

    @Test
    void nothingIsDefinedForAFunctionThatHasEnded() {
        var runtime = started("f.F::f");
        var asked = new AtomicInteger();
        new Preloader(Runnable::run).preload(loader(runtime), names(), () -> asked.incrementAndGet() > 3);
        assertThat(IntStream.range(0, CLASSES).filter(i -> isDefined(runtime, i)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aClassThatIsNotThereDoesNotKeepTheOthersBack() {
        var runtime = started("f.F::f");
        new Preloader(Runnable::run)
                .preload(
                        loader(runtime),
                        Stream.concat(Stream.of("f.Gone"), names().stream()).toList(),
                        () -> false);
        assertThat(isDefined(runtime, CLASSES - 1)).isTrue();
        assertThat(runtime.lines).isEmpty();
    }

    @Test
    void theClassesAreCollectedWhenTheFunctionHasEnded() throws InterruptedException {
        started("f.F::f").answer("\"all\"");
        var next = started("f.F::f");
        next.awaitUntil(() -> isDefined(next, 0));
        WeakReference<ClassLoader> loader = next.loader();
        next.kill();
        next.awaitEnd();
        for (int i = 0; i < COLLECTIONS_MAX && loader.get() != null; i++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(loader.get()).isNull();
    }

    private TestRuntime started(String handler) {
        var runtime = host.start(jar, handler);
        runtime.initialize();
        return runtime;
    }

    private static List<String> names() {
        return IntStream.range(0, CLASSES).mapToObj(i -> "f.C" + i).toList();
    }

    private static boolean isDefined(TestRuntime runtime, int part) {
        return loader(runtime).loaded("f.C" + part) != null;
    }

    private static FunctionClassLoader loader(TestRuntime runtime) {
        return (FunctionClassLoader) Objects.requireNonNull(runtime.loader().get());
    }
}

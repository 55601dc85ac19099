package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.code;
import static dev.samovar.function.registry.RegistryFixture.newFunction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.access.Permission;
import dev.samovar.function.registry.FunctionSettings.RecursiveLoop;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs random operations beside a simple model, and restarts the registry between them. */
class RegistryModelTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 150;
    private static final List<String> NAMES = List.of("a", "a-b", "b");
    private static final List<String> ALIASES = List.of("live", "beta");

    private final Store store = new MemoryStore();
    private Random random = new Random(0);
    private FunctionRegistry registry = open();

    /* The model: what each version was published with, what aliases lead to, and the highest number ever. */
    private final Map<String, String> contents = new TreeMap<>();
    private final Map<String, TreeMap<Integer, String>> versions = new TreeMap<>();
    private final Map<String, Map<String, Integer>> aliases = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> lastPublished = new HashMap<>();

    static List<Long> seeds() {
        return new Random(20260301).longs(SEEDS).boxed().toList();
    }

    private FunctionRegistry open() {
        return new RegistryFixture(store, 3).registry;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRegistryAgreesWithASimpleModelAlsoAfterRestarts(long seed) {
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            assertThatCode(this::step).as("seed %d, step %d", seed, step).doesNotThrowAnyException();
            if (random.nextInt(20) == 0) {
                String before = RegistryPicture.of(registry);
                registry = open();
                assertThat(RegistryPicture.of(registry)).isEqualTo(before);
            }
            compare();
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void step() {
        String name = any(NAMES);
        if (!contents.containsKey(name)) {
            create(name);
            return;
        }
        switch (random.nextInt(8)) {
            case 0, 1 -> update(name);
            case 2, 3 -> publish(name);
            case 4 -> alias(name);
            case 5 -> deleteVersion(name);
            case 6 -> attach(name);
            default -> {
                if (random.nextInt(5) == 0) {
                    deleteFunction(name);
                } else {
                    deleteAlias(name);
                }
            }
        }
    }

    private void create(String name) {
        registry.activate(registry.create(newFunction(name)).result().version());
        contents.put(name, name);
        versions.put(name, new TreeMap<>());
        aliases.put(name, new TreeMap<>());
        lastPublished.remove(name);
    }

    private void update(String name) {
        String content = "content " + random.nextInt(4);
        Revision updating =
                registry.update(arn(name), FunctionChange.code(code(content))).result();
        if (random.nextInt(10) == 0) {
            registry.fail(updating.version(), "InternalError", "by chance");
            registry.activate(registry.update(arn(name), FunctionChange.code(code(content)))
                    .result()
                    .version());
        } else {
            registry.activate(updating.version());
        }
        contents.put(name, content);
    }

    private void publish(String name) {
        Revision version = registry.versions()
                .publish(arn(name), Publication.UNCONDITIONAL)
                .result();
        registry.activate(version.version());
        int number = numbers.getOrDefault(name, 0);
        String content = contents.getOrDefault(name, "");
        boolean unchanged =
                content.equals(lastPublished.get(name)) && model(versions, name).containsKey(number);
        if (!unchanged) {
            number++;
            numbers.put(name, number);
            model(versions, name).put(number, content);
            lastPublished.put(name, content);
        }
        assertThat(version.version().version()).isEqualTo(Integer.toString(number));
    }

    private void alias(String name) {
        List<Integer> known = List.copyOf(model(versions, name).keySet());
        if (known.isEmpty()) {
            return;
        }
        int number = any(known);
        String alias = any(ALIASES);
        AliasChange change = AliasChange.version(Integer.toString(number));
        if (model(aliases, name).put(alias, number) == null) {
            registry.aliases().create(arn(name), alias, change);
        } else {
            registry.aliases().update(arn(name + ":" + alias), change);
        }
    }

    private void deleteAlias(String name) {
        String alias = any(ALIASES);
        registry.aliases().delete(arn(name + ":" + alias));
        model(aliases, name).remove(alias);
    }

    private void deleteVersion(String name) {
        int number = 1 + random.nextInt(5);
        FunctionArn version = arn(name + ":" + number);
        if (model(aliases, name).containsValue(number)) {
            assertThat(RegistryFixture.errorOf(() -> registry.delete(version)))
                    .isInstanceOf(ResourceConflict.VersionInUse.class);
        } else {
            registry.delete(version);
            model(versions, name).remove(number);
        }
    }

    private void deleteFunction(String name) {
        registry.delete(arn(name));
        contents.remove(name);
        versions.remove(name);
        aliases.remove(name);
    }

    /* Things that belong to a function, so that restarting and deleting have more to do. */
    private void attach(String name) {
        registry.tags().tag(arn(name), Map.of("tag" + random.nextInt(3), "value"));
        registry.reservedConcurrency().put(arn(name), random.nextInt(100));
        registry.settings().setRecursiveLoop(arn(name), any(List.of(RecursiveLoop.values())));
        registry.policies()
                .add(
                        arn(name),
                        new Permission(
                                "s" + random.nextInt(1_000_000_000),
                                "lambda:InvokeFunction",
                                "*",
                                Permission.Conditions.NONE),
                        Optional.empty());
    }

    private void compare() {
        assertThat(registry.list(HOME))
                .extracting(revision -> revision.version().function().name())
                .containsExactlyElementsOf(contents.keySet());
        for (String name : contents.keySet()) {
            List<String> expected = new ArrayList<>(List.of("$LATEST"));
            model(versions, name).keySet().forEach(number -> expected.add(Integer.toString(number)));
            assertThat(registry.versions().list(arn(name)))
                    .extracting(revision -> revision.version().version())
                    .isEqualTo(expected);
            assertThat(resolved(name, "")).isEqualTo(contents.get(name));
            model(versions, name)
                    .forEach((number, content) ->
                            assertThat(resolved(name, Integer.toString(number))).isEqualTo(content));
            model(aliases, name)
                    .forEach((alias, number) -> assertThat(resolved(name, alias))
                            .isEqualTo(model(versions, name).get(number)));
            assertThat(aliasNames(name)).isEqualTo(model(aliases, name).keySet());
        }
    }

    private Set<String> aliasNames(String name) {
        Set<String> names = new TreeSet<>();
        registry.aliases().list(arn(name), Optional.empty()).forEach(alias -> names.add(alias.name()));
        return names;
    }

    /* The content behind a name: there are few, so that the digest tells which it is. */
    private String resolved(String name, String qualifier) {
        CodeDigest digest = registry.resolve(HOME, name, qualifier).version().code();
        return Stream.concat(NAMES.stream(), IntStream.range(0, 4).mapToObj(i -> "content " + i))
                .filter(content -> RegistryFixture.digest(content).equals(digest))
                .findFirst()
                .orElseThrow();
    }

    private static <M> M model(Map<String, M> models, String name) {
        M model = models.get(name);
        assertThat(model).isNotNull();
        return Objects.requireNonNull(model);
    }
}

package dev.samovar.closedworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The metadata for {@code native-image} says what the code needs.
 *
 * <p>With {@code -Dmetadata.write=true}, that of the types that Jackson binds is made to.
 */
class ReachabilityMetadataTest {
    private static final boolean WRITE = Boolean.getBoolean("metadata.write");

    static List<SourceModule> modules() {
        return SourceModule.ALL;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatJacksonBindsIsRegistered(SourceModule module) throws IOException {
        List<String> bound = BoundTypes.ofThisBuild().stream()
                .filter(module::contains)
                .map(Class::getName)
                .toList();
        if (WRITE && !bound.isEmpty()) {
            Metadata.write(module.boundMetadata(), bound);
        }

        assertThat(Metadata.types(module.boundMetadata())).isEqualTo(bound);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatCodeLoadsByNameIsInThePatterns(SourceModule module) throws IOException {
        List<String> globs = Metadata.globs(module.metadata());

        assertThat(module.resourceFiles())
                .allMatch(file -> globs.stream().anyMatch(glob -> SourceModule.matches(glob, file)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTypeThatIsRegisteredByHandExists(SourceModule module) throws IOException {
        assertThat(Metadata.types(module.metadata()))
                .allSatisfy(
                        name -> assertThat(Class.forName(name, false, getClass().getClassLoader()))
                                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyClassAndPackageThatIsSetUpAtATimeOfItsOwnExists(SourceModule module) throws IOException {
        assertThat(Metadata.initialized(module.arguments())).allSatisfy(name -> {
            String path = name.replace('.', '/');
            ClassLoader classes = getClass().getClassLoader();
            assertThat(Stream.of(path + ".class", path)).anyMatch(file -> classes.getResource(file) != null);
        });
    }

    @Test
    void whatPicocliLooksIntoIsRegistered() throws IOException {
        Path generated =
                SourceModule.PROGRAM.classes().resolve("META-INF/native-image/picocli-generated/reflect-config.json");

        List<String> commands = SourceModule.PROGRAM.classFiles().stream()
                .map(SourceModule.PROGRAM::load)
                .filter(ReachabilityMetadataTest::isOfPicocli)
                .map(Class::getName)
                .toList();

        assertThat(commands).isNotEmpty();
        assertThat(Metadata.picocliTypes(generated)).containsAll(commands);
    }

    @Test
    void whatKafkasClientMakesByNameIsRegistered() throws IOException {
        List<String> made = ConsumerConfig.configDef().configKeys().values().stream()
                .filter(setting -> !setting.name.equals(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG))
                .flatMap(setting -> setting.defaultValue instanceof List<?> several
                        ? several.stream()
                        : Stream.ofNullable(setting.defaultValue))
                .flatMap(value -> value instanceof Class<?> type ? Stream.of(type.getName()) : Stream.empty())
                .toList();

        assertThat(made).isNotEmpty();
        assertThat(Metadata.types(SourceModule.EVENT_SOURCES.metadata())).containsAll(made);
    }

    @Test
    void theKindsOfCacheThatAreAskedForAreRegistered() throws IOException {
        var cache = Caffeine.newBuilder()
                .maximumWeight(1)
                .weigher((key, value) -> 1)
                .expireAfter(Expiry.creating((key, value) -> Duration.ofSeconds(1)))
                .build();

        /* What is asked for decides the kind, and both caches of the gateway ask for this. */
        assertThat(Metadata.types(SourceModule.GATEWAY.metadata()))
                .contains(cache.asMap().getClass().getName());
    }

    private static boolean isOfPicocli(Class<?> type) {
        return Stream.<AnnotatedElement>concat(Stream.of(type), Arrays.stream(type.getDeclaredFields()))
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getPackageName().equals("picocli"));
    }
}

package dev.samovar.runtime.classloader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The system properties that a function begins with: the JVM's own, and of the host's nothing. */
final class SandboxProperties {

    private static final List<String> OF_THE_JVM =
            List.of("java.", "jdk.", "os.", "sun.", "file.", "path.", "line.", "native.", "stdout.", "stderr.");

    private static final Map<String, String> AS_IN_THE_CLOUD = Map.of(
            "java.io.tmpdir",
            "/tmp",
            "java.class.path",
            "/var/runtime/lib/aws-lambda-java-runtime.jar",
            "user.dir",
            "/var/task",
            "user.home",
            "/home/sbx_user1051",
            "user.name",
            "sbx_user1051",
            "user.timezone",
            "UTC",
            "user.language",
            "en",
            CheckpointHooks.PROVIDER_PROPERTY,
            CheckpointHooks.PROVIDER);

    /** They tell how the host was started. */
    private static final List<String> OF_THE_HOST = List.of("sun.java.command", "java.util.logging.manager");

    private static final Map<Object, Object> AT_FIRST = atFirst();

    private SandboxProperties() {}

    static Properties create() {
        Properties properties = new Properties();
        properties.putAll(AT_FIRST);
        return properties;
    }

    private static Map<Object, Object> atFirst() {
        Map<Object, Object> properties = new HashMap<>();
        System.getProperties().forEach((key, value) -> {
            if (key instanceof String name
                    && OF_THE_JVM.stream().anyMatch(name::startsWith)
                    && !OF_THE_HOST.contains(name)) {
                properties.put(name, value);
            }
        });
        properties.putAll(AS_IN_THE_CLOUD);
        return properties;
    }
}

package dev.samovar.runtime.classloader;

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

    private SandboxProperties() {}

    static Properties create() {
        Properties properties = new Properties();
        for (Map.Entry<Object, Object> property : System.getProperties().entrySet()) {
            if (property.getKey() instanceof String key
                    && OF_THE_JVM.stream().anyMatch(key::startsWith)
                    && !OF_THE_HOST.contains(key)) {
                properties.put(key, property.getValue());
            }
        }
        properties.putAll(AS_IN_THE_CLOUD);
        return properties;
    }
}

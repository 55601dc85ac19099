package dev.samovar.runtime.process.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ForeignMetadataTest {
    private static final String METADATA =
            "/META-INF/native-image/dev.samovar/function-host-core/reachability-metadata.json";
    private static final Map<Class<?>, String> LAYOUTS =
            Map.of(int.class, "jint", long.class, "jlong", MemorySegment.class, "void*");

    @Test
    void theSignaturesOfTheFunctionsThatAreCalledAreRegistered() throws Exception {
        Set<String> called = new TreeSet<>();
        for (Field field : LibC.class.getDeclaredFields()) {
            if (field.getType() == MethodHandle.class) {
                field.setAccessible(true);
                called.add(signature(((MethodHandle) field.get(null)).type()));
            }
        }

        assertThat(called).isNotEmpty().isEqualTo(registered());
    }

    private static String signature(MethodType type) {
        return layout(type.returnType())
                + Arrays.stream(type.parameterArray())
                        .map(ForeignMetadataTest::layout)
                        .toList();
    }

    private static String layout(Class<?> type) {
        return Objects.requireNonNull(LAYOUTS.get(type), type.getName());
    }

    private static Set<String> registered() throws IOException {
        Set<String> signatures = new TreeSet<>();
        try (InputStream metadata = ForeignMetadataTest.class.getResourceAsStream(METADATA)) {
            for (JsonNode call :
                    new ObjectMapper().readTree(metadata).path("foreign").path("downcalls")) {
                List<String> parameters = new ArrayList<>();
                call.path("parameterTypes").forEach(parameter -> parameters.add(parameter.textValue()));
                signatures.add(call.path("returnType").textValue() + parameters);
            }
        }
        return signatures;
    }
}

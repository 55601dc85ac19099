package dev.samovar.http.function;

import dev.samovar.function.FunctionConfiguration;
import java.util.Optional;

/** How large {@code /tmp} is, in MB. */
record EphemeralStorage(Optional<Integer> size) {

    int megabytes() {
        return size.orElse(FunctionConfiguration.DEFAULT_EPHEMERAL_STORAGE_MB);
    }
}

package dev.samovar.runtime.process.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** The platform's names for errors, as runtimes may use them. */
final class ErrorType {

    private static final Pattern ALLOWED = Pattern.compile("(Runtime|Function|Extension)\\.[A-Z][a-zA-Z]+");

    private ErrorType() {}

    /** The name that a runtime gave, or another if it is none that the platform knows. */
    static String of(Optional<String> header, String otherwise) {
        return header.filter(name -> ALLOWED.matcher(name).matches()).orElse(otherwise);
    }
}

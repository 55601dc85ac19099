package dev.samovar.runtime.process;

import dev.samovar.runtime.ExtensionStatus;
import java.util.List;
import java.util.Optional;

/** An extension cannot be started; nor can what it belongs to. */
final class ExtensionLaunchException extends Exception {
    private static final long serialVersionUID = 1;

    private final String name;
    private final String type;

    /** @param type AWS's name for what is wrong */
    ExtensionLaunchException(String name, String type, String message) {
        super(message);
        this.name = name;
        this.type = type;
    }

    ExtensionStatus status() {
        return new ExtensionStatus(name, "LaunchError", List.of(), Optional.of(type));
    }
}

package dev.samovar.runtime;

import java.util.List;
import java.util.Optional;

/**
 * How far an extension has come when an initialisation ends.
 *
 * @param state {@code Started}, {@code Registered}, {@code Ready}, {@code InitError}, {@code ExitError} or
 *     {@code LaunchError}
 * @param events that it has registered for
 * @param errorType its own word, or the platform's, for what went wrong
 */
public record ExtensionStatus(String name, String state, List<String> events, Optional<String> errorType) {}

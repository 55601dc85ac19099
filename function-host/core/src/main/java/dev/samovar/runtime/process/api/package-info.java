/** The HTTP APIs that a child sees: the Runtime API, and that of extensions. */
@NullMarked
package dev.samovar.runtime.process.api;

import org.jspecify.annotations.NullMarked;

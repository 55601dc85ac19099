/**
 * The runtime that runs functions inside the host's own JVM, each environment in a class loader of its own. {@link
 * dev.samovar.runtime.classloader.ClassLoaderRuntimes} is the way in.
 *
 * <p>It isolates functions against accidents, not against attackers.
 */
@NullMarked
package dev.samovar.runtime.classloader;

import org.jspecify.annotations.NullMarked;

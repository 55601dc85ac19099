/** Rewrites a function's classes once, so that their threads can be stopped, and keeps the result by digest. */
@NullMarked
package dev.samovar.runtime.classloader.weave;

import org.jspecify.annotations.NullMarked;

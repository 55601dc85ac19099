/**
 * What stands around a function's code when it is called: it finds the handler, binds events to its types, hands it a
 * context and a logger, and turns what it throws into AWS's error objects. {@link
 * dev.samovar.runtime.handler.Handlers#load} is the way in.
 */
@NullMarked
package dev.samovar.runtime.handler;

import org.jspecify.annotations.NullMarked;

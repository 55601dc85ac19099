/**
 * A small HTTP/1.1 server for child processes on loopback: one thread serves them all, answers may come at any time from
 * any thread, and nothing that a child does holds that thread up. {@link dev.samovar.runtime.process.http.LoopbackServer}
 * is the way in.
 */
@NullMarked
package dev.samovar.runtime.process.http;

import org.jspecify.annotations.NullMarked;

package dev.samovar.wiring;

import java.net.URI;

/**
 * A stage that is served on a port of its own.
 *
 * @param address where its paths begin
 */
record OpenStage(String api, String stage, URI address) {}

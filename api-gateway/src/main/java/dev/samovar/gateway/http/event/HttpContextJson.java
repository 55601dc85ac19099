package dev.samovar.gateway.http.event;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How trees are written into events. */
final class HttpContextJson {
    static final ObjectMapper CODEC = new ObjectMapper();

    private HttpContextJson() {}
}

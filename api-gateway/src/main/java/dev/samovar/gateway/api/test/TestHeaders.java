package dev.samovar.gateway.api.test;

import dev.samovar.gateway.message.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header fields of a reply, as a test's answer has them. */
record TestHeaders(Headers headers) {

    Map<String, String> last() {
        Map<String, String> last = new LinkedHashMap<>();
        headers.names().forEach(name -> last.put(name, headers.all(name).getLast()));
        return last;
    }

    Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        headers.names().forEach(name -> all.put(name, headers.all(name)));
        return all;
    }
}

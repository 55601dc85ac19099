package dev.samovar.cli.functions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the Lambda API keeps functions. */
final class Paths {

    static final String FUNCTIONS = "/2015-03-31/functions";

    private Paths() {}

    static String function(String name) {
        return FUNCTIONS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}

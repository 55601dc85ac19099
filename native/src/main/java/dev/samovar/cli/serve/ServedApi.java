package dev.samovar.cli.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be served on a port of its own.
 *
 * @param document the path of an OpenAPI file, to make an API of
 * @param functions that the document's integrations, or paths, need
 * @param api the id of an API that is there already
 * @param variables of the stage that is made
 * @param port 0 for any free one
 */
public record ServedApi(
        Optional<String> document,
        List<ServedFunction> functions,
        Optional<String> api,
        String stage,
        Map<String, String> variables,
        String host,
        int port) {}

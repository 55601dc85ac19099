package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This machine's Node.js with AWS's runtime client for it: the function's own, or the one that is installed globally. */
final class NodeProgram implements RuntimeCommand {

    private static final String CLIENT = "aws-lambda-ric";
    private static final String MODULES = "node_modules";

    /** What to run of the client, as its major versions 3, 2 and 4 have it. */
    private static final List<String> ENTRIES = List.of("bin/index.mjs", "bin/index.js", "index.mjs");

    private final SearchPath programs;

    NodeProgram(SearchPath programs) {
        this.programs = programs;
    }

    @Override
    public void check(FunctionVersion function, Places places) throws CannotStartException, IOException {
        Start unused = start(function, places);
    }

    @Override
    public Start start(FunctionVersion function, Places places) throws CannotStartException, IOException {
        String runtime = function.configuration().runtime();
        Path node = programs.find("node")
                .orElseThrow(() -> CannotStartException.missing(
                        runtime, "Node.js; install it, so that node is on the PATH of Samovar"));
        Path client = client(places)
                .orElseThrow(() -> CannotStartException.missing(
                        runtime, "AWS's runtime client for Node.js; npm install -g " + CLIENT));
        return new Start(
                List.of(
                        node.toString(),
                        client.toString(),
                        function.configuration().handler()),
                Map.of("NODE_PATH", modules(runtime, places.seen())),
                true);
    }

    private Optional<Path> client(Places places) throws IOException {
        Path own = places.real().task().resolve(MODULES).resolve(CLIENT);
        Path layers = places.real().layers().resolve("nodejs").resolve(MODULES).resolve(CLIENT);
        for (String entry : ENTRIES) {
            if (Files.exists(own.resolve(entry))) {
                return Optional.of(seen(
                        own.resolve(entry), places.real().task(), places.seen().task()));
            }
            if (Files.exists(layers.resolve(entry))) {
                return Optional.of(seen(
                        layers.resolve(entry),
                        places.real().layers(),
                        places.seen().layers()));
            }
        }
        Optional<Path> link = programs.find(CLIENT);
        /* Its modules are found from where it really is. */
        return link.isPresent() ? Optional.of(link.get().toRealPath()) : Optional.empty();
    }

    private static Path seen(Path file, Path real, Path seen) {
        return seen.resolve(real.relativize(file));
    }

    private static String modules(String runtime, Layout seen) {
        String version = runtime.replaceFirst("nodejs(\\d+).*", "node$1");
        Path layers = seen.layers().resolve("nodejs");
        return layers.resolve(version).resolve(MODULES) + ":" + layers.resolve(MODULES) + ":" + seen.task();
    }
}

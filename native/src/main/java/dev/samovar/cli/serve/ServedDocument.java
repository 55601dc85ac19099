package dev.samovar.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.rest.GatewayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The OpenAPI document of an API that is to be served, with functions behind its paths. */
final class ServedDocument {
    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final Set<String> OPERATIONS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", ANY);

    /** An operation of a path, such as {@code get /orders}. */
    private record Operation(String verb, String path, JsonNode described) {
        @Override
        public String toString() {
            return (verb.equals(ANY) ? "any" : verb) + " " + path;
        }
    }

    private final ObjectNode root;

    private ServedDocument(ObjectNode root) {
        this.root = root;
    }

    static ServedDocument read(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    "cannot read " + file + ": "
                            + (Files.exists(path) ? "it is not a file" : "there is no such file")
                            + "; name an OpenAPI document");
        }
        try {
            var document = new ServedDocument((ObjectNode) DocumentFormat.read(Files.readAllBytes(path)));
            document.malformed().ifPresent(what -> {
                throw new CommandFailure(ExitCode.INPUT, file + ": " + what + " is not an object");
            });
            return document;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.INPUT, "cannot read " + file);
        } catch (GatewayException malformed) {
            throw new CommandFailure(ExitCode.INPUT, file + ": " + malformed.getMessage());
        }
    }

    /** A document that says nothing: its paths are those of the functions. */
    static ServedDocument empty() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.1");
        root.putObject("info").put("title", "served").put("version", "1");
        root.putObject("paths");
        return new ServedDocument(root);
    }

    private Optional<String> malformed() {
        JsonNode paths = root.path("paths");
        if (!paths.isMissingNode() && !paths.isObject()) {
            return Optional.of("paths");
        }
        return Stream.concat(
                        paths.propertyStream()
                                .filter(path -> !path.getValue().isObject())
                                .map(Map.Entry::getKey),
                        operations()
                                .filter(operation -> !operation.described().isObject())
                                .map(Operation::toString))
                .findFirst();
    }

    /** Puts a function behind the operations of a path that have nothing behind them yet; a path without any gets one. */
    void put(String path, String functionArn) {
        JsonNode known = root.withObject("/paths").path(path);
        ObjectNode item = known instanceof ObjectNode object
                ? object
                : root.withObject("/paths").putObject(path);
        if (item.propertyStream().map(Map.Entry::getKey).noneMatch(OPERATIONS::contains)) {
            item.putObject(ANY).putObject("responses");
        }
        operations()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::described)
                .filter(operation -> !operation.has(INTEGRATION))
                .forEach(operation -> ((ObjectNode) operation).set(INTEGRATION, integration(functionArn)));
    }

    private static ObjectNode integration(String functionArn) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "aws_proxy")
                .put("httpMethod", "POST")
                .put(
                        "uri",
                        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + functionArn
                                + "/invocations");
    }

    /** An operation that leads nowhere, such as {@code get /orders}. */
    Optional<String> withoutIntegration() {
        return operations()
                .filter(operation -> !operation.described().has(INTEGRATION))
                .map(Operation::toString)
                .findFirst();
    }

    /** The functions that integrations lead to, on a stage with these variables. */
    List<FunctionReference> functions(StageVariables variables) {
        return operations()
                .map(operation ->
                        operation.described().path(INTEGRATION).path("uri").asText())
                .map(variables::resolve)
                .flatMap(FunctionReference::in)
                .distinct()
                .toList();
    }

    private Stream<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(entry -> OPERATIONS.contains(entry.getKey()))
                        .map(entry -> new Operation(entry.getKey(), path.getKey(), entry.getValue())));
    }

    JsonNode json() {
        return root;
    }
}

package dev.samovar.aws;

import dev.samovar.wiring.SamovarProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server with one API, on the port of everything and on one of its own, and what strangers send to both. */
final class BesiegedServer implements AutoCloseable {
    private static final Pattern MAIN = Pattern.compile("Samovar listens on http://[^:]+:(\\d+).*");
    private static final Pattern STAGE =
            Pattern.compile("Stage (\\w+) of API (\\w+) is served on http://[^:]+:(\\d+).*");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})");
    private static final int PATIENCE_MILLIS = 10_000;

    private static final String API = """
        {"openapi": "3.0.1", "info": {"title": "besieged", "version": "1"},
         "x-amazon-apigateway-minimum-compression-size": 0,
         "x-amazon-apigateway-request-validators": {"all": {"validateRequestBody": true}},
         "components": {"schemas": {"Numbers": {"type": "object", "properties": {
           "a": {"type": "array", "items": {"type": "integer"}}}}}},
         "paths": {
           "/echo/{rest+}": {"get": {"responses": {"200": {"description": "ok"}},
             "x-amazon-apigateway-integration": {"type": "mock",
               "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
               "responses": {"default": {"statusCode": "200",
                 "responseTemplates": {"application/json": "$context.path"}}}}}},
           "/numbers": {"post": {"x-amazon-apigateway-request-validator": "all",
             "requestBody": {"content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Numbers"}}}},
             "responses": {"200": {"description": "ok"}},
             "x-amazon-apigateway-integration": {"type": "mock",
               "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
               "responses": {"default": {"statusCode": "200"}}}}}}}
        """;

    private final Process process;
    private final Path errors;
    private final Door main;
    private final Door stage;

    /** A port, and where the API is there. */
    record Door(int port, String base) {

        /** The statuses of all answers, until the connection ends; {@code BASE} stands for the API. */
        String answers(String request) throws IOException {
            try (Socket socket = open()) {
                send(socket, request);
                return statuses(socket.getInputStream().readAllBytes());
            }
        }

        /** The status of an answer before whose end the rest is sent, and of those that follow. */
        String answers(String request, String rest) throws IOException {
            try (Socket socket = open()) {
                send(socket, request);
                byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
                send(socket, rest);
                return statuses(first) + " " + statuses(socket.getInputStream().readAllBytes());
            }
        }

        /** The status of the first answer; the connection may go on. */
        String firstAnswer(String request) throws IOException {
            try (Socket socket = open()) {
                send(socket, request);
                return statuses(socket.getInputStream().readNBytes("HTTP/1.1 xxx".length()));
            }
        }

        private Socket open() throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        }

        private void send(Socket socket, String request) throws IOException {
            socket.getOutputStream().write(request.replace("BASE", base).getBytes(StandardCharsets.ISO_8859_1));
        }

        private static String statuses(byte[] answers) {
            return STATUS.matcher(new String(answers, StandardCharsets.ISO_8859_1))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.joining(" "));
        }
    }

    BesiegedServer(Path directory) throws IOException {
        Path document = Files.writeString(directory.resolve("api.json"), API);
        errors = directory.resolve("errors");
        process = SamovarProcess.launch(
                directory,
                List.of("serve", document.toString(), "--port", "0", "--aws-port", "0"),
                ProcessBuilder.Redirect.to(errors.toFile()));
        BufferedReader output = process.inputReader();
        int port = Integer.parseInt(find(output, MAIN).group(1));
        Matcher served = find(output, STAGE);
        main = new Door(port, "/restapis/" + served.group(2) + "/" + served.group(1) + "/_user_request_");
        stage = new Door(Integer.parseInt(served.group(3)), "");
    }

    private static Matcher find(BufferedReader output, Pattern pattern) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return matcher;
            }
        }
        throw new IllegalStateException("the server does not say " + pattern);
    }

    List<Door> doors() {
        return List.of(main, stage);
    }

    /** What the server has written on its standard error so far. */
    String complaints() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

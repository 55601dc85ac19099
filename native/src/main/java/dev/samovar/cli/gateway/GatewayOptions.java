package dev.samovar.cli.gateway;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that make the API gateway as strict as AWS's. */
public final class GatewayOptions {
    private static final Pattern URL = Pattern.compile("(?:https?|file):/");

    @Option(
            names = "--credentials",
            paramLabel = "ACCESS_KEY=SECRET_KEY",
            description = "Verifies the signatures of those who call APIs with AWS_IAM: they must be made with these"
                    + " credentials; repeat for more. Without it every signature is believed.")
    private Map<String, String> credentials = Map.of();

    @Option(
            names = "--strict-permissions",
            negatable = true,
            description = "Lets APIs and authorizers call only functions whose policy admits API Gateway; otherwise"
                    + " those without a policy may be called, too (default: no).")
    private boolean strictPermissions;

    @Option(
            names = "--jwks",
            paramLabel = "ISSUER=FILE|URL",
            description = "Where the key set of a token issuer or user pool is, if not where the issuer publishes it;"
                    + " repeat for more.")
    private Map<String, String> keySets = Map.of();

    /** What they say, once it is known that the files are there. */
    public GatewaySettings settings() {
        keySets.values().stream()
                .filter(place -> !URL.matcher(place).lookingAt())
                .filter(file -> !Files.isReadable(Path.of(file)))
                .findFirst()
                .ifPresent(file -> {
                    throw new CommandFailure(ExitCode.INPUT, "cannot read the key set " + file);
                });
        return new GatewaySettings(credentials, strictPermissions, keySets);
    }
}

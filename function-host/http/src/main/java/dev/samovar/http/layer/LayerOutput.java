package dev.samovar.http.layer;

import dev.samovar.function.code.CodePackage;
import dev.samovar.function.registry.LayerVersion;
import dev.samovar.http.function.CodeDownload;
import dev.samovar.http.function.FunctionOutput;
import dev.samovar.protocol.LambdaResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A layer version as the API describes it. */
record LayerOutput(
        String layerArn,
        String layerVersionArn,
        String description,
        String createdDate,
        int version,
        Optional<List<String>> compatibleRuntimes,
        Optional<String> licenseInfo,
        Optional<List<String>> compatibleArchitectures,
        Optional<Content> content)
        implements LambdaResponse {

    /** Where the package of a layer version is. */
    record Content(String location, String codeSha256, long codeSize) {}

    /** Describes a layer version with the place of its package. */
    static LayerOutput of(LayerVersion version, URI server) {
        CodePackage code = version.code();
        return of(
                version,
                Optional.of(new Content(
                        CodeDownload.location(server, code), code.digest().base64(), code.zippedBytes())));
    }

    /** Describes a layer version as an item of a list. */
    static LayerOutput listed(LayerVersion version) {
        return of(version, Optional.empty());
    }

    private static LayerOutput of(LayerVersion version, Optional<Content> content) {
        LayerVersion.Description description = version.description();
        return new LayerOutput(
                version.arn().layer().toString(),
                version.arn().toString(),
                description.text(),
                FunctionOutput.time(version.created()),
                version.arn().number(),
                Optional.of(description.compatibleRuntimes()).filter(list -> !list.isEmpty()),
                Optional.of(description.licenseInfo()).filter(text -> !text.isEmpty()),
                Optional.of(description.compatibleArchitectures()).filter(list -> !list.isEmpty()),
                content);
    }

    /** Whether a layer version is of those that a caller asked for. */
    static boolean fits(LayerVersion version, Optional<String> runtime, Optional<String> architecture) {
        LayerVersion.Description description = version.description();
        return runtime.map(description.compatibleRuntimes()::contains).orElse(true)
                && architecture
                        .map(description.compatibleArchitectures()::contains)
                        .orElse(true);
    }
}

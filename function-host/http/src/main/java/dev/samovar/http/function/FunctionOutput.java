package dev.samovar.http.function;

import dev.samovar.environment.RuntimeVersion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.function.registry.Revision;
import dev.samovar.protocol.LambdaResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** A function version as the API describes it, by the name of {@code FunctionConfiguration}. */
public record FunctionOutput(
        String functionName,
        String functionArn,
        String runtime,
        String role,
        String handler,
        long codeSize,
        String description,
        long timeout,
        int memorySize,
        String lastModified,
        String codeSha256,
        String version,
        Optional<DeadLetterConfig> deadLetterConfig,
        Optional<EnvironmentMember> environment,
        TracingConfig tracingConfig,
        String revisionId,
        Optional<List<LayerOutput>> layers,
        Optional<String> state,
        Optional<String> stateReason,
        Optional<String> stateReasonCode,
        Optional<String> lastUpdateStatus,
        Optional<String> lastUpdateStatusReason,
        Optional<String> lastUpdateStatusReasonCode,
        String packageType,
        List<String> architectures,
        EphemeralStorage ephemeralStorage,
        SnapStartOutput snapStart,
        RuntimeVersionConfig runtimeVersionConfig,
        LoggingConfig loggingConfig,
        Optional<String> isolation)
        implements LambdaResponse {

    private static final DateTimeFormatter LAST_MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    /** A layer version that a function uses. */
    record LayerOutput(String arn) {}

    /** Whether published versions start from a snapshot, and whether this one does. */
    record SnapStartOutput(String applyOn, String optimizationStatus) {}

    /** Which managed runtime a function runs in. */
    record RuntimeVersionConfig(String runtimeVersionArn) {}

    /** A time as the API writes a function's. */
    public static String time(Instant instant) {
        return LAST_MODIFIED.format(instant);
    }

    /** Describes a version as an answer to whoever addressed it so. */
    public static FunctionOutput of(Revision revision, FunctionArn addressed) {
        return of(revision, addressed, StateOutput.of(revision.state()));
    }

    /** Describes a version as an item of a list, which tells no states. */
    public static FunctionOutput listed(Revision revision) {
        return of(revision, revision.qualifiedArn(), StateOutput.UNTOLD);
    }

    private static FunctionOutput of(Revision revision, FunctionArn addressed, StateOutput state) {
        FunctionVersion version = revision.version();
        FunctionConfiguration configuration = version.configuration();
        return new FunctionOutput(
                version.function().name(),
                addressed.toString(),
                configuration.runtime(),
                configuration.role(),
                configuration.handler(),
                revision.code().zippedBytes(),
                configuration.description(),
                configuration.timeout().toSeconds(),
                configuration.memoryMb(),
                time(revision.lastModified()),
                version.code().base64(),
                version.version(),
                configuration.deadLetterTarget().map(target -> new DeadLetterConfig(Optional.of(target))),
                EnvironmentMember.of(configuration.environment()),
                TracingConfig.of(configuration.activeTracing()),
                revision.revisionId(),
                layers(configuration.layerArns()),
                state.state(),
                state.reason(),
                state.reasonCode(),
                state.lastUpdate(),
                state.lastUpdateReason(),
                state.lastUpdateReasonCode(),
                "Zip",
                List.of(configuration.architecture()),
                new EphemeralStorage(Optional.of(configuration.ephemeralStorageMb())),
                snapStart(version),
                new RuntimeVersionConfig(RuntimeVersion.of(
                                configuration.runtime(),
                                version.function().home().region())
                        .arn()),
                LoggingConfig.of(configuration.logging()),
                configuration.isolation().map(Isolation::label));
    }

    private static Optional<List<LayerOutput>> layers(List<String> arns) {
        return arns.isEmpty()
                ? Optional.empty()
                : Optional.of(arns.stream().map(LayerOutput::new).toList());
    }

    private static SnapStartOutput snapStart(FunctionVersion version) {
        boolean applies = version.configuration().snapStart();
        boolean optimized = applies && !version.version().equals(FunctionVersion.LATEST);
        return new SnapStartOutput(applies ? "PublishedVersions" : "None", optimized ? "On" : "Off");
    }
}

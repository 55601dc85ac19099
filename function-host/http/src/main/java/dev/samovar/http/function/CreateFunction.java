package dev.samovar.http.function;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionName;
import dev.samovar.function.Isolation;
import dev.samovar.function.LoggingConfiguration;
import dev.samovar.function.Violations;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.NewFunction;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.LambdaRequest;
import dev.samovar.protocol.RequestError;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes a function of a package and a configuration. */
@Path("/2015-03-31/functions")
final class CreateFunction {
    private final FunctionRegistry registry;
    private final Deployments deployments;
    private final Uploads uploads;

    CreateFunction(FunctionRegistry registry, Deployments deployments, Uploads uploads) {
        this.registry = registry;
        this.deployments = deployments;
        this.uploads = uploads;
    }

    record Request(
            Optional<String> functionName,
            Optional<String> runtime,
            Optional<String> role,
            Optional<String> handler,
            Optional<Code> code,
            Optional<String> description,
            Optional<Integer> timeout,
            Optional<Integer> memorySize,
            Optional<Boolean> publish,
            Optional<String> packageType,
            Optional<DeadLetterConfig> deadLetterConfig,
            Optional<EnvironmentMember> environment,
            Optional<TracingConfig> tracingConfig,
            Optional<Map<String, String>> tags,
            Optional<List<String>> layers,
            Optional<List<String>> architectures,
            Optional<EphemeralStorage> ephemeralStorage,
            Optional<SnapStart> snapStart,
            Optional<LoggingConfig> loggingConfig,
            Optional<String> isolation,
            @JsonAnySetter Map<String, JsonNode> others)
            implements LambdaRequest {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Code(
            Optional<byte[]> zipFile,
            Optional<String> s3Bucket,
            Optional<String> s3Key,
            @JsonAnySetter Map<String, JsonNode> others) {}

    @POST
    @ResponseStatus(201)
    @Blocking // a package is large, and the disk is slow
    public CompletionStage<FunctionOutput> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, Request request) {
        refuseIncomplete(request);
        FunctionArn function = FunctionName.parse(
                        caller.home(), request.functionName().orElseThrow(), Optional.empty())
                .unqualified();
        FunctionConfiguration configuration = configuration(function, request);
        Code code = request.code().orElseThrow();
        CodeStore.Upload upload = uploads.take(code.zipFile(), code.s3Bucket().isPresent());
        var created = new NewFunction(
                function,
                configuration,
                upload.code(),
                request.tags().orElse(Map.of()),
                request.publish().orElse(false));
        return deployments
                .deploy(() -> registry.create(created))
                .whenComplete((_, _) -> upload.close())
                .thenApply(revision -> FunctionOutput.of(revision, function));
    }

    private static void refuseIncomplete(Request request) {
        var violations = new Violations();
        violations.required("functionName", request.functionName());
        violations.required("role", request.role());
        violations.required("code", request.code());
        request.packageType().ifPresent(type -> violations.oneOf("packageType", type, List.of("Image", "Zip")));
        violations.check();
        UnservedSettings.MEMBERS.refuse(request.others());
        UnservedSettings.MEMBERS.refuse(request.code().orElseThrow().others());
        if (request.packageType().filter("Image"::equals).isPresent()) {
            throw new RequestError.InvalidParameter("Samovar does not support container images.").exception();
        }
        if (request.runtime().isEmpty() || request.handler().isEmpty()) {
            throw new RequestError.InvalidParameter(
                            "Runtime and Handler are mandatory parameters for functions created with deployment"
                                    + " packages.")
                    .exception();
        }
    }

    private static FunctionConfiguration configuration(FunctionArn function, Request request) {
        LoggingConfiguration logging = LoggingConfiguration.text("/aws/lambda/" + function.name());
        return new FunctionConfiguration(
                request.runtime().orElseThrow(),
                request.handler().orElseThrow(),
                request.role().orElseThrow(),
                request.description().orElse(""),
                request.timeout().map(Duration::ofSeconds).orElse(FunctionConfiguration.DEFAULT_TIMEOUT),
                request.memorySize().orElse(FunctionConfiguration.DEFAULT_MEMORY_MB),
                request.ephemeralStorage()
                        .map(EphemeralStorage::megabytes)
                        .orElse(FunctionConfiguration.DEFAULT_EPHEMERAL_STORAGE_MB),
                request.environment().flatMap(EnvironmentMember::variables).orElse(Map.of()),
                request.layers().orElse(List.of()),
                request.deadLetterConfig().flatMap(DeadLetterConfig::target),
                request.loggingConfig().map(given -> given.appliedTo(logging)).orElse(logging),
                request.snapStart().map(SnapStart::applies).orElse(false),
                request.tracingConfig().map(TracingConfig::isActive).orElse(false),
                architecture(request.architectures()).orElse("x86_64"),
                request.isolation().map(CreateFunction::isolation));
    }

    /** What keeps environments apart, by its name: a member of Samovar's own. */
    static Isolation isolation(String name) {
        new Violations()
                .oneOf(
                        "isolation",
                        name,
                        Arrays.stream(Isolation.values()).map(Isolation::label).toList())
                .check();
        return Isolation.find(name).orElseThrow();
    }

    /** The only architecture of a list that must have exactly one. */
    static Optional<String> architecture(Optional<List<String>> architectures) {
        return architectures.map(list -> {
            if (list.size() != 1) {
                throw new RequestError.InvalidParameter("Architectures must have exactly one item: " + list)
                        .exception();
            }
            return list.getFirst();
        });
    }
}

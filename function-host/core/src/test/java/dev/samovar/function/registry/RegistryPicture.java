package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.HOME;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.access.Policy;
import dev.samovar.store.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/** All that a registry tells of an account, as text: equal if and only if the registries are. */
final class RegistryPicture {
    private RegistryPicture() {}

    static String of(FunctionRegistry registry) {
        var picture = new StringJoiner("\n");
        var revisions = new RevisionJson(() -> 0);
        for (Revision revision : registry.listVersions(HOME)) {
            picture.add(new String(Json.bytes(revisions.write(revision)), StandardCharsets.UTF_8));
        }
        for (Revision latest : registry.list(HOME)) {
            FunctionArn function = latest.version().function();
            registry.aliases().list(function, Optional.empty()).forEach(alias -> picture.add(alias.toString()));
            picture.add(registry.tags().get(function).toString());
            picture.add(registry.reservedConcurrency().get(function).toString());
            picture.add(registry.settings().recursiveLoop(function).toString());
            registry.urls().list(function).forEach(url -> picture.add(url.toString()));
            registry.eventInvoke().list(function).forEach(events -> picture.add(events.toString()));
            registry.provisionedConcurrency().list(function).forEach(wanted -> picture.add(wanted.toString()));
            picture.add(policy(registry, function));
            for (Revision version : registry.versions().list(function)) {
                picture.add(policy(registry, version.qualifiedArn()));
                picture.add(registry.settings()
                        .runtimeManagement(version.qualifiedArn())
                        .toString());
            }
        }
        registry.layers().list(HOME).forEach(layer -> {
            picture.add(layer.toString());
            picture.add(registry.layers().policy(layer.arn()).document());
        });
        picture.add(registry.usage(HOME).toString());
        return picture.toString();
    }

    private static String policy(FunctionRegistry registry, FunctionArn function) {
        try {
            Policy policy = registry.policies().get(function);
            return policy.revisionId() + policy.document();
        } catch (FunctionException e) {
            return "no policy for " + function;
        }
    }
}

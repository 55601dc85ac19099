package dev.samovar.function;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration that is made from another one: what is not set stays as it is there. Not thread-safe. */
public final class ConfigurationDraft {

    private final FunctionConfiguration from;
    private String description;
    private Duration timeout;
    private int memoryMb;
    private Map<String, String> environment;
    private List<String> layerArns;
    private boolean snapStart;
    private String architecture;
    private Optional<Isolation> isolation;

    ConfigurationDraft(FunctionConfiguration from) {
        this.from = from;
        this.description = from.description();
        this.timeout = from.timeout();
        this.memoryMb = from.memoryMb();
        this.environment = from.environment();
        this.layerArns = from.layerArns();
        this.snapStart = from.snapStart();
        this.architecture = from.architecture();
        this.isolation = from.isolation();
    }

    public ConfigurationDraft description(String text) {
        description = text;
        return this;
    }

    public ConfigurationDraft timeout(Duration duration) {
        timeout = duration;
        return this;
    }

    public ConfigurationDraft memoryMb(int megabytes) {
        memoryMb = megabytes;
        return this;
    }

    public ConfigurationDraft environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    public ConfigurationDraft layerArns(List<String> versions) {
        layerArns = versions;
        return this;
    }

    public ConfigurationDraft snapStart(boolean applies) {
        snapStart = applies;
        return this;
    }

    public ConfigurationDraft architecture(String name) {
        architecture = name;
        return this;
    }

    public ConfigurationDraft isolation(Optional<Isolation> chosen) {
        isolation = chosen;
        return this;
    }

    /** The configuration; values outside AWS's bounds are refused, as by its constructor. */
    public FunctionConfiguration make() {
        return new FunctionConfiguration(
                from.runtime(),
                from.handler(),
                from.role(),
                description,
                timeout,
                memoryMb,
                from.ephemeralStorageMb(),
                environment,
                layerArns,
                from.deadLetterTarget(),
                from.logging(),
                snapStart,
                from.activeTracing(),
                architecture,
                isolation);
    }
}

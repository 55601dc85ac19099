package dev.samovar.function;

/** A parameter that is well-formed but not possible, by what it is about. */
public sealed interface InvalidParameterValue extends FunctionError
        permits InvalidFunction,
                InvalidCode,
                InvalidVersions,
                InvalidLayers,
                InvalidPermission,
                InvalidTags,
                InvalidConcurrency,
                InvalidEventInvoke {}

package dev.samovar.gateway.registry;

import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Deployment;

/** A deployment with the API as it was then. */
public record FrozenApi(Deployment deployment, ApiDefinition definition) {}

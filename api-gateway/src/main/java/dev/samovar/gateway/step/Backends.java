package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.WebServers;
import dev.samovar.gateway.backend.function.FunctionBackend;
import dev.samovar.gateway.backend.service.LocalServices;

/** All that integrations can call. */
public record Backends(FunctionBackend functions, WebServers servers, LocalServices services) {}

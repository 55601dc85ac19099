package dev.samovar.gateway.registry;

import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.rest.ApiDefinition;
import java.util.Optional;

/**
 * A change of a definition that takes long: it is made on any thread, and taken over if nobody else has changed the
 * definition meanwhile.
 *
 * @param before empty for an API that is to be made
 */
public record Revision(ApiId id, Optional<ApiDefinition> before, Draft draft) {}

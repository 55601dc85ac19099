package dev.samovar.mapping.poll.engine;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.MappingState;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.filter.FilterCriteria;
import java.time.Instant;
import java.util.Map;

/** Mappings for tests that care for their source and batches only. */
public final class TestMapping {
    public static final FunctionArn FUNCTION = FunctionArn.unqualified(AccountRegion.DEFAULT, "consumer");

    private TestMapping() {}

    /** An enabled mapping. */
    public static EventSourceMapping of(SourceSettings source, Batching batching, boolean reportsItemFailures) {
        return new EventSourceMapping(
                new MappingId(AccountRegion.DEFAULT, "b0c1f2a3-0000-4000-8000-000000000001"),
                FUNCTION,
                source,
                batching,
                FilterCriteria.NONE,
                reportsItemFailures,
                true,
                MappingState.ENABLED,
                Instant.EPOCH,
                EventSourceMapping.NOTHING_PROCESSED,
                Map.of());
    }
}

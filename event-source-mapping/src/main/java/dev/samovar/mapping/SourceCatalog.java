package dev.samovar.mapping;

import dev.samovar.function.AccountRegion;
import java.util.concurrent.CompletionStage;

/** Knows the sources that mappings can read from, wherever they are. */
public interface SourceCatalog {

    /** What is known of a source that has an ARN, for somebody at home there. It may be told on any thread. */
    CompletionStage<SourceFacts> find(AccountRegion home, String sourceArn);
}

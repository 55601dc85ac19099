package dev.samovar.mapping;

import dev.samovar.function.AccountRegion;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks the catalog of the service that a source's ARN names. */
public final class SourcesByService implements SourceCatalog {
    /* The other services that AWS maps from: DynamoDB and DocumentDB, managed Kafka and managed brokers. */
    private static final Set<String> UNSERVED = Set.of("dynamodb", "rds", "kafka", "mq");

    private static final int SERVICE = 2;

    private final Map<String, SourceCatalog> catalogs;

    /** Knows the services that are served, each by its name in ARNs, such as {@code sqs}. */
    public SourcesByService(Map<String, SourceCatalog> catalogs) {
        this.catalogs = Map.copyOf(catalogs);
    }

    @Override
    public CompletionStage<SourceFacts> find(AccountRegion home, String sourceArn) {
        String[] parts = sourceArn.split(":", -1);
        String service = parts.length > SERVICE && parts[0].equals("arn") ? parts[SERVICE] : "";
        SourceCatalog catalog = catalogs.get(service);
        if (catalog != null) {
            return catalog.find(home, sourceArn);
        }
        return CompletableFuture.completedFuture(
                UNSERVED.contains(service) ? new SourceFacts.Unserved(service) : new SourceFacts.Unrecognized());
    }
}

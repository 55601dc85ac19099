package dev.samovar.wiring;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.local.LocalSources;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Sources;

/** Opens sources where they are: here, or with brokers elsewhere. */
final class ServerSources implements Sources {
    private final LocalSources local;

    ServerSources(LocalSources local) {
        this.local = local;
    }

    @Override
    public QueueSource queue(AccountRegion home, SourceSettings.Queue settings) {
        return local.queue(home, settings);
    }

    @Override
    public LogSource<LogRecord.Stream> stream(AccountRegion home, SourceSettings.Stream settings) {
        return local.stream(home, settings);
    }

    @Override
    public LogSource<LogRecord.Topic> topic(AccountRegion home, SourceSettings.Kafka settings) {
        throw new IllegalStateException("topics come later");
    }
}

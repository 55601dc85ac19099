package dev.samovar.mapping.source;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceSettings;

/** Opens the sources that mappings name. One that does not exist is opened all the same: it cannot be reached. */
public interface Sources {

    QueueSource queue(AccountRegion home, SourceSettings.Queue settings);

    LogSource<LogRecord.Stream> stream(AccountRegion home, SourceSettings.Stream settings);

    TopicSource topic(AccountRegion home, SourceSettings.Kafka settings);
}

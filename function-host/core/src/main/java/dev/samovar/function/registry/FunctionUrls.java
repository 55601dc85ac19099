package dev.samovar.function.registry;

import dev.samovar.function.Cors;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.FunctionUrl.AuthType;
import dev.samovar.function.FunctionUrl.InvokeMode;
import dev.samovar.function.FunctionUrl.Settings;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.Violations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTTP endpoints of functions and aliases. */
public final class FunctionUrls {
    private static final String QUALIFIER_PATTERN = "((?!^\\d+$)^[0-9a-zA-Z-_]+$)";
    private static final Pattern QUALIFIER = Pattern.compile("((?!^\\d+$)^[0-9a-zA-Z_-]+$)");

    private final FunctionTables tables;
    private final InstantSource clock;
    private final RandomIds ids;
    private final Map<String, FunctionArn> byUrlId = new HashMap<>();

    /** A change of a URL; what is absent stays. */
    public record Change(Optional<AuthType> authType, Optional<InvokeMode> invokeMode, Optional<Cors> cors) {}

    FunctionUrls(FunctionTables tables, InstantSource clock, RandomIds ids) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
        tables.urls.values().forEach(url -> byUrlId.put(url.urlId(), url.arn()));
    }

    public Commit<FunctionUrl> create(FunctionArn function, Settings settings) {
        checkTarget(function);
        if (tables.urls.contains(function)) {
            throw new ResourceConflict.UrlExists(function).exception();
        }
        Instant now = clock.instant();
        return save(new FunctionUrl(function, ids.urlId(), settings, now, now));
    }

    public Commit<FunctionUrl> update(FunctionArn function, Change change) {
        checkTarget(function);
        FunctionUrl current = get(function);
        Settings settings = new Settings(
                change.authType().orElse(current.settings().authType()),
                change.invokeMode().or(() -> current.settings().invokeMode()),
                change.cors().or(() -> current.settings().cors()));
        return save(new FunctionUrl(function, current.urlId(), settings, current.created(), clock.instant()));
    }

    private Commit<FunctionUrl> save(FunctionUrl url) {
        tables.urls.put(url.arn(), url);
        byUrlId.put(url.urlId(), url.arn());
        return tables.journal.commit(url);
    }

    public FunctionUrl get(FunctionArn function) {
        checkQualifier(function);
        return tables.urls.get(function).orElseThrow(() -> new ResourceNotFound.ResourceUnknown().exception());
    }

    /** The URL behind the first label of a host name. */
    public Optional<FunctionUrl> find(String urlId) {
        @Nullable FunctionArn arn = byUrlId.get(urlId);
        if (arn == null) {
            return Optional.empty();
        }
        Optional<FunctionUrl> url =
                tables.urls.get(arn).filter(found -> found.urlId().equals(urlId));
        if (url.isEmpty()) {
            byUrlId.remove(urlId); // it went with its function or alias
        }
        return url;
    }

    public List<FunctionUrl> list(FunctionArn function) {
        if (!tables.exists(function)) {
            throw new ResourceNotFound.FunctionAbsent().exception();
        }
        return tables.urls.allOf(function);
    }

    public Commit<FunctionArn> delete(FunctionArn function) {
        FunctionUrl url = get(function);
        tables.urls.remove(function);
        byUrlId.remove(url.urlId());
        return tables.journal.commit(function);
    }

    private void checkTarget(FunctionArn function) {
        checkQualifier(function);
        if (!tables.isKnown(function)) {
            throw new ResourceNotFound.FunctionAbsent().exception();
        }
    }

    private static void checkQualifier(FunctionArn function) {
        if (function.isQualified()) {
            new Violations()
                    .pattern("qualifier", function.qualifier(), QUALIFIER, QUALIFIER_PATTERN)
                    .check();
        }
    }
}

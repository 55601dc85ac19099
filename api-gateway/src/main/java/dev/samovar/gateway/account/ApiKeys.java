package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The API keys of accounts. Not thread-safe: it is used from the scheduler's tasks. */
public final class ApiKeys {
    private static final int KEYS_MAX = 10_000;
    private static final int NAME_LENGTH_MAX = 1_024;
    private static final int DESCRIPTION_LENGTH_MAX = 125_000;
    private static final int VALUE_LENGTH_MIN = 20;
    private static final int VALUE_LENGTH_MAX = 128;
    private static final int DRAWN_LENGTH = 40;
    private static final String DRAWN_FROM = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final KeyTables tables;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Ids ids;

    ApiKeys(KeyTables tables, InstantSource clock, RandomGenerator random) {
        this.tables = tables;
        this.clock = clock;
        this.random = random;
        ids = new Ids(random);
    }

    public Commit<ApiKey> create(AccountRegion home, NewApiKey asked) {
        KeyTables.Change change = tables.new Change(home);
        return change.commit(add(home, asked, change));
    }

    /** Makes a key as part of a change, if it is one that may be made. */
    ApiKey add(AccountRegion home, NewApiKey asked, KeyTables.Change change) {
        Instant now = clock.instant();
        var key = new ApiKey(
                ids.api(id -> tables.hasKey(home, id)),
                value(home, asked.value()),
                filled(asked.name()),
                filled(asked.customerId()),
                filled(asked.description()),
                asked.enabled(),
                now,
                now,
                asked.stageKeys(),
                asked.tags());
        check(key);
        if (tables.keys(home).size() >= KEYS_MAX) {
            throw new LimitExceeded("API Key limit exceeded: an account has " + KEYS_MAX + " at most").exception();
        }
        change.put(key);
        return key;
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.filter(given -> !given.isEmpty());
    }

    private String value(AccountRegion home, Optional<String> asked) {
        String value = filled(asked).orElseGet(this::draw);
        checkValue(value);
        if (tables.keyWithValue(home, value).isPresent()) {
            throw new Conflict("API Key already exists").exception();
        }
        return value;
    }

    private String draw() {
        var value = new StringBuilder(DRAWN_LENGTH);
        for (int i = 0; i < DRAWN_LENGTH; i++) {
            value.append(DRAWN_FROM.charAt(random.nextInt(DRAWN_FROM.length())));
        }
        return value.toString();
    }

    /** Refuses what AWS does not take as a key. */
    static void checkValue(String value) {
        if (value.length() < VALUE_LENGTH_MIN) {
            throw new BadRequest("API Key value should be at least " + VALUE_LENGTH_MIN + " characters").exception();
        }
        if (value.length() > VALUE_LENGTH_MAX) {
            throw new BadRequest("API Key value exceeds maximum size of " + VALUE_LENGTH_MAX + " characters")
                    .exception();
        }
    }

    private static void check(ApiKey key) {
        if (key.name().filter(name -> name.length() > NAME_LENGTH_MAX).isPresent()) {
            throw new BadRequest("Invalid API Key name, can be at most " + NAME_LENGTH_MAX + " characters.")
                    .exception();
        }
        if (key.description()
                .filter(text -> text.length() > DESCRIPTION_LENGTH_MAX)
                .isPresent()) {
            throw new BadRequest("Invalid API Key description specified.").exception();
        }
    }

    public ApiKey get(AccountRegion home, String id) {
        return tables.key(home, id);
    }

    /**
     * The keys of an account, ordered by id.
     *
     * @param nameQuery how names have to begin
     */
    public List<ApiKey> list(AccountRegion home, Optional<String> nameQuery, Optional<String> customerId) {
        return tables.keys(home).stream()
                .filter(key -> begins(key, nameQuery))
                .filter(key -> customerId.isEmpty() || key.customerId().equals(customerId))
                .toList();
    }

    static boolean begins(ApiKey key, Optional<String> nameQuery) {
        return nameQuery.isEmpty() || key.name().orElse("").startsWith(nameQuery.get());
    }

    public Commit<ApiKey> update(AccountRegion home, String id, UnaryOperator<ApiKey> edit) {
        ApiKey key = edit.apply(get(home, id)).withLastUpdatedDate(clock.instant());
        check(key);
        KeyTables.Change change = tables.new Change(home);
        change.put(key);
        return change.commit(key);
    }

    /** Deletes a key and takes it out of its plans. */
    public Commit<ApiKey> delete(AccountRegion home, String id) {
        ApiKey key = get(home, id);
        KeyTables.Change change = tables.new Change(home);
        change.remove(key);
        return change.commit(key);
    }
}

package dev.samovar.lab.experiment;

import dev.samovar.lab.policy.Parameters;
import dev.samovar.lab.policy.Policies;
import dev.samovar.lab.policy.Policy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads policies: {@code hybrid}, {@code fixed: 10m}, {@code greedy-dual: {memory: 4 GB}}, or a class of the user's own. */
final class PolicyReader implements Parameters {
    private static final long MEGABYTE = 1L << 20;

    private final @Nullable Entry single;
    private final String singleName;
    private final @Nullable Fields fields;

    private PolicyReader(@Nullable Entry single, String singleName, @Nullable Fields fields) {
        this.single = single;
        this.singleName = singleName;
        this.fields = fields;
    }

    static Policy read(Entry entry) {
        Choice choice = entry.choice();
        boolean ownClass = choice.word().contains(".");
        String mainParameter = "";
        if (!ownClass) {
            mainParameter = Policies.named(choice.word())
                    .orElseThrow(() -> choice.unknown("policy", Policies.words()))
                    .mainParameter();
        }
        PolicyReader reader = reader(choice, mainParameter);
        Policy policy = choice.at().building(() -> Policies.create(choice.word(), reader));
        if (reader.fields != null) {
            reader.fields.end();
        }
        return policy;
    }

    private static PolicyReader reader(Choice choice, String mainParameter) {
        Entry value = choice.value();
        if (value == null) {
            return new PolicyReader(null, mainParameter, null);
        }
        if (!value.isScalar()) {
            return new PolicyReader(null, mainParameter, value.fields());
        }
        if (mainParameter.isEmpty()) {
            throw value.refuse("'" + choice.word() + "' takes no single value");
        }
        return new PolicyReader(value, mainParameter, null);
    }

    private Optional<Entry> entry(String name) {
        if (single != null && name.equals(singleName)) {
            return Optional.of(single);
        }
        return fields == null ? Optional.empty() : fields.optional(name);
    }

    @Override
    public Optional<String> text(String name) {
        return entry(name).map(Entry::text);
    }

    @Override
    public Duration duration(String name, Duration otherwise) {
        return entry(name).map(Entry::duration).orElse(otherwise);
    }

    @Override
    public long megabytes(String name, long otherwise) {
        return entry(name).map(entry -> entry.bytes() / MEGABYTE).orElse(otherwise);
    }

    @Override
    public double number(String name, double otherwise) {
        return entry(name).map(Entry::number).orElse(otherwise);
    }

    @Override
    public int count(String name, int otherwise) {
        return entry(name).map(entry -> entry.wholeNumber(0, Integer.MAX_VALUE)).orElse(otherwise);
    }
}

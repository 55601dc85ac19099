package dev.samovar.function.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionError;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionName;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.CodeStore;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A registry in memory, and short words for what the tests do with it. */
public final class RegistryFixture {
    public static final AccountRegion HOME = new AccountRegion("123456789012", "eu-central-1");
    public static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:";
    public static final String ROLE = "arn:aws:iam::123456789012:role/service";
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    final Store store;
    final CodeStore codes;
    final FunctionRegistry registry;

    RegistryFixture() {
        this(new MemoryStore(), 1);
    }

    RegistryFixture(Store store, long seed) {
        this.store = store;
        codes = new CodeStore(Path.of("never-written-to"));
        registry = new FunctionRegistry(store, codes, AccountLimits.AWS, () -> NOW, new Random(seed));
    }

    public static FunctionArn arn(String name) {
        return FunctionName.parse(HOME, name, Optional.empty());
    }

    public static FunctionConfiguration configuration(String name) {
        return FunctionConfiguration.defaults(name, "java21", "com.example.Hello::handle", ROLE);
    }

    public static CodePackage code(String content) {
        return new CodePackage(digest(content), content.length(), content.length());
    }

    public static CodeDigest digest(String content) {
        return digest(content.getBytes(StandardCharsets.UTF_8));
    }

    public static CodeDigest digest(byte[] content) {
        try {
            return CodeDigest.of(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    public static NewFunction newFunction(String name) {
        return new NewFunction(arn(name), configuration(name), code(name), Map.of(), false);
    }

    /** Creates an active function. */
    Revision create(String name) {
        return activate(registry.create(newFunction(name)).result());
    }

    Revision activate(Revision revision) {
        return registry.activate(revision.version()).orElseThrow().result();
    }

    Revision update(String name, FunctionChange change) {
        return registry.update(arn(name), change).result();
    }

    /** Changes something that makes the next version differ. */
    Revision change(String name, String description) {
        return activate(update(
                name,
                FunctionChange.configuration(
                        it -> it.edit().description(description).make())));
    }

    Revision publish(String name) {
        Revision version = registry.versions()
                .publish(arn(name), Publication.UNCONDITIONAL)
                .result();
        return version.state().isInProgress() ? activate(version) : version;
    }

    public static FunctionError errorOf(ThrowingCallable action) {
        FunctionException exception = catchThrowableOfType(FunctionException.class, action);
        assertThat(exception).isNotNull();
        return exception.error();
    }

    public static void assertRefused(ThrowingCallable action, Class<? extends FunctionError> family, String message) {
        FunctionError error = errorOf(action);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error).isInstanceOf(family);
    }
}

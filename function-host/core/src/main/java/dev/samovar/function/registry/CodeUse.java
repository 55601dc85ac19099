package dev.samovar.function.registry;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.code.CodeStore;
import java.util.List;

/** Keeps the packages in the code store that functions and layers refer to. */
final class CodeUse {
    private final CodeStore codes;
    private final Journal journal;

    CodeUse(CodeStore codes, Journal journal) {
        this.codes = codes;
        this.journal = journal;
    }

    void retain(List<CodeDigest> digests) {
        digests.forEach(codes::retain);
    }

    /**
     * Gives packages up once the current mutation is durable: after a crash before that, what refers to them is back.
     */
    void releaseAfterwards(List<CodeDigest> digests) {
        journal.afterwards(() -> digests.forEach(codes::release));
    }
}

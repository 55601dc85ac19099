package dev.samovar.function.registry;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeStorageExceeded;
import dev.samovar.function.code.CodePackage;

/** How much room the packages of an account take. */
final class CodeStorage {
    private final FunctionTables functions;
    private final LayerTables layers;
    private final AccountLimits limits;

    CodeStorage(FunctionTables functions, LayerTables layers, AccountLimits limits) {
        this.functions = functions;
        this.layers = layers;
        this.limits = limits;
    }

    long usedBytes(AccountRegion home) {
        return functions.codeBytes(home) + layers.codeBytes(home);
    }

    /** Refuses a package for which there is no room. */
    void check(AccountRegion home, CodePackage added) {
        if (usedBytes(home) + added.zippedBytes() > limits.codeStorageBytes()) {
            throw new CodeStorageExceeded().exception();
        }
    }
}

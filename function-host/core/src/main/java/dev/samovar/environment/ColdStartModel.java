package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.time.Duration;

/**
 * What a single machine does not have of a cold start: placing, downloading the code, starting a virtual machine.
 *
 * <p>It is added before what happens for real (class loading, static initialisers, the constructor), which is measured.
 */
public interface ColdStartModel {

    /** Adds nothing. */
    ColdStartModel NONE = new FixedColdStart(Duration.ZERO);

    /** The time before INIT begins; no part of {@code Init Duration}, as on AWS. */
    Duration placement(FunctionVersion function, long codeBytes);

    /** The time to restore a snapshot, before the after-restore hooks run; a part of {@code Restore Duration}. */
    Duration restore(FunctionVersion function, long codeBytes);

    /** Always the same time. */
    static ColdStartModel fixed(Duration duration) {
        return new FixedColdStart(duration);
    }
}

package dev.samovar.benchmark;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;

/** Creates and destroys environments by the thousand, and looks what is left of them. */
final class Churn {
    private static final int WARM_UP = 1_000;

    private Churn() {}

    static void main(String[] arguments) throws Exception {
        int environments = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        churn(Sample.HELLO, environments);
        churn(Sample.ORDERS_FAT, environments / 20);
    }

    private static void churn(Sample sample, int environments) throws Exception {
        try (var host = new LivingHost()) {
            CodeDigest digest = host.deploy(sample).code();
            turn(host, sample, digest, Math.min(WARM_UP, environments));
            System.out.println(sample.title() + ", before: " + Footprint.take(host.temporary()));
            long begin = System.nanoTime();
            turn(host, sample, digest, environments);
            long milliseconds = (System.nanoTime() - begin) / 1_000_000;
            System.out.println(sample.title() + ", after:  " + Footprint.take(host.temporary()));
            System.out.println("  " + environments + " environments in " + milliseconds + " ms");
        }
    }

    private static void turn(LivingHost host, Sample sample, CodeDigest digest, int environments) {
        for (int i = 0; i < environments; i++) {
            FunctionVersion function = host.another(sample, digest);
            host.run(function, Payload.of(sample.event()));
            host.retire(function);
        }
    }
}

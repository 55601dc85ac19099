package dev.samovar.benchmark;

import java.io.IOException;
import java.util.List;

/** {@code samovar invoke} from its start to its end, beside a {@code java} that says hello. */
final class WholeProcess {
    private static final int RUNS = 25;

    private WholeProcess() {}

    static void main() throws Exception {
        List<String> hello = List.of(
                Programs.java(), "-cp", Programs.home() + "/benchmarks/target/classes", HelloWorld.class.getName());
        var bare = new Samples("java hello world");
        var thin = new Samples("samovar invoke hello");
        var fat = new Samples("samovar invoke orders-fat");
        time(invoke(Sample.HELLO));
        for (int i = 0; i < RUNS; i++) {
            bare.add(time(hello));
            thin.add(time(invoke(Sample.HELLO)));
            fat.add(time(invoke(Sample.ORDERS_FAT)));
        }
        bare.print(System.out);
        thin.print(System.out);
        thin.printRatioTo(bare, System.out);
        fat.print(System.out);
        fat.printRatioTo(bare, System.out);
    }

    private static List<String> invoke(Sample sample) {
        return List.of(
                Programs.samovar(),
                "invoke",
                sample.jar().toString(),
                "--handler",
                sample.handler(),
                "--event",
                sample.event(),
                "--fail-on-error");
    }

    private static long time(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + ": " + command);
        }
        return System.nanoTime() - begin;
    }
}

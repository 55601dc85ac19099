package dev.samovar.benchmark;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import java.util.List;

/** Cold starts in this JVM beside fresh JVMs with AWS's runtime interface client, up to the first response. */
final class ColdStart {
    private static final int HERE_EACH_ROUND = 20;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 9;

    private ColdStart() {}

    static void main(String[] samples) throws Exception {
        for (String sample : samples.length > 0 ? samples : new String[] {"ORDERS_FAT", "ORDERS", "HELLO"}) {
            measure(Sample.valueOf(sample));
        }
    }

    private static void measure(Sample sample) throws Exception {
        var here = new Samples(sample.title() + ", in this JVM");
        try (var host = new LivingHost();
                var api = new RuntimeApi(Vertx.vertx())) {
            FunctionVersion deployed = host.deploy(sample);
            startHere(host, deployed, sample, WARM_UP, new Samples("warm-up"));
            var jvms = new FreshJvms(sample, api);
            List<FreshJvms.Kind> rivals = List.of(
                    new FreshJvms.Kind("fresh JVM", List.of()),
                    new FreshJvms.Kind("C1 and serial collector", FreshJvms.FRUGAL),
                    jvms.withAotCache("AOT cache", List.of()),
                    jvms.withAotCache("AOT cache, C1 and serial collector", FreshJvms.FRUGAL),
                    jvms.withAppCds("AppCDS, C1 and serial collector"));
            /* In turns, so that a busy moment of the machine hits all of them. */
            for (int round = 0; round < ROUNDS; round++) {
                startHere(host, deployed, sample, HERE_EACH_ROUND, here);
                for (FreshJvms.Kind rival : rivals) {
                    jvms.measure(rival);
                }
            }
            here.print(System.out);
            for (FreshJvms.Kind rival : rivals) {
                rival.samples().print(System.out);
                rival.samples().printRatioTo(here, System.out);
            }
        }
    }

    private static void startHere(
            LivingHost host, FunctionVersion deployed, Sample sample, int times, Samples samples) {
        Payload event = Payload.of(sample.event());
        for (int i = 0; i < times; i++) {
            FunctionVersion function = host.another(sample, deployed.code());
            long begin = System.nanoTime();
            host.run(function, event);
            samples.add(System.nanoTime() - begin);
            host.retire(function);
        }
    }
}

package dev.samovar.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.benchmark.function.NoOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Some minutes of traffic through a server that is killed in the middle, again and again. In the end every message that
 * was acknowledged must be there, none that was deleted, and a function's queue must become empty.
 */
final class Soak {
    private static final int ROUNDS = 6;
    private static final int PRODUCERS = 4;
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration HIDDEN_MAX = Duration.ofSeconds(60);

    private final Path data;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    private Soak(Path data) {
        this.data = data;
    }

    static void main() throws Exception {
        var soak = new Soak(Files.createTempDirectory("samovar-soak"));
        for (int round = 1; round <= ROUNDS; round++) {
            soak.runAndKill(round);
        }
        soak.check();
    }

    private void runAndKill(int round) throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.samovar(data);
        List<Thread> clients = new ArrayList<>();
        try (var client = new AwsClient(server.port())) {
            String kept = client.createQueue("kept");
            String fed = client.createQueue("fed");
            if (round == 1) {
                client.createFunction("no-operation", NoOperation.class, "{}");
                client.createMapping("fed", "no-operation");
            }
            for (int producer = 0; producer < PRODUCERS; producer++) {
                String prefix = round + "-" + producer + "-";
                clients.add(untilDeath(() -> produce(client, kept, fed, prefix)));
            }
            clients.add(untilDeath(() -> consume(client, kept)));
            LockSupport.parkNanos(ROUND.toNanos());
            server.kill();
            for (Thread thread : clients) {
                thread.join();
            }
        }
        System.out.printf(Locale.ROOT, "round %d: %,d sent, %,d deleted%n", round, sent.size(), deleted.size());
    }

    /* To a client that the server's death surprises, it looks like an answer that does not come. */
    private static Thread untilDeath(Runnable work) {
        return Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    work.run();
                }
            } catch (IllegalStateException dead) {
                // That is what was wanted.
            }
        });
    }

    private void produce(AwsClient client, String kept, String fed, String prefix) {
        String body = prefix + sent.size() + "-" + System.nanoTime();
        client.sendMessage(kept, body);
        sent.add(body);
        client.sendMessage(fed, body);
    }

    private void consume(AwsClient client, String queue) {
        for (JsonNode message : client.receiveMessages(queue)) {
            String body = message.get("Body").textValue();
            if (deleted.contains(body)) {
                fail("came back: " + body);
            }
            touched.add(body);
            client.deleteMessage(queue, message.get("ReceiptHandle").textValue());
            deleted.add(body);
        }
    }

    private void check() throws IOException {
        try (ServerProcess server = ServerProcess.samovar(data);
                var client = new AwsClient(server.port())) {
            LockSupport.parkNanos(HIDDEN_MAX.toNanos());
            String kept = client.createQueue("kept");
            Set<String> left = new HashSet<>();
            while (client.countMessages(kept) > 0) {
                for (JsonNode message : client.receiveMessages(kept)) {
                    left.add(message.get("Body").textValue());
                    client.deleteMessage(kept, message.get("ReceiptHandle").textValue());
                }
            }
            Set<String> lost = new HashSet<>(sent);
            lost.removeAll(touched);
            lost.removeAll(left);
            left.retainAll(deleted);
            if (!lost.isEmpty() || !left.isEmpty()) {
                fail(lost.size() + " lost, " + left.size() + " came back");
            }
            String fed = client.createQueue("fed");
            while (client.countMessages(fed) > 0) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        System.out.printf(
                Locale.ROOT, "%,d messages, %d kills: nothing lost, nothing came back%n", sent.size(), ROUNDS);
    }

    private static void fail(String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}

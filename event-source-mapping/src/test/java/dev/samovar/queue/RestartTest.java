package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.FIFO;
import static dev.samovar.queue.QueueFixture.arn;
import static dev.samovar.queue.QueueFixture.inGroup;
import static dev.samovar.queue.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.store.DataDirectory;
import dev.samovar.store.SqliteStore;
import dev.samovar.time.VirtualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues in a file: each run opens it anew. */
class RestartTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();

    @TempDir
    private Path directory;

    private long runs;

    private void run(Consumer<Queues> during) {
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            var queues =
                    new Queues(scheduler, new SplittableRandom(++runs), store, QueueLimits.AWS, QueueListener.NONE);
            during.accept(queues);
            queues.close();
        }
    }

    private static List<ReceivedMessage> receive(Queues queues, String queue, int messagesMax) {
        List<Commit<List<ReceivedMessage>>> answer = new ArrayList<>();
        queues.get(arn(queue)).receive(ReceiveRequest.upTo(messagesMax, Duration.ZERO), answer::add);
        return answer.getFirst().whenDurable().join();
    }

    private static void create(Queues queues, String name, Map<String, String> attributes) {
        queues.create(AccountRegion.DEFAULT, name, attributes, Map.of())
                .whenDurable()
                .join();
    }

    @Test
    void whatWasAcknowledgedIsThereAndWhatWasDeletedIsNot() {
        run(queues -> {
            create(queues, "orders", Map.of());
            List<NewMessage> batch = List.of(message("deleted"), message("received"), message("untouched"));
            queues.get(arn("orders")).send(batch).whenDurable().join();
            List<ReceivedMessage> received = receive(queues, "orders", 2);
            queues.get(arn("orders"))
                    .delete(received.getFirst().receiptHandle())
                    .join();
        });
        run(queues -> {
            assertThat(QueueFixture.bodies(receive(queues, "orders", 10))).containsExactly("untouched");
            scheduler.runFor(Duration.ofSeconds(30));
            List<ReceivedMessage> again = receive(queues, "orders", 10);
            assertThat(again).extracting(ReceivedMessage::body).containsExactlyInAnyOrder("received", "untouched");
            assertThat(again).extracting(ReceivedMessage::receiveCount).containsExactly(2, 2);
        });
    }

    @Test
    void everythingThatASenderGaveSurvives() {
        Map<String, MessageAttribute> attributes = Map.of("price", new MessageAttribute.Text("Number", "1.50"));
        var sent = new NewMessage(
                "sender",
                "Grüße 😀",
                OptionalInt.of(3),
                attributes,
                Optional.of("fair"),
                Optional.empty(),
                Optional.of("Root=1"));
        run(queues -> {
            create(queues, "orders", Map.of());
            queues.get(arn("orders")).send(sent).whenDurable().join();
        });
        run(queues -> {
            assertThat(queues.get(arn("orders")).counts().delayed()).isEqualTo(1);
            scheduler.runFor(Duration.ofSeconds(3));
            ReceivedMessage received = receive(queues, "orders", 1).getFirst();
            assertThat(received.body()).isEqualTo(sent.body());
            assertThat(received.attributes()).isEqualTo(attributes);
            assertThat(received.groupId()).contains("fair");
            assertThat(received.traceHeader()).contains("Root=1");
        });
    }

    @Test
    void aFifoQueueRemembersWhatWasSentAndWhatWasGivenUp() {
        List<SentMessage> first = new ArrayList<>();
        run(queues -> {
            create(queues, "dead.fifo", FIFO);
            Map<String, String> attributes = new HashMap<>(FIFO);
            attributes.put("RedrivePolicy", QueueFixture.redrive("dead.fifo", 1));
            create(queues, "orders.fifo", attributes);
            Queue orders = queues.get(arn("orders.fifo"));
            first.add(orders.send(inGroup("red", "poison")).whenDurable().join());
            orders.send(inGroup("red", "good")).whenDurable().join();
            receive(queues, "orders.fifo", 1);
            scheduler.runFor(Duration.ofSeconds(30));
            assertThat(QueueFixture.bodies(receive(queues, "orders.fifo", 1))).containsExactly("good");
        });
        run(queues -> {
            ReceivedMessage dead = receive(queues, "dead.fifo", 1).getFirst();
            assertThat(dead.id()).isEqualTo(first.getFirst().id());
            assertThat(dead.receiveCount()).isEqualTo(2);
            assertThat(queues.get(arn("orders.fifo"))
                            .send(inGroup("red", "poison"))
                            .whenDurable()
                            .join())
                    .isEqualTo(first.getFirst());
            assertThat(queues.get(arn("orders.fifo")).counts().total()).isEqualTo(1);
        });
    }

    @Test
    void aDeletedQueueAndPurgedMessagesDoNotReturn() {
        run(queues -> {
            create(queues, "deleted", Map.of());
            create(queues, "purged", Map.of());
            for (String queue : List.of("deleted", "purged")) {
                queues.get(arn(queue)).send(message("a")).whenDurable().join();
                receive(queues, queue, 1);
            }
            queues.delete(arn("deleted")).join();
            queues.get(arn("purged")).purge().join();
        });
        run(queues -> {
            assertThat(queues.find(arn("deleted"))).isEmpty();
            assertThat(queues.get(arn("purged")).counts().total()).isZero();
        });
    }
}

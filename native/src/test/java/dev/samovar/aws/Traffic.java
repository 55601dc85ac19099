package dev.samovar.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Clients that send to a queue, or receive and delete, until its server dies; what it promised them is remembered. */
final class Traffic {
    private static final int RECEIVE_MAX = 10;

    private final SqsClient sqs;
    private final String queueUrl;
    private final CountDownLatch sends;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final List<Thread> clients = new ArrayList<>();

    /**
     * No clients yet.
     *
     * @param sendsExpected how many messages to wait for
     */
    Traffic(SqsClient sqs, String queueUrl, int sendsExpected) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.sends = new CountDownLatch(sendsExpected);
    }

    /** Adds a client that sends numbers. */
    Traffic producer(String name) {
        return client(() -> {
            for (int i = 0; ; i++) {
                String body = name + i;
                sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(body));
                sent.add(body);
                sends.countDown();
            }
        });
    }

    /** Adds a client that receives and deletes. */
    Traffic consumer() {
        return client(() -> {
            while (true) {
                for (Message message : receive(1)) {
                    delete(message);
                }
            }
        });
    }

    private Traffic client(Runnable untilTheEnd) {
        clients.add(Thread.ofVirtual().start(() -> {
            try {
                untilTheEnd.run();
            } catch (SdkException _) {
                /* The server is dead. */
            }
        }));
        return this;
    }

    private List<Message> receive(int waitSeconds) {
        return sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                        .maxNumberOfMessages(RECEIVE_MAX)
                        .waitTimeSeconds(waitSeconds))
                .messages();
    }

    private void delete(Message message) {
        asked.add(message.body());
        sqs.deleteMessage(delete -> delete.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
        deleted.add(message.body());
    }

    /** Waits until as many messages were sent as expected. */
    void awaitSends() throws InterruptedException {
        sends.await();
    }

    /** Waits until all clients have noticed that the server is dead. */
    void awaitEnd() throws InterruptedException {
        for (Thread client : clients) {
            client.join();
        }
    }

    /** What the server acknowledged, and nobody tried to delete. */
    Set<String> kept() {
        Set<String> kept = ConcurrentHashMap.newKeySet();
        kept.addAll(sent);
        kept.removeAll(asked);
        return kept;
    }

    /** What the server said is deleted. */
    Set<String> deleted() {
        return deleted;
    }
}

package dev.samovar.mapping.source;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A queue as simple as it can be: a list that is searched from its beginning. */
public final class ModelQueue implements QueueSource {
    private final Scheduler scheduler;
    private final boolean fifo;
    private final Duration visibilityTimeout;
    private final List<Message> messages = new ArrayList<>();
    private final List<Receive> receives = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> deadLetters = new ArrayList<>();
    private LongSupplier answerMillis = () -> 0;
    private int receivesMax = Integer.MAX_VALUE;
    private boolean reachable = true;
    private int ids;

    public ModelQueue(Scheduler scheduler, boolean fifo, Duration visibilityTimeout) {
        this.scheduler = scheduler;
        this.fifo = fifo;
        this.visibilityTimeout = visibilityTimeout;
    }

    /** A message that has been received so often goes to the dead letters instead. */
    public ModelQueue withReceivesMax(int max) {
        receivesMax = max;
        return this;
    }

    /** Answers take so long, drawn anew each time. */
    public ModelQueue withAnswersAfter(LongSupplier millis) {
        answerMillis = millis;
        return this;
    }

    public void setReachable(boolean now) {
        reachable = now;
        serve();
    }

    /** Sends a message; in a standard queue the group means nothing. */
    public void sendTo(String group, String body) {
        messages.add(new Message("m" + ++ids, group, body));
        serve();
    }

    public void send(String... bodies) {
        for (String body : bodies) {
            messages.add(new Message("m" + ++ids, "", body));
        }
        serve();
    }

    /** The bodies that are in the queue, visible or not. */
    public List<String> bodies() {
        return messages.stream().map(message -> message.body).toList();
    }

    /** The bodies that were received too often. */
    public List<String> deadLetters() {
        return deadLetters;
    }

    /** How often the messages with this body were received. */
    public int receivesOf(String body) {
        return messages.stream()
                .filter(message -> message.body.equals(body))
                .mapToInt(message -> message.receives)
                .sum();
    }

    /** What was asked of the queue, but for receives. */
    public List<String> log() {
        return log;
    }

    public int openReceives() {
        return receives.size();
    }

    @Override
    public boolean isFifo() {
        return fifo;
    }

    @Override
    public Duration visibilityTimeout() {
        return visibilityTimeout;
    }

    @Override
    public int receivesAtOnce() {
        return 2;
    }

    @Override
    public Request receive(int max, Duration wait, Optional<Duration> visibility, Consumer<Reception> answer) {
        var receive = new Receive(max, visibility.orElse(visibilityTimeout), answer);
        receives.add(receive);
        scheduler.after(wait, receive::giveUp);
        scheduler.execute(this::serve);
        return receive::giveUp;
    }

    @Override
    public void delete(List<String> receiptHandles, Consumer<Boolean> ended) {
        later(() -> {
            List<String> gone = new ArrayList<>();
            for (Iterator<Message> all = messages.iterator(); all.hasNext(); ) {
                Message message = all.next();
                if (receiptHandles.contains(message.handle())) {
                    gone.add(message.body);
                    all.remove();
                }
            }
            log.add(time() + " delete " + gone);
            ended.accept(gone.size() == receiptHandles.size());
            serve();
        });
    }

    @Override
    public void changeVisibility(List<String> receiptHandles, Duration timeout) {
        List<String> changed = new ArrayList<>();
        for (Message message : messages) {
            if (receiptHandles.contains(message.handle())) {
                message.visibleAt = scheduler.nanoTime() + timeout.toNanos();
                changed.add(message.body);
            }
        }
        log.add(time() + " visible in " + timeout.toSeconds() + " s " + changed);
        later(this::serve);
    }

    @Override
    public Backlog backlog() {
        return new Backlog(messages.stream().filter(this::isVisible).count(), Optional.empty());
    }

    private boolean isVisible(Message message) {
        return message.visibleAt <= scheduler.nanoTime();
    }

    private void later(Runnable answer) {
        scheduler.after(Duration.ofMillis(answerMillis.getAsLong()), answer);
    }

    private String time() {
        return String.format("%.3f", scheduler.nanoTime() / 1e9);
    }

    private void serve() {
        for (Receive receive : List.copyOf(receives)) {
            if (!reachable) {
                receive.answer(new Reception.Unreachable("no such queue"));
                continue;
            }
            List<QueueMessage> found = take(receive);
            if (!found.isEmpty()) {
                receive.answer(new Reception.Messages(found));
            }
        }
    }

    private List<QueueMessage> take(Receive receive) {
        List<QueueMessage> found = new ArrayList<>();
        Set<String> blocked = new HashSet<>();
        if (fifo) {
            messages.stream().filter(message -> !isVisible(message)).forEach(message -> blocked.add(message.group));
        }
        for (Iterator<Message> all = messages.iterator(); all.hasNext() && found.size() < receive.max; ) {
            Message message = all.next();
            if (!isVisible(message) || blocked.contains(message.group)) {
                continue;
            }
            if (message.receives == receivesMax) {
                all.remove();
                deadLetters.add(message.body);
                continue;
            }
            message.receives++;
            message.visibleAt = scheduler.nanoTime() + receive.visibility.toNanos();
            found.add(message.seen());
        }
        if (!found.isEmpty()) {
            scheduler.after(receive.visibility, this::serve);
        }
        return found;
    }

    /** A receive that lies open. */
    private final class Receive {
        private final int max;
        private final Duration visibility;
        private final Consumer<Reception> answer;

        Receive(int max, Duration visibility, Consumer<Reception> answer) {
            this.max = max;
            this.visibility = visibility;
            this.answer = answer;
        }

        void giveUp() {
            if (receives.contains(this)) {
                answer(new Reception.Messages(List.of()));
            }
        }

        void answer(Reception reception) {
            receives.remove(this);
            later(() -> answer.accept(reception));
        }
    }

    /** A message with its state. */
    private final class Message {
        private final String id;
        private final String group;
        private final String body;
        private long visibleAt = scheduler.nanoTime();
        private int receives;

        Message(String id, String group, String body) {
            this.id = id;
            this.group = group;
            this.body = body;
        }

        String handle() {
            return id + "#" + receives;
        }

        QueueMessage seen() {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("ApproximateReceiveCount", Integer.toString(receives));
            if (fifo) {
                attributes.put("MessageGroupId", group);
            }
            return new QueueMessage(id, handle(), body, "md5", Optional.empty(), attributes, Map.of());
        }
    }
}

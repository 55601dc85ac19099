package dev.samovar.queue;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageState;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.MessageNotInflight;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.error.ReceiptHandleIsInvalid;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceiptHandle;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.store.Batch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends what a receive began: deletes messages, or changes when others see them. */
final class Settling {
    private final QueueSettings settings;
    private final QueueContents contents;

    Settling(QueueSettings settings, QueueContents contents) {
        this.settings = settings;
        this.contents = contents;
    }

    Commit<List<Outcome<String>>> delete(List<String> handles) {
        contents.advance();
        int before = contents.backlog().size();
        var batch = new Batch();
        List<Outcome<String>> outcomes = handles.stream()
                .map(handle -> outcome(handle, () -> delete(batch, handle)))
                .toList();
        contents.tell(QueueEvent.Kind.REMOVED, before - contents.backlog().size());
        return contents.commit(batch, outcomes);
    }

    Commit<List<Outcome<String>>> changeVisibility(List<VisibilityChange> changes) {
        contents.advance();
        var batch = new Batch();
        List<Outcome<String>> outcomes = changes.stream()
                .map(change -> outcome(change.receiptHandle(), () -> change(batch, change)))
                .toList();
        return contents.commit(batch, outcomes);
    }

    private static Outcome<String> outcome(String handle, Runnable decision) {
        try {
            decision.run();
            return new Outcome.Done<>(handle);
        } catch (QueueException refused) {
            return new Outcome.Refused<>(refused.error());
        }
    }

    private void delete(Batch batch, String handle) {
        ReceiptHandle receipt = receipt(handle);
        Optional<Message> known = contents.backlog().received(receipt.sequence());
        if (known.isEmpty()) {
            return;
        }
        if (settings.attributes().isFifo() && !isCurrent(known.get(), receipt)) {
            throw refused(handle, "The receipt handle has expired.");
        }
        contents.remove(batch, known.get());
    }

    private void change(Batch batch, VisibilityChange change) {
        Duration timeout = VisibilityChange.timeout(change.timeoutSeconds());
        ReceiptHandle receipt = receipt(change.receiptHandle());
        Message message = contents.backlog()
                .received(receipt.sequence())
                .orElseThrow(() -> refused(
                        change.receiptHandle(),
                        "Message does not exist or is not available for visibility timeout change."));
        if (!isCurrent(message, receipt)) {
            if (settings.attributes().isFifo()) {
                throw new MessageNotInflight().exception();
            }
            return; // as AWS does: a standard queue takes it, to no effect
        }
        long visibleAtLatest = message.receives().lastAtMillis() + VisibilityChange.TOTAL_MAX.toMillis();
        if (contents.wall() + timeout.toMillis() > visibleAtLatest) {
            throw new InvalidParameterValue.Parameter(
                            "VisibilityTimeout",
                            change.timeoutSeconds(),
                            "Total VisibilityTimeout for the message is beyond the limit ["
                                    + VisibilityChange.TOTAL_MAX.toSeconds() + " seconds].")
                    .exception();
        }
        contents.hide(batch, message, timeout);
        contents.tell(QueueEvent.Kind.RETURNED, timeout.isZero() ? 1 : 0);
    }

    private static boolean isCurrent(Message message, ReceiptHandle receipt) {
        return message.state() == MessageState.IN_FLIGHT && message.receives().count() == receipt.receiveCount();
    }

    private ReceiptHandle receipt(String handle) {
        return ReceiptHandle.parse(handle)
                .filter(receipt -> receipt.queueId() == settings.current().id())
                .orElseThrow(() -> new ReceiptHandleIsInvalid(handle).exception());
    }

    private static QueueException refused(String handle, String reason) {
        return new InvalidParameterValue.Parameter("ReceiptHandle", handle, reason).exception();
    }
}

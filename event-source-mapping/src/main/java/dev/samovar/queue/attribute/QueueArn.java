package dev.samovar.queue.attribute;

import dev.samovar.function.AccountRegion;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a queue that is unique in the world.
 *
 * @param home the account and region that own the queue
 * @param name the queue's name
 */
public record QueueArn(AccountRegion home, String name) implements Comparable<QueueArn> {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-zA-Z-]*:sqs:"
            + "(?<region>[a-z]{2,}(?:-[a-z]+)+-\\d):(?<account>\\d{12}):(?<name>[A-Za-z0-9_-]+(?:\\.fifo)?)");
    private static final Comparator<QueueArn> ORDER = Comparator.comparing(
                    (QueueArn arn) -> arn.home().account())
            .thenComparing(arn -> arn.home().region())
            .thenComparing(QueueArn::name);

    /** The ARN that the text is; empty if it is none of a queue. */
    public static Optional<QueueArn> parse(String text) {
        Matcher parts = ARN.matcher(text);
        return parts.matches()
                ? Optional.of(new QueueArn(
                        new AccountRegion(parts.group("account"), parts.group("region")), parts.group("name")))
                : Optional.empty();
    }

    public boolean isFifo() {
        return QueueName.isFifo(name);
    }

    @Override
    public int compareTo(QueueArn other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "arn:aws:sqs:" + home.region() + ":" + home.account() + ":" + name;
    }
}

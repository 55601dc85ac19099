package dev.samovar.queue.sqs;

import dev.samovar.protocol.Caller;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.wire.WireError;
import java.util.regex.Pattern;

/** Reads the URLs of queues. Their hosts come in many forms, so only the last two parts of the path count. */
final class QueueAddress {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private QueueAddress() {}

    /**
     * The queue that a URL means, in the caller's region.
     *
     * @throws dev.samovar.queue.sqs.wire.WireException if it means none, or one of somebody else
     */
    static QueueArn parse(Caller caller, String url) {
        int end = url.endsWith("/") ? url.length() - 1 : url.length();
        int nameStart = url.lastIndexOf('/', end - 1) + 1;
        int accountStart = url.lastIndexOf('/', nameStart - 2) + 1;
        if (nameStart < 2 || nameStart >= end) {
            throw new WireError.InvalidAddress(url).exception();
        }
        String name = url.substring(nameStart, end);
        String account = url.substring(accountStart, nameStart - 1);
        if (!account.equals(caller.home().account()) && ACCOUNT.matcher(account).matches()) {
            throw new WireError.AccessDenied(url).exception();
        }
        return new QueueArn(caller.home(), name);
    }
}

package dev.samovar.queue.sqs;

import dev.samovar.protocol.Caller;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.wire.WireError;
import java.util.regex.Pattern;

/** Reads the URLs of queues. Their hosts come in many forms, so only the last two parts of the path count. */
final class QueueAddress {
    private static final String AUTHORITY = "://";
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private QueueAddress() {}

    /**
     * The queue that a URL means, in the caller's region.
     *
     * @throws dev.samovar.queue.sqs.wire.WireException if it means none, or one of somebody else
     */
    static QueueArn parse(Caller caller, String url) {
        String path = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        int nameStart = path.lastIndexOf('/') + 1;
        int accountStart = path.lastIndexOf('/', nameStart - 2) + 1;
        if (nameStart - accountStart < 2 || nameStart == path.length() || accountStart == hostStart(url)) {
            throw new WireError.InvalidAddress(url).exception();
        }
        String account = path.substring(accountStart, nameStart - 1);
        if (!account.equals(caller.home().account()) && ACCOUNT.matcher(account).matches()) {
            throw new WireError.AccessDenied(url).exception();
        }
        return new QueueArn(caller.home(), path.substring(nameStart));
    }

    /* A host is no part of a path; it is nowhere if the URL is only a path. */
    private static int hostStart(String url) {
        int schemeEnd = url.indexOf(AUTHORITY);
        return schemeEnd < 0 ? -1 : schemeEnd + AUTHORITY.length();
    }
}

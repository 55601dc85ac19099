package dev.samovar.http.logs;

import dev.samovar.function.Violations;
import dev.samovar.log.LogPage;
import dev.samovar.log.LogStore;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Json;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists the streams of a log group, by name or by the time of their last events. */
@Singleton
final class DescribeLogStreams implements LogsOperation {
    private static final int LIMIT_MAX = 50;
    private static final List<String> ORDERS = List.of("LogStreamName", "LastEventTime");

    private final LogStore logs;

    DescribeLogStreams(LogStore logs) {
        this.logs = logs;
    }

    record Request(
            Optional<String> logGroupName,
            Optional<String> logGroupIdentifier,
            Optional<String> logStreamNamePrefix,
            Optional<String> orderBy,
            Optional<Boolean> descending,
            Optional<String> nextToken,
            Optional<Integer> limit) {

        boolean byTime() {
            return orderBy.filter("LastEventTime"::equals).isPresent();
        }
    }

    record Response(List<Stream> logStreams, Optional<String> nextToken) {}

    record Stream(
            String logStreamName,
            long creationTime,
            long firstEventTimestamp,
            long lastEventTimestamp,
            long lastIngestionTime,
            String uploadSequenceToken,
            String arn,
            long storedBytes) {}

    @Override
    public String name() {
        return "DescribeLogStreams";
    }

    @Override
    public Response answer(Caller caller, byte[] body) {
        Request request = Json.CAMEL_CASE.read(body, Request.class);
        request.orderBy()
                .ifPresent(order ->
                        new Violations().oneOf("orderBy", order, ORDERS).check());
        String group = GroupReference.name(request.logGroupName(), request.logGroupIdentifier());
        List<LogPage> all = logs.streams(caller.home(), group);
        if (all.isEmpty()) {
            throw GroupReference.unknown();
        }
        boolean descending = request.descending().orElse(false);
        Comparator<LogPage> order = Comparator.comparing(page -> key(page, request.byTime()));
        List<LogPage> wanted = all.stream()
                .filter(page -> request.logStreamNamePrefix()
                        .map(page.name().stream()::startsWith)
                        .orElse(true))
                .sorted(descending ? order.reversed() : order)
                .toList();
        return page(wanted, request, GroupReference.arn(caller.home(), group));
    }

    private static Response page(List<LogPage> wanted, Request request, String groupArn) {
        int limit = Limit.of(request.limit(), LIMIT_MAX, LIMIT_MAX);
        int from = request.nextToken()
                .map(token -> position(wanted, token, request))
                .orElse(0);
        int to = Math.min(wanted.size(), from + limit);
        Optional<String> next =
                to < wanted.size() ? Optional.of(key(wanted.get(to), request.byTime())) : Optional.empty();
        return new Response(
                wanted.subList(from, to).stream()
                        .map(page -> describe(page, groupArn))
                        .toList(),
                next);
    }

    private static int position(List<LogPage> wanted, String token, Request request) {
        boolean descending = request.descending().orElse(false);
        int position = 0;
        for (LogPage page : wanted) {
            int comparison = key(page, request.byTime()).compareTo(token);
            if (descending ? comparison <= 0 : comparison >= 0) {
                return position;
            }
            position++;
        }
        return position;
    }

    private static String key(LogPage page, boolean byTime) {
        String name = page.name().stream();
        return byTime ? "%019d %s".formatted(page.events().getLast().at().toEpochMilli(), name) : name;
    }

    private static Stream describe(LogPage page, String groupArn) {
        long last = page.events().getLast().at().toEpochMilli();
        return new Stream(
                page.name().stream(),
                page.created().toEpochMilli(),
                page.events().getFirst().at().toEpochMilli(),
                last,
                last,
                Long.toString(page.forgotten() + page.events().size()),
                groupArn + ":log-stream:" + page.name().stream(),
                0);
    }
}

package dev.samovar.http.logs;

import dev.samovar.log.LogGroup;
import dev.samovar.log.LogStore;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the caller's log groups. */
@Singleton
final class DescribeLogGroups implements LogsOperation {
    private static final int LIMIT_MAX = 50;

    private final LogStore logs;

    DescribeLogGroups(LogStore logs) {
        this.logs = logs;
    }

    record Request(
            Optional<String> logGroupNamePrefix,
            Optional<String> logGroupNamePattern,
            Optional<String> nextToken,
            Optional<Integer> limit) {}

    record Response(List<Group> logGroups, Optional<String> nextToken) {}

    record Group(
            String logGroupName,
            long creationTime,
            int metricFilterCount,
            String arn,
            long storedBytes,
            String logGroupClass,
            String logGroupArn) {}

    @Override
    public String name() {
        return "DescribeLogGroups";
    }

    @Override
    public Response answer(Caller caller, byte[] body) {
        Request request = Json.CAMEL_CASE.read(body, Request.class);
        List<LogGroup> wanted = logs.groups(caller.home()).stream()
                .filter(group -> matches(group.name(), request))
                .toList();
        int limit = Limit.of(request.limit(), LIMIT_MAX, LIMIT_MAX);
        Page<LogGroup> page = Page.of(wanted, LogGroup::name, request.nextToken(), limit);
        return new Response(
                page.items().stream().map(group -> describe(caller, group)).toList(), page.nextMarker());
    }

    private static boolean matches(String name, Request request) {
        return request.logGroupNamePrefix().map(name::startsWith).orElse(true)
                && request.logGroupNamePattern()
                        .map(part -> name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    private static Group describe(Caller caller, LogGroup group) {
        String arn = GroupReference.arn(caller.home(), group.name());
        return new Group(
                group.name(), group.created().toEpochMilli(), 0, arn + ":*", group.storedChars(), "STANDARD", arn);
    }
}

package dev.samovar.gateway.log;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpExchangeListener;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.pipeline.ExchangeValues;
import dev.samovar.gateway.rest.AccessLogSettings;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Writes a line for each request to the stages that want one, whatever the kind of their APIs. */
public final class AccessLog implements ExchangeListener, HttpExchangeListener {
    private static final String ABSENT = "-";

    private final LogSink logs;

    public AccessLog(LogSink logs) {
        this.logs = logs;
    }

    @Override
    public void ended(Exchange exchange) {
        LiveStage stage = exchange.stage();
        Optional<VariableText> format = stage.accessLogFormat();
        if (format.isPresent() && !logs.discards()) {
            append(
                    stream(
                            stage.home(),
                            stage.stage().accessLogSettings(),
                            stage.apiId(),
                            stage.stage().stageName()),
                    line(format.get(), new ExchangeValues(exchange)),
                    exchange.request().receivedAt().plus(exchange.latency().orElse(Duration.ZERO)));
        }
    }

    @Override
    public void ended(HttpExchange exchange) {
        LiveHttpStage stage = exchange.stage();
        Optional<VariableText> format = stage.accessLogFormat();
        if (format.isPresent() && !logs.discards()) {
            append(
                    stream(
                            stage.home(),
                            stage.stage().accessLogSettings(),
                            stage.apiId(),
                            stage.stage().stageName()),
                    line(format.get(), new HttpValues(exchange)),
                    exchange.request().receivedAt().plus(exchange.latency().orElse(Duration.ZERO)));
        }
    }

    private static LogStreamName stream(
            AccountRegion home, Optional<AccessLogSettings> settings, String apiId, String stageName) {
        String group = settings.map(AccessLogSettings::destinationArn)
                .map(LogGroupArn::group)
                .orElseThrow();
        return new LogStreamName(home, group, apiId + "/" + stageName);
    }

    private static String line(VariableText format, Function<String, Optional<Object>> values) {
        return format.render(values, ABSENT).replace('\n', ' ').replace('\r', ' ');
    }

    private void append(LogStreamName stream, String line, Instant at) {
        logs.append(stream, new LogEvent(at, line));
    }
}

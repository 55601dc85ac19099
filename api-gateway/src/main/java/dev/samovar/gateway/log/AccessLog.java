package dev.samovar.gateway.log;

import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.pipeline.ExchangeValues;
import dev.samovar.gateway.rest.AccessLogSettings;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import java.time.Duration;
import java.util.Optional;

/** Writes a line for each request to the stages that want one. */
public final class AccessLog implements ExchangeListener {
    private static final String ABSENT = "-";

    private final LogSink logs;

    public AccessLog(LogSink logs) {
        this.logs = logs;
    }

    @Override
    public void ended(Exchange exchange) {
        LiveStage stage = exchange.stage();
        Optional<VariableText> format = stage.accessLogFormat();
        if (format.isEmpty() || logs.discards()) {
            return;
        }
        String group = stage.stage()
                .accessLogSettings()
                .map(AccessLogSettings::destinationArn)
                .map(LogGroupArn::group)
                .orElseThrow();
        var stream = new LogStreamName(
                stage.home(), group, stage.apiId() + "/" + stage.stage().stageName());
        String line = format.get()
                .render(new ExchangeValues(exchange), ABSENT)
                .replace('\n', ' ')
                .replace('\r', ' ');
        logs.append(
                stream,
                new LogEvent(
                        exchange.request().receivedAt().plus(exchange.latency().orElse(Duration.ZERO)), line));
    }
}

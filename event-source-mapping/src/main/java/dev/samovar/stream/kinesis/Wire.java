package dev.samovar.stream.kinesis;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.samovar.protocol.AwsError;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.service.ServiceResponse;
import java.util.Map;

/** How a client and this service write to each other. AWS's SDKs for Java speak CBOR, the others JSON. */
final class Wire {
    private static final Wire JSON = new Wire(
            ServiceResponse.JSON_1_1,
            format(JsonMapper.builder().addModule(Timestamps.inSeconds())),
            new byte[] {'{', '}'});
    private static final Wire CBOR = new Wire(
            "application/x-amz-cbor-1.1",
            format(CBORMapper.builder().addModule(Timestamps.inMillis())),
            new byte[] {(byte) 0xA0});

    private final String contentType;
    private final Json format;
    private final byte[] emptyObject;

    private Wire(String contentType, Json format, byte[] emptyObject) {
        this.contentType = contentType;
        this.format = format;
        this.emptyObject = emptyObject;
    }

    /* Neither lists nor maps of this API hold nulls. */
    private static Json format(MapperBuilder<?, ?> builder) {
        return Json.pascalCase(builder.defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    static Wire of(String contentType) {
        return contentType.startsWith(CBOR.contentType) ? CBOR : JSON;
    }

    <T> T read(byte[] body, Class<T> type) {
        return format.read(body.length == 0 ? emptyObject : body, type);
    }

    ServiceResponse answer(Object answer) {
        return ServiceResponse.ok(
                contentType, answer instanceof KinesisOperation.NoAnswer ? new byte[0] : format.write(answer));
    }

    ServiceResponse refusal(AwsError error) {
        return new ServiceResponse(
                error.status(),
                contentType,
                Map.of(AwsError.TYPE_HEADER, error.type()),
                format.write(Map.of("__type", error.type(), "message", error.message())));
    }
}

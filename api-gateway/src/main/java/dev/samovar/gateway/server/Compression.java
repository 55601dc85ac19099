package dev.samovar.gateway.server;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/** Compresses replies and decompresses requests, for APIs that want that. */
final class Compression {
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String GZIP = "gzip";
    private static final String DEFLATE = "deflate";

    private Compression() {}

    /**
     * The body that a compressed request means.
     *
     * @param bytesMax what a body may have in the end
     * @return empty if it has more, or is not what its encoding says
     */
    static Optional<byte[]> decompress(byte[] body, String encoding, int bytesMax) {
        var compressed = new ByteArrayInputStream(body);
        try (InputStream plain = switch (encoding.toLowerCase(Locale.ROOT)) {
            case GZIP -> new GZIPInputStream(compressed);
            case DEFLATE -> new InflaterInputStream(compressed);
            default -> compressed;
        }) {
            byte[] decompressed = plain.readNBytes(bytesMax + 1);
            return decompressed.length > bytesMax ? Optional.empty() : Optional.of(decompressed);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** The reply in the encoding that a client accepts, if it has at least so many bytes and no encoding yet. */
    static GatewayReply compress(GatewayReply reply, String accepted, int bytesMin) {
        if (reply.body().length < bytesMin
                || reply.body().length == 0
                || reply.headers().has(CONTENT_ENCODING)) {
            return reply;
        }
        Optional<String> encoding = Stream.of(accepted.split(",", -1))
                .map(entry -> entry.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.equals(GZIP) || name.equals(DEFLATE))
                .findFirst();
        return encoding.map(name -> compressed(reply, name)).orElse(reply);
    }

    private static GatewayReply compressed(GatewayReply reply, String encoding) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream compressor =
                encoding.equals(GZIP) ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            compressor.write(reply.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        Headers headers = reply.headers().with(CONTENT_ENCODING, encoding);
        return new GatewayReply(reply.status(), headers, bytes.toByteArray());
    }
}

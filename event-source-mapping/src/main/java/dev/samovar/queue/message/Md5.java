package dev.samovar.queue.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The digests that let clients check that a message arrived as it was sent. */
public final class Md5 {
    private static final byte TEXT = 1;
    private static final byte BINARY = 2;

    private final MessageDigest digest;

    private Md5() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has it", impossible);
        }
    }

    /** Of a body, in lower-case hexadecimal. */
    public static String of(String body) {
        var md5 = new Md5();
        md5.digest.update(body.getBytes(UTF_8));
        return md5.hex();
    }

    /** Of attributes by their names: all lengths, names, types and values, ordered by name. */
    public static String of(Map<String, MessageAttribute> attributes) {
        var md5 = new Md5();
        new TreeMap<>(attributes).forEach(md5::add);
        return md5.hex();
    }

    private void add(String name, MessageAttribute attribute) {
        add(name.getBytes(UTF_8));
        add(attribute.dataType().getBytes(UTF_8));
        switch (attribute) {
            case MessageAttribute.Text text -> {
                digest.update(TEXT);
                add(text.value().getBytes(UTF_8));
            }
            case MessageAttribute.Binary binary -> {
                digest.update(BINARY);
                add(binary.value());
            }
        }
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

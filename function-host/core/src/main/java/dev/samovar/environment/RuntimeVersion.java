package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version of the managed runtime that log lines and answers name. Samovar has one version of each.
 *
 * @param name such as {@code java21.v1}, written {@code java:21.v1} in logs
 * @param arn the ARN, which ends in 64 hexadecimal digits
 */
public record RuntimeVersion(String name, String arn) {

    static RuntimeVersion of(FunctionVersion function) {
        return of(function.configuration().runtime(), function.function().home().region());
    }

    public static RuntimeVersion of(String runtime, String region) {
        String name = runtime.replaceFirst("^(java|nodejs|python)(.*?)(\\.x)?$", "$1:$2.v1");
        return new RuntimeVersion(name, "arn:aws:lambda:" + region + "::runtime:" + sha256(name));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

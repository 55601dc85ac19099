package dev.samovar.lab.cost;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Properties;

/**
 * What a platform charges for one architecture in one region, from a date on.
 *
 * @param requestsMillion for a million invocations
 * @param durationGbSecond for a GB-second of execution on demand, INIT and restore included
 * @param provisionedGbSecond for a GB-second of provisioned concurrency, used or not
 * @param provisionedDurationGbSecond for a GB-second of execution in provisioned environments
 */
public record PriceList(
        LocalDate date,
        String region,
        String architecture,
        String currency,
        double requestsMillion,
        double durationGbSecond,
        double provisionedGbSecond,
        double provisionedDurationGbSecond) {
    private static final String AWS_LAMBDA = "aws-lambda-us-east-1.properties";

    /**
     * AWS Lambda's own, in us-east-1.
     *
     * @param architecture {@code x86_64} or {@code arm64}
     */
    public static PriceList awsLambda(String architecture) {
        try (var stream = PriceList.class.getResourceAsStream(AWS_LAMBDA)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + AWS_LAMBDA + " is missing");
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8), architecture);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a list in the form of the one that comes with the program.
     *
     * @throws IllegalArgumentException if a price is missing or is none
     */
    public static PriceList read(Reader properties, String architecture) throws IOException {
        var prices = new Properties();
        prices.load(properties);
        return new PriceList(
                date(prices),
                text(prices, "region"),
                architecture,
                text(prices, "currency"),
                price(prices, "requests.million"),
                price(prices, architecture + ".duration.gb-second"),
                price(prices, architecture + ".provisioned.gb-second"),
                price(prices, architecture + ".provisioned-duration.gb-second"));
    }

    private static LocalDate date(Properties prices) {
        String text = text(prices, "date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException invalid) {
            throw new IllegalArgumentException("price list: expected a date such as 2025-08-01, not " + text, invalid);
        }
    }

    private static double price(Properties prices, String name) {
        String text = text(prices, name);
        try {
            double price = Double.parseDouble(text);
            if (price >= 0 && price < Double.POSITIVE_INFINITY) {
                return price;
            }
        } catch (NumberFormatException _) {
            /* Refused below. */
        }
        throw new IllegalArgumentException("price list: " + name + " is no price: " + text);
    }

    private static String text(Properties prices, String name) {
        String text = prices.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("price list: " + name + " is missing");
        }
        return text.strip();
    }
}

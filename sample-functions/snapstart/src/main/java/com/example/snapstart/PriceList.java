package com.example.snapstart;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crac.Core;
import org.crac.Resource;

/** Looks up prices from a list that is loaded once, before the snapshot, and renews its identity after it. */
public class PriceList implements RequestHandler<String, PriceList.Price>, Resource {

    /** A price, and the copy of the function that told it. */
    public record Price(String article, BigDecimal amount, String instance, int restores) {}

    private final Map<String, BigDecimal> prices = new TreeMap<>();
    private String instance = newInstance();
    private int restores;

    public PriceList() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        System.out.println("Before the snapshot: loading prices");
        load();
    }

    /** Every copy is restored from one snapshot, so what must be unique is made anew. */
    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        instance = newInstance();
        restores++;
        System.out.println("Restored as " + instance);
    }

    @Override
    public Price handleRequest(String article, com.amazonaws.services.lambda.runtime.Context context) {
        if (prices.isEmpty()) {
            load();
        }
        return new Price(article, prices.get(article), instance, restores);
    }

    private void load() {
        prices.put("mug", new BigDecimal("7.50"));
        prices.put("pot", new BigDecimal("20.00"));
        prices.put("tea", new BigDecimal("4.20"));
    }

    private static String newInstance() {
        return UUID.randomUUID().toString();
    }
}

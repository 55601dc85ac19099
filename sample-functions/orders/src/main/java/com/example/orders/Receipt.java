package com.example.orders;

import java.math.BigDecimal;
import java.util.List;

/** What an order costs. */
public record Receipt(String orderId, List<Line> lines, BigDecimal shipping, BigDecimal total) {

    /** One item of the order, priced. */
    public record Line(String sku, int quantity, BigDecimal amount) {}
}

package com.example.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;
import java.util.List;

/** Prices an order and answers with its receipt. */
public class OrderHandler implements RequestHandler<Order, Receipt> {
    private static final BigDecimal FREE_SHIPPING_FROM = new BigDecimal("50.00");
    private static final BigDecimal SHIPPING = new BigDecimal("4.90");

    @Override
    public Receipt handleRequest(Order order, Context context) {
        if (order.getItems() == null || order.getItems().isEmpty()) {
            throw new IllegalArgumentException("Order " + order.getId() + " has no items");
        }
        List<Receipt.Line> lines =
                order.getItems().stream().map(OrderHandler::price).toList();
        BigDecimal goods = lines.stream().map(Receipt.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shipping = goods.compareTo(FREE_SHIPPING_FROM) < 0 ? SHIPPING : BigDecimal.ZERO;
        return new Receipt(order.getId(), lines, shipping, goods.add(shipping));
    }

    private static Receipt.Line price(Order.Item item) {
        BigDecimal amount = item.getPrice().multiply(BigDecimal.valueOf(item.getQuantity()));
        return new Receipt.Line(item.getSku(), item.getQuantity(), amount);
    }
}

package com.example.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public final class RecordHandler implements RequestHandler<Order, Order> {

    @Override
    public Order handleRequest(Order order, Context context) {
        return new Order(order.id(), order.amount() * 2, order.tags());
    }
}

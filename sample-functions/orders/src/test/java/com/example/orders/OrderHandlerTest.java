package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderHandlerTest {
    private final OrderHandler handler = new OrderHandler();

    @Test
    void aSmallOrderPaysShipping() {
        Receipt receipt = handler.handleRequest(order(item("mug", 2, "7.50")), null);

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        "A-1",
                        List.of(new Receipt.Line("mug", 2, new BigDecimal("15.00"))),
                        new BigDecimal("4.90"),
                        new BigDecimal("19.90")));
    }

    @Test
    void anOrderOfFiftyShipsForFree() {
        Receipt receipt = handler.handleRequest(order(item("pot", 1, "20.00"), item("tea", 3, "10.00")), null);

        assertThat(receipt.shipping()).isEqualByComparingTo("0");
        assertThat(receipt.total()).isEqualByComparingTo("50.00");
    }

    @Test
    void anOrderWithoutItemsIsRefused() {
        assertThatThrownBy(() -> handler.handleRequest(order(), null)).hasMessage("Order A-1 has no items");
    }

    private static Order order(Order.Item... items) {
        var order = new Order();
        order.setId("A-1");
        order.setItems(List.of(items));
        return order;
    }

    private static Order.Item item(String sku, int quantity, String price) {
        var item = new Order.Item();
        item.setSku(sku);
        item.setQuantity(quantity);
        item.setPrice(new BigDecimal(price));
        return item;
    }
}

package com.example.orderintake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.orderintake.OrderIntake.Order;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void anOrderIsAnItemAndItsQuantity() {
        assertThat(Order.parse("blue teapot 2")).isEqualTo(new Order("blue teapot", 2));
    }

    @Test
    void anOrderWithoutAQuantityMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Order.parse("teapot"));
        assertThatIllegalArgumentException().isThrownBy(() -> Order.parse("teapot many"));
    }
}

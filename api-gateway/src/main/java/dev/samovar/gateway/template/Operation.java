package dev.samovar.gateway.template;

import org.jspecify.annotations.Nullable;

/** An operator with what stands on its left and its right. */
record Operation(Operator operator, Expression left, Expression right) implements Expression {

    /** What VTL reckons and compares with. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    @Override
    public @Nullable Object value(Rendering rendering) {
        rendering.budget().step();
        Object a = left.value(rendering);
        Object b = right.value(rendering);
        return switch (operator) {
            case ADD -> a instanceof String || b instanceof String ? joined(rendering, a, b) : reckoned(a, b);
            case SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> reckoned(a, b);
            case EQUAL -> Comparing.same(a, b, rendering.budget());
            case UNEQUAL -> !Comparing.same(a, b, rendering.budget());
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(a, b);
        };
    }

    private static String joined(Rendering rendering, @Nullable Object a, @Nullable Object b) {
        String start = rendering.text(a);
        String end = rendering.text(b);
        rendering.budget().spend((long) start.length() + end.length());
        return start + end;
    }

    private @Nullable Object reckoned(@Nullable Object a, @Nullable Object b) {
        Number x = Numbers.of(a);
        Number y = Numbers.of(b);
        return x == null || y == null ? null : Numbers.reckon(operator, x, y);
    }

    private boolean ordered(@Nullable Object a, @Nullable Object b) {
        Number x = Numbers.of(a);
        Number y = Numbers.of(b);
        if (x == null || y == null) {
            return false;
        }
        int order = Numbers.compare(x, y);
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> throw new IllegalStateException("not an order: " + operator);
        };
    }
}

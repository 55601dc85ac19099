package dev.samovar.gateway.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a template that has a value. */
sealed interface Expression
        permits Expression.Both,
                Expression.Constant,
                Expression.Either,
                Expression.Interpolated,
                Expression.ListOf,
                Expression.MapOf,
                Expression.Not,
                Expression.Range,
                Operation,
                Reference {
    @Nullable
    Object value(Rendering rendering);

    record Constant(@Nullable Object constant) implements Expression {
        @Override
        public @Nullable Object value(Rendering rendering) {
            return constant;
        }
    }

    /** A text between double quotes, with references or directives in it. */
    record Interpolated(Piece text) implements Expression {
        @Override
        public Object value(Rendering rendering) {
            return rendering.capture(text);
        }
    }

    record ListOf(List<Expression> elements) implements Expression {
        @Override
        public Object value(Rendering rendering) {
            PlainList list = new PlainList();
            for (Expression element : elements) {
                rendering.budget().step();
                list.add(element.value(rendering));
            }
            return list;
        }
    }

    record MapOf(List<Expression> keysAndValues) implements Expression {
        @Override
        public Object value(Rendering rendering) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i + 1 < keysAndValues.size(); i += 2) {
                rendering.budget().step();
                String key = rendering.text(keysAndValues.get(i).value(rendering));
                map.put(key, keysAndValues.get(i + 1).value(rendering));
            }
            return map;
        }
    }

    /** {@code [1..5]}, up or down. */
    record Range(Expression from, Expression to) implements Expression {
        private static final int LENGTH_MAX = 100_000;

        @Override
        public @Nullable Object value(Rendering rendering) {
            Number first = Numbers.of(from.value(rendering));
            Number last = Numbers.of(to.value(rendering));
            if (first == null || last == null) {
                return null;
            }
            long length = Math.abs((long) last.intValue() - first.intValue()) + 1;
            if (length > LENGTH_MAX) {
                throw new TemplateException("A range is too long");
            }
            rendering.budget().steps(length);
            int step = last.intValue() >= first.intValue() ? 1 : -1;
            List<@Nullable Object> numbers = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                numbers.add(first.intValue() + i * step);
            }
            return new PlainList(numbers);
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public Object value(Rendering rendering) {
            return !Values.isTrue(operand.value(rendering));
        }
    }

    record Both(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Rendering rendering) {
            return Values.isTrue(left.value(rendering)) && Values.isTrue(right.value(rendering));
        }
    }

    record Either(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Rendering rendering) {
            return Values.isTrue(left.value(rendering)) || Values.isTrue(right.value(rendering));
        }
    }
}

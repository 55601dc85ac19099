package dev.samovar.gateway.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable and the way from it to a value, such as {@code $input.params('a').b[0]}.
 *
 * @param otherwise what follows a bar: the value if there is none
 */
record Reference(String root, List<Access> path, @Nullable Expression otherwise) implements Expression {

    @Override
    public @Nullable Object value(Rendering rendering) {
        rendering.budget().step();
        Object value = rendering.get(root);
        for (int i = 0; i < path.size() && value != null; i++) {
            value = path.get(i).of(value, rendering);
        }
        return otherwise != null && !Values.isTrue(value) ? otherwise.value(rendering) : value;
    }

    /** One step from a value to another. */
    sealed interface Access {
        @Nullable
        Object of(Object value, Rendering rendering);
    }

    /** {@code .name}. */
    record Property(String name) implements Access {
        @Override
        public @Nullable Object of(Object value, Rendering rendering) {
            return Members.property(value, name, rendering);
        }
    }

    /** {@code .name(arguments)}. */
    record Call(String name, List<Expression> arguments) implements Access {
        @Override
        public @Nullable Object of(Object value, Rendering rendering) {
            rendering.budget().step();
            @Nullable Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).value(rendering);
            }
            return Members.call(value, name, values, rendering);
        }
    }

    /** {@code [index]}. */
    record Index(Expression index) implements Access {
        @Override
        public @Nullable Object of(Object value, Rendering rendering) {
            return Members.element(value, index.value(rendering), rendering);
        }
    }
}

package dev.samovar.gateway.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces of a template that have others in them, and may run them many times or later. */
final class Blocks {
    /** As AWS bounds loops. */
    private static final int ITERATIONS_MAX = 1_000;

    private Blocks() {}

    /** {@code #foreach}. */
    record Loop(String name, Expression over, Piece body, Piece otherwise) implements Piece {
        @Override
        public Signal render(Rendering rendering) {
            Iterator<?> elements = Values.iterator(over.value(rendering));
            if (!elements.hasNext()) {
                return otherwise.render(rendering);
            }
            Object before = rendering.get(name);
            Iteration iteration = new Iteration(rendering.get(Iteration.NAME));
            rendering.set(Iteration.NAME, iteration);
            Signal signal = Signal.NEXT;
            for (int i = 0; i < ITERATIONS_MAX && elements.hasNext() && signal == Signal.NEXT; i++) {
                rendering.budget().step();
                rendering.set(name, elements.next());
                iteration.next(elements.hasNext());
                signal = body.render(rendering);
            }
            rendering.set(name, before);
            rendering.set(Iteration.NAME, iteration.parent());
            return signal == Signal.STOP ? Signal.STOP : Signal.NEXT;
        }
    }

    /** {@code #define}: the block is rendered wherever its name is printed. */
    record Define(String name, Piece body) implements Piece {
        @Override
        public Signal render(Rendering rendering) {
            rendering.set(name, new Defined(body));
            return Signal.NEXT;
        }
    }

    /** A block that has a name. */
    record Defined(Piece body) {
        Signal render(Rendering rendering) {
            rendering.budget().step();
            rendering.budget().enter();
            Signal signal = body.render(rendering);
            rendering.budget().leave();
            return signal == Signal.STOP ? Signal.STOP : Signal.NEXT;
        }
    }

    /** A parameter of a macro, with what it is unless given. */
    record Parameter(String name, @Nullable Expression otherwise) {}

    /** {@code #macro}. */
    record Macro(List<Parameter> parameters, Piece body) {}

    /**
     * The call of a macro.
     *
     * @param body what stands between {@code #@name()} and {@code #end}
     * @param literal what is written if there is no such macro
     */
    record MacroCall(
            String name,
            List<Expression> arguments,
            @Nullable Piece body,
            String literal) implements Piece {
        private static final String BODY = "bodyContent";

        @Override
        public Signal render(Rendering rendering) {
            rendering.budget().step();
            Macro macro = rendering.macro(name);
            if (macro == null) {
                rendering.write(literal);
                return Signal.NEXT;
            }
            List<@Nullable Object> values = values(rendering, macro);
            List<@Nullable Object> before = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                String parameter = macro.parameters().get(i).name();
                before.add(rendering.get(parameter));
                rendering.set(parameter, values.get(i));
            }
            Object bodyBefore = rendering.get(BODY);
            rendering.set(BODY, body == null ? null : new Defined(body));
            rendering.budget().enter();
            Signal signal = macro.body().render(rendering);
            rendering.budget().leave();
            rendering.set(BODY, bodyBefore);
            for (int i = 0; i < before.size(); i++) {
                rendering.set(macro.parameters().get(i).name(), before.get(i));
            }
            return signal == Signal.STOP ? Signal.STOP : Signal.NEXT;
        }

        private List<@Nullable Object> values(Rendering rendering, Macro macro) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < macro.parameters().size(); i++) {
                Expression otherwise = macro.parameters().get(i).otherwise();
                Expression given = i < arguments.size() ? arguments.get(i) : otherwise;
                values.add(given == null ? null : given.value(rendering));
            }
            return values;
        }
    }
}

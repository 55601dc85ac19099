package dev.samovar.gateway.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template that writes something, or does something. */
sealed interface Piece
        permits Blocks.Define,
                Blocks.Loop,
                Blocks.MacroCall,
                Piece.Choice,
                Piece.End,
                Piece.Print,
                Piece.Sequence,
                Piece.Set,
                Piece.Text {
    Signal render(Rendering rendering);

    /** What a piece writes, if it is nothing but text. */
    static @Nullable String plain(Piece piece) {
        if (piece instanceof Text(String text)) {
            return text;
        }
        return piece instanceof Sequence(List<Piece> pieces) && pieces.size() == 1 ? plain(pieces.getFirst()) : null;
    }

    record Text(String text) implements Piece {
        @Override
        public Signal render(Rendering rendering) {
            rendering.write(text);
            return Signal.NEXT;
        }
    }

    /** One after the other. */
    record Sequence(List<Piece> pieces) implements Piece {
        static final Sequence EMPTY = new Sequence(List.of());

        @Override
        public Signal render(Rendering rendering) {
            for (int i = 0; i < pieces.size(); i++) {
                Signal signal = pieces.get(i).render(rendering);
                if (signal != Signal.NEXT) {
                    return signal;
                }
            }
            return Signal.NEXT;
        }
    }

    /** A reference in the text. */
    record Print(Expression reference) implements Piece {
        @Override
        public Signal render(Rendering rendering) {
            Object value = reference.value(rendering);
            if (value instanceof Blocks.Defined defined) {
                return defined.render(rendering);
            }
            rendering.print(value);
            return Signal.NEXT;
        }
    }

    /** {@code #set}. */
    record Set(Target target, Expression value) implements Piece {
        @Override
        public Signal render(Rendering rendering) {
            target.set(rendering, value.value(rendering));
            return Signal.NEXT;
        }
    }

    /** {@code #if}, {@code #elseif} and {@code #else}, whose condition is absent. */
    record Choice(List<Branch> branches) implements Piece {
        record Branch(@Nullable Expression condition, Piece body) {}

        @Override
        public Signal render(Rendering rendering) {
            rendering.budget().step();
            for (Branch branch : branches) {
                if (branch.condition() == null
                        || Values.isTrue(branch.condition().value(rendering))) {
                    return branch.body().render(rendering);
                }
            }
            return Signal.NEXT;
        }
    }

    /** {@code #break} and {@code #stop}. */
    record End(Signal signal) implements Piece {
        @Override
        public Signal render(Rendering rendering) {
            return signal;
        }
    }
}

package dev.samovar.gateway.template;

import dev.samovar.gateway.template.Reference.Access;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code #set} changes: a variable, or a member of what a reference leads to. */
record Target(Reference reference) {

    void set(Rendering rendering, @Nullable Object value) {
        rendering.budget().step();
        List<Access> path = reference.path();
        if (path.isEmpty()) {
            rendering.set(reference.root(), value);
            return;
        }
        Object owner = rendering.get(reference.root());
        for (int i = 0; i < path.size() - 1 && owner != null; i++) {
            owner = path.get(i).of(owner, rendering);
        }
        if (owner != null) {
            set(owner, path.getLast(), value, rendering);
        }
    }

    private static void set(Object owner, Access member, @Nullable Object value, Rendering rendering) {
        switch (member) {
            case Reference.Property(String name) -> put(owner, name, value, rendering);
            case Reference.Index(Expression index) -> put(owner, index.value(rendering), value, rendering);
            case Reference.Call _ -> {
                // Velocity's grammar lets no call be set
            }
        }
    }

    private static void put(Object owner, @Nullable Object key, @Nullable Object value, Rendering rendering) {
        if (owner instanceof Map<?, ?>) {
            Members.call(owner, "put", new Object[] {key, value}, rendering);
        } else if (owner instanceof List<?>) {
            Members.call(owner, "set", new Object[] {key, value}, rendering);
        }
    }
}

package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects that a method has allocated and not yet constructed: tells {@code new X()} from {@code super()}. */
final class NewObjects {

    private final Detours detours;
    private final Deque<NewObject> pending = new ArrayDeque<>();
    private @Nullable NewObject last;

    NewObjects(Detours detours) {
        this.detours = detours;
    }

    void reset() {
        pending.clear();
        last = null;
    }

    /** Writes an allocation, of a subclass if the object is to behave differently. */
    void made(CodeBuilder code, NewObjectInstruction made) {
        String owner = made.className().asInternalName();
        Optional<String> subclass = detours.constructors().subclass(owner);
        if (subclass.isPresent()) {
            code.new_(ClassDesc.ofInternalName(subclass.get()));
        } else {
            code.with(made);
        }
        NewObject object = new NewObject(owner);
        pending.push(object);
        last = object;
    }

    /** Notes whether the object just allocated is used after its construction. */
    void passed(Instruction instruction) {
        if (last != null && instruction.opcode() != Opcode.NEW) {
            last.used = instruction.opcode() == Opcode.DUP;
            last = null;
        }
    }

    /** Writes the call of a constructor. */
    void constructed(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        Optional<NewObject> object = take(owner);
        Optional<String> subclass = detours.constructors().subclass(owner);
        if (object.isPresent() && subclass.isPresent()) {
            code.invokespecial(ClassDesc.ofInternalName(subclass.get()), Member.CONSTRUCTOR, call.typeSymbol());
            return;
        }
        if (owner.startsWith("java")) {
            detours.argument(code, Member.of(call));
        }
        code.with(call);
        if (detours.constructors().opens(owner)) {
            if (object.isEmpty()) {
                code.aload(0);
                detours.opened(code);
            } else if (object.get().used) {
                code.dup();
                detours.opened(code);
            }
        }
    }

    private Optional<NewObject> take(String owner) {
        for (Iterator<NewObject> objects = pending.iterator(); objects.hasNext(); ) {
            NewObject object = objects.next();
            if (object.owner.equals(owner)) {
                objects.remove();
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** An allocated object; it is used if a copy of its reference stays on the stack. */
    private static final class NewObject {
        private final String owner;
        private boolean used;

        NewObject(String owner) {
            this.owner = owner;
        }
    }
}

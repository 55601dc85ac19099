package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stack-map frames that a method's compiler wrote, and those that weaving adds to them.
 *
 * <p>Keeping the compiler's frames, rather than computing them anew, needs no knowledge of other classes: a package may
 * refer to optional libraries that it does not contain.
 */
final class Frames {

    private final List<StackMapFrameInfo> written;
    private final Map<Integer, StackMapFrameInfo> byOffset = new HashMap<>();
    private final List<StackMapFrameInfo> added = new ArrayList<>();
    private final List<VerificationTypeInfo> initialLocals;

    Frames(MethodModel method, CodeAttribute code) {
        written = code.findAttribute(Attributes.stackMapTable())
                .map(StackMapTableAttribute::entries)
                .orElse(List.of());
        for (StackMapFrameInfo frame : written) {
            byOffset.put(code.labelToBci(frame.target()), frame);
        }
        initialLocals = initialLocals(method);
    }

    boolean isAt(int offset) {
        return byOffset.containsKey(offset);
    }

    Optional<StackMapFrameInfo> at(int offset) {
        return Optional.ofNullable(byOffset.get(offset));
    }

    /** Adds a frame like another one. */
    void add(Label target, StackMapFrameInfo like) {
        added.add(StackMapFrameInfo.of(target, like.locals(), like.stack()));
    }

    /** Adds a frame with what is known when the method begins. */
    void addInitial(Label target) {
        added.add(StackMapFrameInfo.of(target, initialLocals, List.of()));
    }

    /** Forgets what was added: the method is written again. */
    void reset() {
        added.clear();
    }

    Optional<StackMapTableAttribute> table() {
        if (written.isEmpty() && added.isEmpty()) {
            return Optional.empty();
        }
        List<StackMapFrameInfo> all = new ArrayList<>(written);
        all.addAll(added);
        return Optional.of(StackMapTableAttribute.of(all));
    }

    private static List<VerificationTypeInfo> initialLocals(MethodModel method) {
        List<VerificationTypeInfo> locals = new ArrayList<>();
        if (!method.flags().has(java.lang.reflect.AccessFlag.STATIC)) {
            locals.add(
                    method.methodName().equalsString(Member.CONSTRUCTOR)
                            ? SimpleVerificationTypeInfo.UNINITIALIZED_THIS
                            : ObjectVerificationTypeInfo.of(
                                    method.parent().orElseThrow().thisClass()));
        }
        for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
            locals.add(
                    switch (parameter.descriptorString().charAt(0)) {
                        case 'Z', 'B', 'C', 'S', 'I' -> SimpleVerificationTypeInfo.INTEGER;
                        case 'J' -> SimpleVerificationTypeInfo.LONG;
                        case 'F' -> SimpleVerificationTypeInfo.FLOAT;
                        case 'D' -> SimpleVerificationTypeInfo.DOUBLE;
                        default -> ObjectVerificationTypeInfo.of(parameter);
                    });
        }
        return locals;
    }
}

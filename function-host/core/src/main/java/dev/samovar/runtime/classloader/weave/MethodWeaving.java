package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** Rewrites the code of one method: polls the signal at its entry and its back-edges, and takes the detours. */
final class MethodWeaving implements CodeTransform {

    private final CodeAttribute code;
    private final Detours detours;
    private final boolean polledAtEntry;
    private final boolean keepsFrames;
    private final Frames frames;
    private final NewObjects newObjects;
    private int offset;

    /**
     * Prepares to rewrite a method.
     *
     * @param keepsFrames whether the compiler's stack-map frames stay; if not, they are computed anew
     */
    MethodWeaving(MethodModel method, CodeAttribute code, Detours detours, boolean keepsFrames) {
        this.code = code;
        this.detours = detours;
        this.keepsFrames = keepsFrames;
        this.polledAtEntry = callsOthers(code);
        this.frames = new Frames(method, code);
        this.newObjects = new NewObjects(detours);
    }

    /** A method that calls nothing ends by itself, unless it loops. */
    private static boolean callsOthers(CodeAttribute code) {
        return code.elementStream()
                .anyMatch(
                        element -> element instanceof InvokeInstruction || element instanceof InvokeDynamicInstruction);
    }

    @Override
    public void atStart(CodeBuilder builder) {
        offset = 0;
        frames.reset();
        newObjects.reset();
        if (polledAtEntry) {
            /* What the poll throws, or a stack that overflows in it, shows the method's first line. */
            firstLine().ifPresent(builder::lineNumber);
            Label begin = poll(builder);
            if (keepsFrames) {
                frames.addInitial(begin);
                if (frames.isAt(0)) {
                    /* Two frames must not meet at one place. */
                    builder.nop();
                }
            }
        }
    }

    private OptionalInt firstLine() {
        return code.elementStream()
                .mapMultiToInt((CodeElement element, IntConsumer lines) -> {
                    if (element instanceof LineNumber line) {
                        lines.accept(line.line());
                    }
                })
                .findFirst();
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        switch (element) {
            case BranchInstruction branch
            when isBackward(branch.target()) -> {
                pollAtBackEdge(builder, branch);
                builder.with(branch);
            }
            case TableSwitchInstruction choice
            when isBackward(choice.defaultTarget(), choice.cases()) -> {
                Detours.pollByCall(builder);
                builder.with(choice);
            }
            case LookupSwitchInstruction choice
            when isBackward(choice.defaultTarget(), choice.cases()) -> {
                Detours.pollByCall(builder);
                builder.with(choice);
            }
            case NewObjectInstruction made -> newObjects.made(builder, made);
            case InvokeInstruction call
            when call.name().equalsString(Member.CONSTRUCTOR) -> newObjects.constructed(builder, call);
            case InvokeInstruction call -> detours.method(builder, call);
            case InvokeDynamicInstruction site -> detours.callSite(builder, site);
            case FieldInstruction access when access.opcode() == Opcode.GETSTATIC -> detours.field(builder, access);
            default -> builder.with(element);
        }
        if (element instanceof Instruction instruction) {
            offset += instruction.sizeInBytes();
            newObjects.passed(instruction);
        }
    }

    @Override
    public void atEnd(CodeBuilder builder) {
        if (keepsFrames) {
            frames.table().ifPresent(builder::with);
        }
    }

    /** Writes the poll, and says where the code goes on. */
    private static Label poll(CodeBuilder builder) {
        Label goOn = builder.newLabel();
        Detours.signal(builder);
        builder.ifeq(goOn);
        Detours.obey(builder);
        builder.labelBinding(goOn);
        return goOn;
    }

    /**
     * Polls before the jump and not at its target: there, a loop around a {@code try} would catch what is thrown and
     * begin again.
     */
    private void pollAtBackEdge(CodeBuilder builder, BranchInstruction branch) {
        if (!keepsFrames) {
            poll(builder);
            return;
        }
        /* At an unconditional jump the target's frame is true as well; elsewhere no frame is known. Within a try it
        might know less than the handler must. */
        Optional<StackMapFrameInfo> frame = isUnconditional(branch) && !isProtected()
                ? frames.at(code.labelToBci(branch.target()))
                : Optional.empty();
        if (frame.isPresent()) {
            frames.add(poll(builder), frame.get());
        } else {
            Detours.pollByCall(builder);
        }
    }

    private static boolean isUnconditional(BranchInstruction branch) {
        return branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
    }

    private boolean isProtected() {
        for (ExceptionCatch handler : code.exceptionHandlers()) {
            if (code.labelToBci(handler.tryStart()) <= offset && offset < code.labelToBci(handler.tryEnd())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBackward(Label target) {
        return code.labelToBci(target) <= offset;
    }

    private boolean isBackward(Label defaultTarget, List<SwitchCase> cases) {
        return isBackward(defaultTarget) || cases.stream().anyMatch(choice -> isBackward(choice.target()));
    }
}

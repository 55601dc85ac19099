package dev.samovar.runtime.classloader.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.samovar.runtime.classloader.guest.Guest;
import dev.samovar.runtime.classloader.guest.GuestFile;
import dev.samovar.runtime.classloader.guest.GuestPool;
import dev.samovar.runtime.classloader.guest.GuestSystem;
import java.io.File;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/** Leads calls into the JDK that would reach the whole process to the environment instead. */
final class Detours {

    private static final ClassDesc GUEST = descOf(Guest.class);
    private static final ClassDesc GUEST_SYSTEM = descOf(GuestSystem.class);
    private static final MethodTypeDesc TAKES_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, CD_Object);
    private static final Set<String> STREAMS = Set.of("out", "err", "in");

    private final StandIns standIns = new StandIns();
    private final Calls calls = new Calls();
    private final Constructors constructors = new Constructors();

    Constructors constructors() {
        return constructors;
    }

    /** Writes a call of a method that is not a constructor. */
    void method(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        if (!owner.startsWith("java")) {
            code.with(call);
            return;
        }
        Member member = Member.of(call);
        Optional<Member> standIn = standIns.of(member);
        Optional<String> withExecutor = calls.withExecutor(member);
        if (standIn.isPresent()) {
            Member target = standIn.get();
            code.invokestatic(target.ownerDesc(), target.name(), target.typeDesc());
        } else if (withExecutor.isPresent()) {
            code.invokestatic(descOf(GuestPool.class), "commonPool", MethodTypeDesc.of(descOf(ForkJoinPool.class)));
            code.invoke(
                    call.opcode(),
                    member.ownerDesc(),
                    member.name(),
                    MethodTypeDesc.ofDescriptor(withExecutor.get()),
                    call.isInterface());
        } else {
            String name = calls.sequentialName(member).orElse(member.name());
            if (name.equals(member.name())) {
                code.with(call);
            } else {
                code.invoke(call.opcode(), member.ownerDesc(), name, member.typeDesc(), call.isInterface());
            }
            if (calls.opens(member)) {
                code.dup().invokestatic(GUEST, "opened", TAKES_OBJECT);
            }
        }
    }

    /** Writes what is to happen to the arguments on the stack before a constructor takes them. */
    void argument(CodeBuilder code, Member constructor) {
        constructors.path(constructor).ifPresent(argument -> {
            Member change = argument.change();
            switch (argument.depth()) {
                case 0 -> change(code, change);
                case 1 -> {
                    code.swap();
                    change(code, change);
                    code.swap();
                }
                default -> {
                    code.dup2_x1().pop2();
                    change(code, change);
                    code.dup_x2().pop();
                }
            }
        });
    }

    /** Tells the host of the object on top of the stack. */
    void opened(CodeBuilder code) {
        code.invokestatic(GUEST, "opened", TAKES_OBJECT);
    }

    /** Writes the access of a field; {@code System.out} and its kin are the environment's. */
    void field(CodeBuilder code, FieldInstruction access) {
        String name = access.name().stringValue();
        if (access.owner().asInternalName().equals("java/lang/System") && STREAMS.contains(name)) {
            code.invokestatic(GUEST_SYSTEM, name, MethodTypeDesc.of(access.typeSymbol()));
        } else {
            code.with(access);
        }
    }

    /** Writes a call site whose arguments, such as method references, may name what is replaced. */
    void callSite(CodeBuilder code, InvokeDynamicInstruction site) {
        boolean changed = false;
        ConstantDesc[] arguments = site.bootstrapArgs().toArray(ConstantDesc[]::new);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof DirectMethodHandleDesc handle) {
                Optional<DirectMethodHandleDesc> standIn = standInOf(handle);
                if (standIn.isPresent()) {
                    arguments[i] = standIn.get();
                    changed = true;
                }
            }
        }
        if (changed) {
            code.invokedynamic(DynamicCallSiteDesc.of(
                    site.bootstrapMethod(), site.name().stringValue(), site.typeSymbol(), arguments));
        } else {
            code.with(site);
        }
    }

    private Optional<DirectMethodHandleDesc> standInOf(DirectMethodHandleDesc handle) {
        String descriptor = handle.owner().descriptorString();
        if (!descriptor.startsWith("Ljava")) {
            return Optional.empty();
        }
        String owner = descriptor.substring(1, descriptor.length() - 1);
        Member member = new Member(owner, handle.methodName(), handle.lookupDescriptor());
        if (member.equals(new Member(Member.internalName(File.class), Member.CONSTRUCTOR, "(Ljava/lang/String;)V"))) {
            return Optional.of(staticHandle(
                    new Member(Member.internalName(GuestFile.class), "open", "(Ljava/lang/String;)Ljava/io/File;")));
        }
        return standIns.of(member).map(Detours::staticHandle);
    }

    private static DirectMethodHandleDesc staticHandle(Member target) {
        return MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC, target.ownerDesc(), target.name(), target.typeDesc());
    }

    private static void change(CodeBuilder code, Member change) {
        code.invokestatic(change.ownerDesc(), change.name(), change.typeDesc());
    }

    /** Polls without a branch. */
    static void pollByCall(CodeBuilder code) {
        code.invokestatic(GUEST, "poll", MTD_void);
    }

    /** Reads the signal. */
    static void signal(CodeBuilder code) {
        code.getstatic(GUEST, "signal", ConstantDescs.CD_int);
    }

    /** Does what the signal says. */
    static void obey(CodeBuilder code) {
        code.invokestatic(GUEST, "obey", MTD_void);
    }

    private static ClassDesc descOf(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}

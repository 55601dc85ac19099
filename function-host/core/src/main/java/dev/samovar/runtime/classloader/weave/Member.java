package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/** A method or constructor, as class files name it. */
record Member(String owner, String name, String descriptor) {

    static final String CONSTRUCTOR = "<init>";

    static Member of(InvokeInstruction call) {
        return new Member(
                call.owner().asInternalName(),
                call.name().stringValue(),
                call.type().stringValue());
    }

    static Member of(Method method) {
        return of(method.getDeclaringClass(), method);
    }

    static Member of(Class<?> owner, Method method) {
        return new Member(
                internalName(owner),
                method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString());
    }

    static Member of(Constructor<?> constructor) {
        return new Member(
                internalName(constructor.getDeclaringClass()),
                CONSTRUCTOR,
                MethodType.methodType(void.class, constructor.getParameterTypes())
                        .toMethodDescriptorString());
    }

    static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    ClassDesc ownerDesc() {
        return ClassDesc.ofInternalName(owner);
    }

    MethodTypeDesc typeDesc() {
        return MethodTypeDesc.ofDescriptor(descriptor);
    }
}

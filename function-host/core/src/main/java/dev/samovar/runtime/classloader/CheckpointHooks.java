package dev.samovar.runtime.classloader;

import java.lang.reflect.InvocationTargetException;

/** The hooks that a function has registered with {@code org.crac}, around the snapshot of its environment. */
final class CheckpointHooks {

    /** Tells {@code org.crac} whose checkpoints to use: AWS's own, of which each sandbox has a copy. */
    static final String PROVIDER_PROPERTY = "org.crac.Core.Compat";

    static final String PROVIDER = HostClasses.CHECKPOINTS.substring(0, HostClasses.CHECKPOINTS.length() - 1);

    private final FunctionClassLoader loader;

    CheckpointHooks(FunctionClassLoader loader) {
        this.loader = loader;
    }

    /** Calls the hooks before the snapshot is taken. Throws what they throw. */
    void beforeCheckpoint() throws Throwable {
        call("beforeCheckpoint");
    }

    /** Calls the hooks after the snapshot was restored. Throws what they throw. */
    void afterRestore() throws Throwable {
        call("afterRestore");
    }

    private void call(String hook) throws Throwable {
        Class<?> core = loader.loaded(HostClasses.CHECKPOINTS + "Core");
        if (core == null) {
            /* Nobody can have registered anything. */
            return;
        }
        Class<?> contextType = loader.loadClass(HostClasses.CHECKPOINTS + "Context");
        Object context = core.getMethod("getGlobalContext").invoke(null);
        try {
            contextType.getMethod(hook, contextType).invoke(context, new Object[] {null});
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            throw cause == null ? thrown : cause;
        }
    }
}

package dev.samovar.runtime.classloader.guest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The environment's loggers by name. They are no part of the process's own tree, which would hold on to what the
 * function installs there, give it the host's records, and let it take away the host's handlers.
 */
final class Loggers {

    private static final String ROOT = "";

    private static final Map<String, Logger> named = new ConcurrentHashMap<>();
    private static final Logger root = new Plain(ROOT, null);

    static {
        root.setLevel(Level.INFO);
        root.addHandler(new ErrorStreamHandler());
        named.put(ROOT, root);
    }

    private Loggers() {}

    static @Nullable Logger find(String name) {
        return named.get(name);
    }

    static Logger named(String name, @Nullable String bundle) {
        Logger known = named.get(name);
        if (known != null) {
            return known;
        }
        add(new Plain(name, bundle));
        Logger added = named.get(name);
        if (added == null) {
            throw new IllegalStateException("loggers are never removed: " + name);
        }
        return added;
    }

    static Logger anonymous(@Nullable String bundle) {
        Logger logger = new Plain(null, bundle);
        logger.setParent(root);
        return logger;
    }

    /** Puts a logger where its name belongs; false if there is one already. */
    static synchronized boolean add(Logger logger) {
        String name = logger.getName();
        if (named.containsKey(name)) {
            return false;
        }
        logger.setParent(parentOf(name));
        String below = name + ".";
        named.forEach((other, candidate) -> {
            Logger parent = candidate.getParent();
            /* Those whose nearest ancestor is now this one. */
            if (other.startsWith(below)
                    && (parent == null || !String.valueOf(parent.getName()).startsWith(below))) {
                candidate.setParent(logger);
            }
        });
        named.put(name, logger);
        return true;
    }

    private static Logger parentOf(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Logger parent = named.get(name.substring(0, dot));
            if (parent != null) {
                return parent;
            }
        }
        return root;
    }

    static List<String> names() {
        return List.copyOf(named.keySet());
    }

    /** Takes away all handlers and levels; the root's is INFO. */
    static void reset() {
        for (Logger logger : named.values()) {
            for (Handler handler : logger.getHandlers()) {
                logger.removeHandler(handler);
                handler.close();
            }
            logger.setLevel(null);
        }
        root.setLevel(Level.INFO);
    }

    /** A logger that nobody registers with the process. */
    private static final class Plain extends Logger {
        Plain(@Nullable String name, @Nullable String bundle) {
            super(name, bundle);
        }
    }
}

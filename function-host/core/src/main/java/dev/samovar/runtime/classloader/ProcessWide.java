package dev.samovar.runtime.classloader;

import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What the JDK keeps once for the whole process, and functions leave things in. */
final class ProcessWide {

    private ProcessWide() {}

    /** Takes out everything that came from the loader. */
    static void forget(ClassLoader loader) {
        ResourceBundle.clearCache(loader);
        LogManager logs = LogManager.getLogManager();
        for (Enumeration<String> names = logs.getLoggerNames(); names.hasMoreElements(); ) {
            Logger logger = logs.getLogger(names.nextElement());
            if (logger != null) {
                forget(logger, loader);
            }
        }
    }

    private static void forget(Logger logger, ClassLoader loader) {
        for (Handler handler : logger.getHandlers()) {
            if (loader.equals(handler.getClass().getClassLoader())) {
                logger.removeHandler(handler);
            }
        }
        if (logger.getFilter() != null
                && loader.equals(logger.getFilter().getClass().getClassLoader())) {
            logger.setFilter(null);
        }
    }
}

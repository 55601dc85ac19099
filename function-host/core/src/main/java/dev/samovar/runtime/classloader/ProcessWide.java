package dev.samovar.runtime.classloader;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.security.Provider;
import java.security.Security;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the JDK keeps once for the whole process, and functions leave things in. */
final class ProcessWide {

    private static final @Nullable ProxySelector HOST_PROXIES = ProxySelector.getDefault();

    private ProcessWide() {}

    /** Takes out everything that came from the loader. */
    static void forget(ClassLoader loader) {
        ResourceBundle.clearCache(loader);
        forgetProviders(loader);
        forgetNetDefaults(loader);
        LogManager logs = LogManager.getLogManager();
        for (Enumeration<String> names = logs.getLoggerNames(); names.hasMoreElements(); ) {
            Logger logger = logs.getLogger(names.nextElement());
            if (logger != null) {
                forget(logger, loader);
            }
        }
    }

    private static boolean isFrom(ClassLoader loader, @Nullable Object object) {
        return object != null && loader.equals(object.getClass().getClassLoader());
    }

    private static void forgetProviders(ClassLoader loader) {
        for (Provider provider : Security.getProviders()) {
            if (isFrom(loader, provider)) {
                Security.removeProvider(provider.getName());
            }
        }
    }

    private static void forgetNetDefaults(ClassLoader loader) {
        if (isFrom(loader, Authenticator.getDefault())) {
            Authenticator.setDefault(null);
        }
        if (isFrom(loader, CookieHandler.getDefault())) {
            CookieHandler.setDefault(null);
        }
        if (isFrom(loader, ProxySelector.getDefault())) {
            ProxySelector.setDefault(HOST_PROXIES);
        }
    }

    private static void forget(Logger logger, ClassLoader loader) {
        for (Handler handler : logger.getHandlers()) {
            if (isFrom(loader, handler)) {
                logger.removeHandler(handler);
            }
        }
        if (isFrom(loader, logger.getFilter())) {
            logger.setFilter(null);
        }
    }
}

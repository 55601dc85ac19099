package dev.samovar.runtime.classloader.guest;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverAction;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@link DriverManager}, which looks for drivers once in the life of a process and never forgets one.
 * Here each environment finds the drivers of its own package, and takes them along when it goes.
 */
public final class GuestDriverManager {

    private GuestDriverManager() {}

    public static void registerDriver(Driver driver) throws SQLException {
        registerDriver(driver, null);
    }

    public static void registerDriver(Driver driver, @Nullable DriverAction action) throws SQLException {
        DriverManager.registerDriver(driver, action);
        Guest.onRelease(() -> deregister(driver));
    }

    public static Connection getConnection(String url) throws SQLException {
        Found.drivers();
        return DriverManager.getConnection(url);
    }

    public static Connection getConnection(String url, Properties properties) throws SQLException {
        Found.drivers();
        return DriverManager.getConnection(url, properties);
    }

    public static Connection getConnection(String url, @Nullable String user, @Nullable String password)
            throws SQLException {
        Found.drivers();
        return DriverManager.getConnection(url, user, password);
    }

    public static Driver getDriver(String url) throws SQLException {
        Found.drivers();
        return DriverManager.getDriver(url);
    }

    public static Enumeration<Driver> getDrivers() {
        Found.drivers();
        return DriverManager.getDrivers();
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException | RuntimeException notOurs) {
            /* The driver was deregistered before, or its own action failed: it is gone either way. */
        }
    }

    /** The drivers of the package, made once: they register themselves. */
    private static final class Found {

        static {
            for (Iterator<Driver> drivers = ServiceLoader.load(Driver.class, Guest.class.getClassLoader())
                            .iterator();
                    hasNext(drivers); ) {
                try {
                    drivers.next();
                } catch (ServiceConfigurationError notLoadable) {
                    /* As the JDK does it: the others may be of use. */
                }
            }
        }

        private static boolean hasNext(Iterator<Driver> drivers) {
            try {
                return drivers.hasNext();
            } catch (ServiceConfigurationError malformed) {
                return false;
            }
        }

        static void drivers() {}
    }
}

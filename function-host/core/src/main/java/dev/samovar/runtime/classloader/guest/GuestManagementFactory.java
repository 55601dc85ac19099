package dev.samovar.runtime.classloader.guest;

import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.StandardMBean;

/** Stands in for {@link ManagementFactory}: what a function registers is seen, and kept, by its environment only. */
public final class GuestManagementFactory {

    private GuestManagementFactory() {}

    public static MBeanServer getPlatformMBeanServer() {
        return Platform.server;
    }

    /** Made when it is first asked for. */
    private static final class Platform {

        static final MBeanServer server = MBeanServerFactory.newMBeanServer();

        static {
            for (Class<? extends PlatformManagedObject> type : ManagementFactory.getPlatformManagementInterfaces()) {
                addAll(type);
            }
        }

        private static <T extends PlatformManagedObject> void addAll(Class<T> type) {
            for (T bean : ManagementFactory.getPlatformMXBeans(type)) {
                try {
                    if (!server.isRegistered(bean.getObjectName())) {
                        server.registerMBean(new StandardMBean(bean, type, true), bean.getObjectName());
                    }
                } catch (JMException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }
}

package dev.samovar.runtime.classloader.weave;

import dev.samovar.runtime.classloader.guest.GuestBoolean;
import dev.samovar.runtime.classloader.guest.GuestChannel;
import dev.samovar.runtime.classloader.guest.GuestClassLoader;
import dev.samovar.runtime.classloader.guest.GuestDriverManager;
import dev.samovar.runtime.classloader.guest.GuestFile;
import dev.samovar.runtime.classloader.guest.GuestFiles;
import dev.samovar.runtime.classloader.guest.GuestFuture;
import dev.samovar.runtime.classloader.guest.GuestInteger;
import dev.samovar.runtime.classloader.guest.GuestLocale;
import dev.samovar.runtime.classloader.guest.GuestLock;
import dev.samovar.runtime.classloader.guest.GuestLogManager;
import dev.samovar.runtime.classloader.guest.GuestLogger;
import dev.samovar.runtime.classloader.guest.GuestLong;
import dev.samovar.runtime.classloader.guest.GuestManagementFactory;
import dev.samovar.runtime.classloader.guest.GuestPath;
import dev.samovar.runtime.classloader.guest.GuestPool;
import dev.samovar.runtime.classloader.guest.GuestRuntime;
import dev.samovar.runtime.classloader.guest.GuestSystem;
import dev.samovar.runtime.classloader.guest.GuestThread;
import dev.samovar.runtime.classloader.guest.GuestTimeZone;
import dev.samovar.runtime.classloader.guest.GuestUrl;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.DriverManager;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The methods of the JDK that woven code does not call, each with the static method that it calls instead.
 *
 * <p>A stand-in has the name and the parameters of what it replaces, so that exchanging the two leaves the operand
 * stack as it was.
 */
final class StandIns {

    private final Map<Member, Member> methods = new HashMap<>();

    StandIns() {
        replace(System.class, GuestSystem.class);
        replace(Runtime.class, GuestRuntime.class);
        replace(Thread.class, GuestThread.class);
        replace(Integer.class, GuestInteger.class);
        replace(Long.class, GuestLong.class);
        replace(Boolean.class, GuestBoolean.class);
        replace(File.class, GuestFile.class);
        replace(Files.class, GuestFiles.class);
        replace(Path.class, GuestPath.class);
        replace(Paths.class, GuestPath.class);
        replace(FileSystem.class, GuestPath.class);
        replace(FileChannel.class, GuestChannel.class);
        replace(SeekableByteChannel.class, GuestChannel.class);
        replace(WritableByteChannel.class, GuestChannel.class);
        replace(ForkJoinPool.class, GuestPool.class);
        replace(Executors.class, GuestThread.class);
        replace(CompletableFuture.class, GuestFuture.class);
        replace(URL.class, GuestUrl.class);
        replace(Lock.class, GuestLock.class);
        replace(ReentrantLock.class, GuestLock.class);
        replace(ReentrantReadWriteLock.ReadLock.class, GuestLock.class);
        replace(ReentrantReadWriteLock.WriteLock.class, GuestLock.class);
        replace(DriverManager.class, GuestDriverManager.class);
        replace(TimeZone.class, GuestTimeZone.class);
        replace(ZoneId.class, GuestTimeZone.class);
        replace(Locale.class, GuestLocale.class);
        replace(ManagementFactory.class, GuestManagementFactory.class);
        replace(ClassLoader.class, GuestClassLoader.class);
        replace(Logger.class, GuestLogger.class);
        replace(LogManager.class, GuestLogManager.class);
    }

    Optional<Member> of(Member replaced) {
        return Optional.ofNullable(methods.get(replaced));
    }

    private void replace(Class<?> owner, Class<?> guest) {
        for (Method standIn : guest.getDeclaredMethods()) {
            if (Modifier.isPublic(standIn.getModifiers())) {
                Arrays.stream(owner.getMethods())
                        .filter(method -> canReplace(standIn, method))
                        .forEach(method -> methods.put(Member.of(owner, method), Member.of(standIn)));
            }
        }
    }

    private static boolean canReplace(Method standIn, Method method) {
        return standIn.getName().equals(method.getName())
                && standIn.getReturnType() == method.getReturnType()
                && (Modifier.isStatic(method.getModifiers())
                        ? Arrays.equals(standIn.getParameterTypes(), method.getParameterTypes())
                        : takesReceiver(standIn.getParameterTypes(), method));
    }

    private static boolean takesReceiver(Class<?>[] parameters, Method method) {
        return parameters.length == method.getParameterCount() + 1
                && parameters[0].isAssignableFrom(method.getDeclaringClass())
                && Arrays.equals(Arrays.copyOfRange(parameters, 1, parameters.length), method.getParameterTypes());
    }
}

package dev.samovar.runtime.classloader.weave;

import dev.samovar.runtime.classloader.guest.Guest;
import dev.samovar.runtime.classloader.guest.GuestFile;
import dev.samovar.runtime.classloader.guest.GuestFileOutputStream;
import dev.samovar.runtime.classloader.guest.GuestFileWriter;
import dev.samovar.runtime.classloader.guest.GuestRandomAccessFile;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.lang.reflect.Constructor;
import java.net.DatagramSocket;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.util.Formatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The constructors of the JDK that woven code calls differently. */
final class Constructors {

    /** An argument can be reached under at most two others without a local variable. */
    private static final int PARAMETERS_MAX = 3;

    private static final Map<String, String> SUBCLASSES = Map.of(
            Member.internalName(FileOutputStream.class), Member.internalName(GuestFileOutputStream.class),
            Member.internalName(RandomAccessFile.class), Member.internalName(GuestRandomAccessFile.class),
            Member.internalName(FileWriter.class), Member.internalName(GuestFileWriter.class));

    private static final Set<String> OPENED = Stream.of(
                    Socket.class,
                    ServerSocket.class,
                    DatagramSocket.class,
                    MulticastSocket.class,
                    Timer.class,
                    ThreadPoolExecutor.class,
                    ScheduledThreadPoolExecutor.class,
                    ForkJoinPool.class,
                    ProcessBuilder.class)
            .map(Member::internalName)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Member, Argument> arguments = new HashMap<>();

    /**
     * An argument that is changed before the constructor sees it.
     *
     * @param depth how many other arguments lie over it on the operand stack
     * @param change the static method that changes it
     */
    record Argument(int depth, Member change) {}

    Constructors() {
        Member path = new Member(Member.internalName(Guest.class), "path", "(Ljava/lang/String;)Ljava/lang/String;");
        for (Class<?> type : List.of(
                File.class,
                FileInputStream.class,
                FileOutputStream.class,
                FileReader.class,
                FileWriter.class,
                RandomAccessFile.class,
                PrintStream.class,
                PrintWriter.class,
                Formatter.class,
                ZipFile.class,
                JarFile.class)) {
            for (Constructor<?> constructor : type.getConstructors()) {
                change(constructor, String.class, path);
            }
        }
        String guestFile = Member.internalName(GuestFile.class);
        change(
                constructor(File.class, URI.class),
                URI.class,
                new Member(guestFile, "uri", "(Ljava/net/URI;)Ljava/net/URI;"));
        change(
                constructor(URL.class, String.class),
                String.class,
                new Member(guestFile, "url", "(Ljava/lang/String;)Ljava/lang/String;"));
    }

    /** The argument of the constructor that names a file. */
    Optional<Argument> path(Member constructor) {
        return Optional.ofNullable(arguments.get(constructor));
    }

    /** The class that is made in place of this one. */
    Optional<String> subclass(String owner) {
        return Optional.ofNullable(SUBCLASSES.get(owner));
    }

    /** Whether its instances may block a thread until they are closed. */
    boolean opens(String owner) {
        return OPENED.contains(owner);
    }

    private void change(Constructor<?> constructor, Class<?> type, Member change) {
        Class<?>[] parameters = constructor.getParameterTypes();
        if (parameters.length > 0 && parameters.length <= PARAMETERS_MAX && parameters[0] == type) {
            arguments.put(Member.of(constructor), new Argument(parameters.length - 1, change));
        }
    }

    private static Constructor<?> constructor(Class<?> type, Class<?> parameter) {
        try {
            return type.getConstructor(parameter);
        } catch (NoSuchMethodException otherJdk) {
            throw new IllegalStateException(otherJdk);
        }
    }
}

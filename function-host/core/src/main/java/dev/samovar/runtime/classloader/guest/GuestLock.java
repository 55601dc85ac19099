package dev.samovar.runtime.classloader.guest;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stands in for {@link Lock} where it waits uninterruptibly, so that a stopped thread need not wait for ever. */
public final class GuestLock {

    private GuestLock() {}

    public static void lock(Lock lock) {
        switch (lock) {
            case ReentrantLock known -> lockUntilStopped(known);
            case ReentrantReadWriteLock.ReadLock known -> lockUntilStopped(known);
            case ReentrantReadWriteLock.WriteLock known -> lockUntilStopped(known);
            default -> lock.lock();
        }
    }

    private static void lockUntilStopped(Lock lock) {
        boolean interrupted = false;
        while (true) {
            try {
                lock.lockInterruptibly();
                break;
            } catch (InterruptedException wakeUp) {
                interrupted = true;
                Guest.poll();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

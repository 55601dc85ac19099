package dev.samovar.runtime.classloader.guest;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Made where the function makes a {@link FileOutputStream}: within the temporary storage's limit. */
public final class GuestFileOutputStream extends FileOutputStream {

    /** Where it writes instead, if it was made of the process's own output. */
    private final @Nullable OutputStream console;

    public GuestFileOutputStream(String name) throws FileNotFoundException {
        super(Guest.paths.apply(name));
        console = null;
    }

    public GuestFileOutputStream(String name, boolean append) throws FileNotFoundException {
        super(Guest.paths.apply(name), append);
        console = null;
    }

    public GuestFileOutputStream(File file) throws FileNotFoundException {
        super(file);
        console = null;
    }

    public GuestFileOutputStream(File file, boolean append) throws FileNotFoundException {
        super(file, append);
        console = null;
    }

    public GuestFileOutputStream(FileDescriptor descriptor) {
        super(descriptor);
        if (descriptor == FileDescriptor.out) {
            console = Guest.out.get();
        } else if (descriptor == FileDescriptor.err) {
            console = Guest.err.get();
        } else {
            console = null;
        }
    }

    @Override
    public void write(int oneByte) throws IOException {
        if (console != null) {
            console.write(oneByte);
        } else {
            Guest.store(1);
            super.write(oneByte);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (console != null) {
            console.write(bytes, offset, length);
        } else {
            Guest.store(length);
            super.write(bytes, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        /* Closing the host's own output is not the function's business. */
        if (console == null) {
            super.close();
        }
    }
}

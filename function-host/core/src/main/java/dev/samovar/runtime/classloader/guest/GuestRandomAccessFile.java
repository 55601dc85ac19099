package dev.samovar.runtime.classloader.guest;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Made where the function makes a {@link RandomAccessFile}: within the temporary storage's limit. */
public final class GuestRandomAccessFile extends RandomAccessFile {

    public GuestRandomAccessFile(String name, String mode) throws FileNotFoundException {
        super(Guest.paths.apply(name), mode);
    }

    public GuestRandomAccessFile(File file, String mode) throws FileNotFoundException {
        super(file, mode);
    }

    @Override
    public void write(int oneByte) throws IOException {
        Guest.store(1);
        super.write(oneByte);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Guest.store(length);
        super.write(bytes, offset, length);
    }

    @Override
    public void setLength(long length) throws IOException {
        Guest.store(Math.max(0, length - length()));
        super.setLength(length);
    }
}

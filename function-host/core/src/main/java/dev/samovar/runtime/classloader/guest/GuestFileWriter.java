package dev.samovar.runtime.classloader.guest;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.charset.Charset;

/** Made where the function makes a {@link FileWriter}: within the temporary storage's limit. */
public final class GuestFileWriter extends FileWriter {

    public GuestFileWriter(String name) throws IOException {
        super(Guest.paths.apply(name));
    }

    public GuestFileWriter(String name, boolean append) throws IOException {
        super(Guest.paths.apply(name), append);
    }

    public GuestFileWriter(File file) throws IOException {
        super(file);
    }

    public GuestFileWriter(File file, boolean append) throws IOException {
        super(file, append);
    }

    public GuestFileWriter(FileDescriptor descriptor) {
        super(descriptor);
    }

    public GuestFileWriter(String name, Charset charset) throws IOException {
        super(Guest.paths.apply(name), charset);
    }

    public GuestFileWriter(String name, Charset charset, boolean append) throws IOException {
        super(Guest.paths.apply(name), charset, append);
    }

    public GuestFileWriter(File file, Charset charset) throws IOException {
        super(file, charset);
    }

    public GuestFileWriter(File file, Charset charset, boolean append) throws IOException {
        super(file, charset, append);
    }

    @Override
    public void write(int character) throws IOException {
        Guest.store(1);
        super.write(character);
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        Guest.store(length);
        super.write(characters, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        Guest.store(length);
        super.write(text, offset, length);
    }
}

package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Stands in for the channels that write to files. */
public final class GuestChannel {

    private GuestChannel() {}

    public static int write(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        if (channel instanceof SeekableByteChannel) {
            Guest.store(bytes.remaining());
        }
        return channel.write(bytes);
    }

    public static int write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        Guest.store(bytes.remaining());
        return channel.write(bytes, position);
    }
}

package dev.samovar.benchmark.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Sends an empty datagram to the port {@code SIGNAL_PORT} of this machine as soon as it is called. */
public final class StartSignal implements RequestStreamHandler {
    private final DatagramChannel channel;

    /** Takes a socket, which stays open. */
    public StartSignal() throws IOException {
        channel = DatagramChannel.open()
                .connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("SIGNAL_PORT"))));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream result, Context context) throws IOException {
        channel.write(ByteBuffer.allocate(1));
    }
}

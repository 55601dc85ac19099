package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Caller;

/**
 * A request of an operation.
 *
 * @param caller who sent it
 * @param wire how it is written
 * @param body the bytes that were sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying requests would be waste
record KinesisRequest(Caller caller, Wire wire, byte[] body) {

    <T> T read(Class<T> type) {
        return wire.read(body, type);
    }
}
